import { calendarDay } from '#app/calls/calendar-days.ts'
import type { Outcome, Risk, Section } from '#workflows/review/context.ts'
import { type EventOf, type EventType, type NoteRef, readEvent } from '#workflows/review/events.ts'
import type { Case } from './find-case.server.ts'

type LogRow = { event: { type: string; event: Record<string, unknown>; at: Date }; byName: string | null }
type NoteRow = { id: string; text: string }

/** Who said so and on what day where the call is; `reason` null where its text is gone, or where the act has none. */
export type Said = { by: string | null; on: string; reason: string | null }

/** What the office found and decided, with its reasons. */
export type Findings = {
  financial: (Said & { risk: Risk }) | null
  vettingCase: { reference: string; validUntil: string | null } | null
  vetting: (Said & { outcome: Outcome }) | null
  ending: (Said & { type: 'approve' | 'decline' | 'declareIneligible' }) | null
  grant: { amountCents: number; startsOn: string; endsOn: string } | null
  asked: { section: Section; reason: string | null }[]
}

/** Reads the newest act of each kind from the log; a finding that a change has voided is left out. */
export function findingsOf({ row: { call }, snapshot }: Case, log: LogRow[], notes: NoteRow[]): Findings {
  const { findings, vettingCase, grant, asked } = snapshot.context
  const textOf = (note: NoteRef | null) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const newest = <Type extends EventType>(type: Type) => {
    const row = log.findLast(({ event }) => event.type === type)
    return row && { row, event: readEvent(row.event.event) as EventOf<Type> }
  }
  const said = ({ row, event }: { row: LogRow; event: object }): Said => ({
    by: row.byName,
    on: calendarDay(row.event.at, call.timeZone),
    reason: 'note' in event ? textOf(event.note as NoteRef | null) : null,
  })
  const rated = findings.financial ? newest('rateFinances') : undefined
  const vetted = findings.vetting && findings.vetting !== 'notApplicable' ? newest('recordVetting') : undefined
  const ended = newest('approve') ?? newest('decline') ?? newest('declareIneligible')
  const request = asked.length > 0 ? newest('requestChanges') : undefined
  return {
    financial: rated ? { ...said(rated), risk: rated.event.risk } : null,
    vettingCase,
    vetting: vetted ? { ...said(vetted), outcome: vetted.event.outcome } : null,
    ending: ended ? { ...said(ended), type: ended.event.type } : null,
    grant,
    asked: request?.event.sections.map(({ section, note }) => ({ section, reason: textOf(note) })) ?? [],
  }
}
