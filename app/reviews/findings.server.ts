import { calendarDay } from '#app/calls/calendar-days.ts'
import type { Language } from '#app/people/person.ts'
import type { Findings as Finding, Question, Risk, Unit } from '#workflows/review/context.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { EventOf, EventType, NoteRef, ReviewEvent } from '#workflows/review/events.ts'
import type { ChangedSince } from './changed-since.ts'
import type { Case } from './find-case.server.ts'
import { languageOf } from './language-of.ts'

type LogRow = { event: { type: string; event: Record<string, unknown>; at: Date }; byName: string | null }
type NoteRow = { id: string; text: string }

/**
 * Who said so and on what day where the call is; `reason` null where its text is gone, or where the act has none; `lang`
 * where it is known: a partner writes in the language of the proposal.
 */
export type Said = { by: string | null; on: string; reason: string | null; lang: Language | null }

export type UnitFound = Unit & { reference: string | null }

/** What the office found and decided, with its reasons. */
export type Findings = {
  /** What those who assessed agreed on, where their scores were discussed. */
  discussion: Said | null
  financial: (Said & { risk: Risk }) | null
  vettingCase: { reference: string } | null
  vetting: (Said & { finding: NonNullable<Finding['vetting']> }) | null
  /** The units of the proposal, with the case in which the outcome of each was recorded. */
  units: UnitFound[]
  /** What the finance officer asked last, and what the partner answered. */
  clarification: { asked: Said; answered: Said | null } | null
  /** What the newest version answers otherwise than the one before; null where nothing was handed in again. */
  resubmitted: ChangedSince | null
  concurrences: (Said & { country: string; answer: 'concurred' | 'objected' })[]
  /** The grounds on which the partner asked for the decision to be reconsidered, and what came of it. */
  reconsideration: { asked: Said; answered: (Said & { type: 'grantReconsideration' | 'upholdDecision' }) | null } | null
  ending: (Said & { type: 'approve' | 'approveWithConditions' | 'decline' | 'declareIneligible' }) | null
  grant: { amountCents: number; startsOn: string; endsOn: string } | null
  asked: { question: Question; reason: string | null }[]
  /** Who made the case stand still, and why. */
  pause: Said | null
}

/** What has been taken back, or opened anew, is the finding no more. */
const verdicts: readonly EventType[] = ['approve', 'approveWithConditions', 'decline']

const endings = ['approve', 'approveWithConditions', 'decline', 'declareIneligible'] as const

/** A reconsidered proposal has been decided twice. */
const newestOf = <Found extends { row: LogRow }>(found: (Found | undefined)[]) =>
  found
    .filter((one) => one !== undefined)
    .toSorted((one, other) => Number(other.row.event.at) - Number(one.row.event.at))[0]

/** Reads the newest act of each kind from the log; a finding that a change has voided is left out. */
export function findingsOf({ row: { call, proposal }, snapshot }: Case, log: LogRow[], notes: NoteRow[]): Findings {
  const { findings, vettingCase, units, grant, asked, suspension, concurrences, verdict } = snapshot.context
  const stored = log.map(({ event }) => event.event)
  const textOf = (note: NoteRef | null) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const newest = <Type extends EventType>(type: Type, isMeant: (event: EventOf<Type>) => boolean = () => true) => {
    const read = (index: number) => readRow(stored, index)[0] as EventOf<Type>
    const index = log.findLastIndex(({ event }, index) => event.type === type && isMeant(read(index)))
    const row = log[index]
    return row && { row, event: read(index), index }
  }
  const said = ({ row, event }: { row: LogRow; event: ReviewEvent }): Said => ({
    by: row.byName,
    on: calendarDay(row.event.at, call.timeZone),
    reason: 'note' in event ? textOf(event.note ?? null) : null,
    lang: languageOf(event, proposal),
  })
  const assessed = newest('assess')
  const discussed = newest('concludeDiscussion')
  const isAgreed = findings.technical && assessed && discussed && discussed.index > assessed.index
  const rated = findings.financial ? newest('rateFinances') : undefined
  const vetted = findings.vetting && findings.vetting !== 'notApplicable' ? newest('recordVetting') : undefined
  const given = newestOf(endings.map((type) => newest(type)))
  const ended = given && (verdict || !verdicts.includes(given.event.type)) ? given : undefined
  const paused = suspension ? newest('suspend') : undefined
  const request = asked.length > 0 ? newest('requestChanges') : undefined
  const question = newest('askForClarification')
  const clarified = newest('clarify')
  const resubmitted = newest('resubmit')
  const grounds = newest('reconsider')
  const reconsidered = newestOf([newest('grantReconsideration'), newest('upholdDecision')])
  return {
    discussion: isAgreed ? said(discussed) : null,
    financial: rated ? { ...said(rated), risk: rated.event.risk } : null,
    vettingCase,
    vetting: vetted && findings.vetting ? { ...said(vetted), finding: findings.vetting } : null,
    units: units.map((unit) => {
      const recorded = unit.outcome && newest('recordVetting', (event) => event.unit === unit.unit)
      return { ...unit, reference: recorded ? recorded.event.caseReference : null }
    }),
    clarification: question
      ? {
          asked: said(question),
          answered: clarified && clarified.index > question.index ? said(clarified) : null,
        }
      : null,
    resubmitted: resubmitted
      ? { version: resubmitted.event.version, questions: resubmitted.event.facts.changed }
      : null,
    concurrences: concurrences.flatMap(({ country, answer }) => {
      const answered = newest(answer === 'objected' ? 'object' : 'concur', (event) => event.country === country)
      return answered ? [{ ...said(answered), country, answer }] : []
    }),
    reconsideration: grounds
      ? {
          asked: said(grounds),
          answered: reconsidered ? { ...said(reconsidered), type: reconsidered.event.type } : null,
        }
      : null,
    ending: ended ? { ...said(ended), type: ended.event.type } : null,
    grant,
    asked: request?.event.questions.map(({ question, note }) => ({ question, reason: textOf(note) })) ?? [],
    pause: paused ? said(paused) : null,
  }
}
