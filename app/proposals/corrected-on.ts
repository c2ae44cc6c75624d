import { calendarDay } from '#app/calls/calendar-days.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import type { ReadVersion } from '#db/queries/submissions.ts'
import type { Corrected } from './corrected-mark.tsx'

/** What the office has put right in a version, each with the day where the call is. */
export const correctedOn = ({ corrections }: ReadVersion, { call }: Pick<ProposalRow, 'call'>): Corrected[] =>
  corrections.map(({ section, field, was, at }) => ({
    section,
    field,
    was,
    on: calendarDay(new Date(at), call.timeZone),
  }))
