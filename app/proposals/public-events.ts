import { calendarDay } from '#app/calls/calendar-days.ts'
import type { Correction } from '#db/queries/corrections.ts'
import type { Question, StateName } from '#workflows/review/context.ts'
import type { EventOf, NoteRef, ReviewEvent } from '#workflows/review/events.ts'

/** The acts that a partner is told of; what happens inside the review is the office's. */
const partnerActs = [
  'send',
  'submit',
  'returnToAuthor',
  'resubmit',
  'clarify',
  'withdraw',
  'refuseAward',
  'fileReport',
  'reconsider',
  'contestCondition',
] as const
const officeActs = [
  'admit',
  'declareIneligible',
  'requestChanges',
  'correctText',
  'invite',
  'extendDeadline',
  'lapse',
  'revive',
  'suspend',
  'resume',
  'askForClarification',
  'grantReconsideration',
  'upholdDecision',
  'rescind',
  'sign',
  'acceptReport',
  'returnReport',
  'close',
  'rescind',
  'terminate',
  'keepCondition',
  'reviseCondition',
  'waiveCondition',
] as const

/** The acts whose reason the partner reads as well; why a case is paused or extended is the office's. */
const toldWithReason: readonly string[] = [
  'returnToAuthor',
  'declareIneligible',
  'correctText',
  'invite',
  'declineConcept',
  'askForClarification',
  'clarify',
  'refuseAward',
  'rescind',
  'reconsider',
  'grantReconsideration',
  'upholdDecision',
  'fileReport',
  'returnReport',
  'terminate',
  'contestCondition',
  'keepCondition',
  'reviseCondition',
  'waiveCondition',
]

export type PublicEvent = {
  type: 'start' | 'approve' | 'decline' | (typeof partnerActs)[number] | (typeof officeActs)[number]
  at: string
  /** A colleague; never somebody of the office. */
  by?: string
  version?: number
  questions?: Question[]
  /** Which report was filed, accepted or given back. */
  report?: string
  /** Which condition was asked to be reconsidered, or answered. */
  condition?: string
  /** What that condition said then. */
  about?: string | null
  /** What a text said, and what it says since the office corrected it. */
  corrected?: FromTo
  reason?: string
}

export type FromTo = { was: string; text: string }

/** The text of a note; null where it has been deleted, or where there is none. */
export type TextOf = (note: NoteRef | null | undefined) => string | null

export type LoggedEvent = { event: ReviewEvent; at: Date; byName: string | null }

const isPartnerAct = (type: string) => partnerActs.some((one) => one === type)
const isOfficeAct = (type: string) => officeActs.some((one) => one === type)

/** What a partner may know of the log. A verdict is an event of the day on which it was announced. */
export function publicEvents(
  log: readonly LoggedEvent[],
  textOf: TextOf,
  corrections: readonly Correction[] = [],
): PublicEvent[] {
  return log.flatMap(({ event, at, byName }, index) => {
    const type = publicType(event, log.slice(0, index))
    if (!type) return []
    const reason = 'note' in event && toldWithReason.includes(event.type) ? textOf(event.note) : null
    return [
      {
        type,
        at: at.toISOString(),
        ...(isPartnerAct(event.type) && byName ? { by: byName } : {}),
        ...(event.type === 'submit' || event.type === 'resubmit' ? { version: event.version } : {}),
        ...(event.type === 'requestChanges' ? { questions: event.questions.map(({ question }) => question) } : {}),
        ...(event.type === 'correctText' ? correctedBy(event, corrections) : {}),
        ...('report' in event ? { report: event.report } : {}),
        ...('condition' in event ? { condition: event.condition } : {}),
        ...(reason ? { reason } : {}),
      },
    ]
  })
}

function correctedBy({ question, correction: { id } }: EventOf<'correctText'>, corrections: readonly Correction[]) {
  const found = corrections.find((one) => one.id === id)
  return { questions: [question], ...(found ? { corrected: { was: found.was, text: found.text } } : {}) }
}

function publicType(event: ReviewEvent, before: readonly LoggedEvent[]): PublicEvent['type'] | undefined {
  if (event.type === 'declineConcept') return 'decline'
  if (event.type === 'release') return lastVerdict(before)?.type === 'decline' ? 'decline' : 'approve'
  return isPartnerAct(event.type) || isOfficeAct(event.type) ? (event.type as PublicEvent['type']) : undefined
}

type Verdict = EventOf<'approve'> | EventOf<'approveWithConditions'> | EventOf<'decline'>
/** What the office says with a reason that the partner reads. */
export type Told =
  | Verdict
  | EventOf<'declineConcept'>
  | EventOf<'declareIneligible'>
  | EventOf<'upholdDecision'>
  | EventOf<'rescind'>
  | EventOf<'terminate'>

const verdicts = ['approve', 'approveWithConditions', 'decline']
const tells: readonly string[] = [
  'release',
  'declineConcept',
  'declareIneligible',
  'grantReconsideration',
  'upholdDecision',
  'rescind',
  'terminate',
]

const lastVerdict = (log: readonly LoggedEvent[]): Verdict | undefined =>
  log.map(({ event }) => event).findLast((event): event is Verdict => verdicts.includes(event.type))

/** Where a proposal stands for its partner: as long as a verdict is not announced, the decision is being made. */
export const publicState = ({ state }: { state: string }): StateName =>
  state === 'decided' ? 'decision' : (state as StateName)

/** The last decision that the partner was told of; a verdict that has not been announced is none. */
export function toldIn(log: readonly LoggedEvent[]): Told | undefined {
  const index = log.findLastIndex(({ event: { type } }) => tells.includes(type))
  const event = log[index]?.event
  if (!event || event.type === 'grantReconsideration') return undefined
  return event.type === 'release' ? lastVerdict(log.slice(0, index)) : (event as Told)
}

/** What was asked for most recently, with the note of each question. */
export function requestIn(log: readonly LoggedEvent[]): { question: Question; note: NoteRef | null }[] {
  const asked = log
    .map(({ event }) => event)
    .findLast((event): event is EventOf<'requestChanges'> => event.type === 'requestChanges')
  return asked?.questions ?? []
}

/** `question` is null where its text was deleted. */
export type Clarification = { question: string | null; askedOn: string }

/** What finance wants made clear, as it asked last, and on which day of the place. */
export function clarificationIn(log: readonly LoggedEvent[], textOf: TextOf, timeZone: string): Clarification | null {
  const last = log.findLast(({ event }) => event.type === 'askForClarification')
  if (last?.event.type !== 'askForClarification') return null
  return { question: textOf(last.event.note), askedOn: calendarDay(last.at, timeZone) }
}
