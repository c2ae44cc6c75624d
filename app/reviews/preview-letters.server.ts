import type { PersonContext } from '#app/context.server.ts'
import { date } from '#app/i18n/format.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { answerDay } from '#app/proposals/answer-by.ts'
import { listMembers } from '#db/queries/recipients.ts'
import type { Case } from './find-case.server.ts'

/** A letter as it will be sent, and the names of those who get it in this language. */
export type LetterPreview = { language: Language; to: string[]; subject: string; text: string }

type ToPartner = 'ineligible' | 'changesRequested' | 'approved' | 'declined'

/** What acts will send to the members of the organisation, in the language of each. One statement. */
export async function previewLetters<Letter extends ToPartner>(
  ctx: PersonContext,
  { row: { proposal, call, now } }: Case,
  letters: readonly Letter[],
): Promise<Record<Letter, LetterPreview[]>> {
  const members = await listMembers(ctx.db, proposal.organizationId)
  const words = {
    title: proposal.title ?? '',
    reference: proposal.reference ?? '',
    link: `${ctx.config.publicUrl?.origin ?? ''}/proposals/${proposal.id}`,
    sections: '…',
    office: ctx.config.officeMail,
  }
  const wordsIn = (language: Language) => ({ ...words, day: date(answerDay(now), language, call.timeZone) })
  const inEachLanguage = (letter: Letter) =>
    (['es', 'en'] as const).flatMap((language) => {
      const to = members.filter((one) => (one.language ?? proposal.language) === language).map(({ name }) => name)
      return to.length > 0 ? [{ language, to, ...writeLetter(letter, language, to[0]!, wordsIn(language)) }] : []
    })
  return Object.fromEntries(letters.map((letter) => [letter, inEachLanguage(letter)])) as Record<
    Letter,
    LetterPreview[]
  >
}
