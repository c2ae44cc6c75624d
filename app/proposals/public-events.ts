import type { Question } from '#workflows/review/context.ts'
import type { EventOf, NoteRef, ReviewEvent } from '#workflows/review/events.ts'

/** The acts that a partner is told of; what happens inside the review is the office's. */
const partnerActs = ['submit', 'resubmit', 'withdraw'] as const
const officeActs = ['admit', 'declareIneligible', 'requestChanges', 'approve', 'decline', 'lapse'] as const

export type PublicEvent = {
  type: 'start' | (typeof partnerActs)[number] | (typeof officeActs)[number]
  at: string
  /** A colleague; never somebody of the office. */
  by?: string
  version?: number
  questions?: Question[]
}

export type LoggedEvent = { event: ReviewEvent; at: Date; byName: string | null }

const isPartnerAct = (type: string) => partnerActs.some((one) => one === type)
const isOfficeAct = (type: string) => officeActs.some((one) => one === type)

/** What a partner may know of the log. */
export function publicEvents(log: readonly LoggedEvent[]): PublicEvent[] {
  return log
    .filter(({ event: { type } }) => isPartnerAct(type) || isOfficeAct(type))
    .map(({ event, at, byName }) => ({
      type: event.type as PublicEvent['type'],
      at: at.toISOString(),
      ...(isPartnerAct(event.type) && byName ? { by: byName } : {}),
      ...(event.type === 'submit' || event.type === 'resubmit' ? { version: event.version } : {}),
      ...(event.type === 'requestChanges' ? { questions: event.questions.map(({ question }) => question) } : {}),
    }))
}

type Verdict = EventOf<'approve'> | EventOf<'decline'> | EventOf<'declareIneligible'>

/** The decision that ended the review, if one has. */
export const verdictIn = (log: readonly LoggedEvent[]): Verdict | undefined =>
  log.map(({ event }) => event).findLast((event): event is Verdict => isVerdict(event.type))

const isVerdict = (type: string) => type === 'approve' || type === 'decline' || type === 'declareIneligible'

/** What was asked for most recently, with the note of each question. */
export function requestIn(log: readonly LoggedEvent[]): { question: Question; note: NoteRef | null }[] {
  const asked = log
    .map(({ event }) => event)
    .findLast((event): event is EventOf<'requestChanges'> => event.type === 'requestChanges')
  return asked?.questions ?? []
}
