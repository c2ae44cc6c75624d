import type { PersonContext } from '#app/context.server.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { answerDay } from '#app/proposals/answer-by.ts'
import { listMembers, listMembersOf, type Recipient } from '#db/queries/recipients.ts'
import type { Case } from './find-case.server.ts'

/** A letter as it will be sent, and the names of those who get it in this language. */
export type LetterPreview = { language: Language; to: string[]; subject: string; text: string }

type ToPartner = 'ineligible' | 'changesRequested' | 'approved' | 'declined'

/** What acts will send to the members of the organisation, in the language of each. One statement. */
export async function previewLetters<Letter extends ToPartner>(
  ctx: PersonContext,
  found: Case,
  letters: readonly Letter[],
): Promise<Record<Letter, LetterPreview[]>> {
  const members = await listMembers(ctx.db, found.row.proposal.organizationId)
  const written = letters.map((letter) => [
    letter,
    lettersOf(ctx, found, letter, members).filter(({ to }) => to.length > 0),
  ])
  return Object.fromEntries(written) as Record<Letter, LetterPreview[]>
}

/** One letter of each case in both languages, whoever reads them. One statement. */
export async function previewLetterOfEach(
  ctx: PersonContext,
  cases: readonly { found: Case; letter: ToPartner }[],
): Promise<LetterPreview[][]> {
  const organizationOf = ({ row }: Case) => row.proposal.organizationId
  const members = await listMembersOf(ctx.db, [...new Set(cases.map(({ found }) => organizationOf(found)))])
  return cases.map(({ found, letter }) =>
    lettersOf(
      ctx,
      found,
      letter,
      members.filter(({ organizationId }) => organizationId === organizationOf(found)),
    ),
  )
}

function lettersOf(
  { config }: PersonContext,
  { row }: Case,
  letter: ToPartner,
  members: readonly Recipient[],
): LetterPreview[] {
  const { proposal, call } = row
  const words = {
    title: proposal.title ?? '',
    reference: proposal.reference ?? '',
    link: `${config.publicUrl?.origin ?? ''}/proposals/${proposal.id}`,
    questions: '- …',
    office: config.officeMail,
  }
  return (['es', 'en'] as const).map((language) => {
    const to = members.filter((one) => (one.language ?? proposal.language) === language).map(({ name }) => name)
    const day = dateTimeWithZone(answerDay(row), call.timeZone, language)
    return { language, to, ...writeLetter(letter, language, to[0] ?? '…', { ...words, day }) }
  })
}
