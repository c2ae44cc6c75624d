import { calendarDay } from '#app/calls/calendar-days.ts'
import type { Findings as Finding, Question, Risk, Unit } from '#workflows/review/context.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { EventOf, EventType, NoteRef } from '#workflows/review/events.ts'
import type { Case } from './find-case.server.ts'

type LogRow = { event: { type: string; event: Record<string, unknown>; at: Date }; byName: string | null }
type NoteRow = { id: string; text: string }

/** Who said so and on what day where the call is; `reason` null where its text is gone, or where the act has none. */
export type Said = { by: string | null; on: string; reason: string | null }

/** What the office found and decided, with its reasons. */
export type Findings = {
  financial: (Said & { risk: Risk }) | null
  vettingCase: { reference: string } | null
  vetting: (Said & { finding: NonNullable<Finding['vetting']>; units: Unit[] }) | null
  ending: (Said & { type: 'approve' | 'approveWithConditions' | 'decline' | 'declareIneligible' }) | null
  grant: { amountCents: number; startsOn: string; endsOn: string } | null
  asked: { question: Question; reason: string | null }[]
  /** Who made the case stand still, and why. */
  pause: Said | null
}

const endings = ['approve', 'approveWithConditions', 'decline', 'declareIneligible'] as const

/** A reconsidered proposal has been decided twice. */
const newestOf = <Found extends { row: LogRow }>(found: (Found | undefined)[]) =>
  found
    .filter((one) => one !== undefined)
    .toSorted((one, other) => Number(other.row.event.at) - Number(one.row.event.at))[0]

/** Reads the newest act of each kind from the log; a finding that a change has voided is left out. */
export function findingsOf({ row: { call }, snapshot }: Case, log: LogRow[], notes: NoteRow[]): Findings {
  const { findings, vettingCase, units, grant, asked, suspension } = snapshot.context
  const stored = log.map(({ event }) => event.event)
  const textOf = (note: NoteRef | null) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const newest = <Type extends EventType>(type: Type) => {
    const index = log.findLastIndex(({ event }) => event.type === type)
    const row = log[index]
    return row && { row, event: readRow(stored, index)[0] as EventOf<Type> }
  }
  const said = ({ row, event }: { row: LogRow; event: object }): Said => ({
    by: row.byName,
    on: calendarDay(row.event.at, call.timeZone),
    reason: 'note' in event ? textOf(event.note as NoteRef | null) : null,
  })
  const rated = findings.financial ? newest('rateFinances') : undefined
  const vetted = findings.vetting && findings.vetting !== 'notApplicable' ? newest('recordVetting') : undefined
  const ended = newestOf(endings.map((type) => newest(type)))
  const paused = suspension ? newest('suspend') : undefined
  const request = asked.length > 0 ? newest('requestChanges') : undefined
  return {
    financial: rated ? { ...said(rated), risk: rated.event.risk } : null,
    vettingCase,
    vetting: vetted && findings.vetting ? { ...said(vetted), finding: findings.vetting, units } : null,
    ending: ended ? { ...said(ended), type: ended.event.type } : null,
    grant,
    asked: request?.event.questions.map(({ question, note }) => ({ question, reason: textOf(note) })) ?? [],
    pause: paused ? said(paused) : null,
  }
}
