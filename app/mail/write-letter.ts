import { type Language, translator } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import type { OfficeNews, PartnerNews } from '#workflows/review/effects.ts'
import type { ReminderKind } from '#workflows/review/reminders.ts'

export type Letter =
  | 'receipt'
  | `lapsed.${'draft' | 'answers' | 'cancelled'}`
  | 'withdrawn'
  | 'ineligible'
  | 'changesRequested'
  | 'assigned'
  | 'unassigned'
  | 'unassignedSince'
  | 'budgetChanged'
  | 'approved'
  | 'declined'
  | 'invitation'
  | 'newLink'
  | 'callExtended'
  | 'callAmended'
  | 'callCancelled'
  | 'extensionAsked'
  | 'extensionRefused'
  | 'inquiryAsked'
  | 'inquiryAnswered'
  | 'registrationEnds'
  | 'colleagueInvited'
  | 'colleagueAdded'
  | 'sectionsAssigned'
  | 'textCorrected'
  | `virusFound.${'takenOff' | 'handedIn'}`
  | `partner.${PartnerNews}`
  | `office.${OfficeNews}`
  | `clock.${ReminderKind}`

/** What a letter says besides its own words; `office` is the address to which an answer goes. */
type Words = { office?: string; [key: string]: string | undefined }

/** The subject and text of a letter in the reader's language; what people typed is made harmless. */
export function writeLetter(letter: Letter, language: Language, name: string, { office, ...words }: Words) {
  const say = sayIn(translator(language))
  const safe = Object.fromEntries(
    Object.entries(words).map(([key, value = '']) => [key, ours.has(key) ? value : harmless(value)]),
  )
  const greeting = say('mail:greeting', { name: harmless(name) })
  const closing = [say('mail:closing'), ...(office ? [say('mail:askOffice', { office })] : [])].join('\n')
  return {
    subject: say(`mail:${letter}.subject`, safe),
    text: `${greeting}\n\n${say(`mail:${letter}.body`, safe)}\n\n${closing}\n`,
  }
}

/** Written by us, not typed by anybody. */
const ours = new Set(['link', 'changed', 'questions', 'sections'])

const LONGEST = 200

/** No line breaks (they would write headers or lines of their own) and nothing that a mail program turns into a link. */
const harmless = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('://', ': //')
    .replace(/\bwww\./gi, 'www ')
    .slice(0, LONGEST)
