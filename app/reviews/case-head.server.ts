import { calendarDay, calendarDays } from '#app/calls/calendar-days.ts'
import type { Language } from '#app/people/person.ts'
import type { Localized } from '#db/schema/columns.ts'
import type { StateName, Track } from '#workflows/review/context.ts'
import { type ReviewSnapshot, stateName, trackStates, whoActs } from '#workflows/review/move.ts'
import { actsInTrack, type Role } from '#workflows/review/permissions.ts'
import type { Case } from './find-case.server.ts'

/** Where a track stands: its position in the chart, its finding once it has one, assessments sent of those awaited. */
export type TrackView = {
  track: Track
  leaf: string
  finding: string | null
  done: boolean
  sent: { count: number; of: number } | null
  /** For whom it waits; nobody once it is done. */
  whoActs: Role[]
}

/** What the office reads above everything else of a proposal. */
export type CaseHead = {
  id: string
  reference: string | null
  title: string
  organization: string
  language: Language
  call: { number: string; title: Localized; timeZone: string }
  countries: string[]
  requestedCents: number
  approvedCents: number | null
  state: StateName
  /** Days of the calendar where the call is, by the database's clock, and the day they are counted from. */
  days: number
  since: string
  whoActs: Role[]
  tracks: TrackView[]
  revision: number
}

export function caseHead({ row, snapshot }: Case): CaseHead {
  const { proposal, review, call, organization, now } = row
  return {
    id: proposal.id,
    reference: proposal.reference,
    title: proposal.title ?? '',
    organization,
    language: proposal.language as Language,
    call: { number: call.number, title: call.title, timeZone: call.timeZone },
    countries: proposal.countries,
    requestedCents: proposal.requestedCents ?? 0,
    approvedCents: proposal.approvedCents,
    state: stateName(snapshot),
    days: calendarDays(review.stateSince, now, call.timeZone),
    since: calendarDay(review.stateSince, call.timeZone),
    whoActs: whoActs(snapshot),
    tracks: tracksOf(snapshot),
    revision: review.revision,
  }
}

function tracksOf(snapshot: ReviewSnapshot): TrackView[] {
  const { findings, assigned, assessments, edition } = snapshot.context
  const leaves = trackStates(snapshot)
  const begun = leaves ?? { technical: 'concluded', financial: 'concluded', vetting: 'concluded' }
  return (['technical', 'financial', 'vetting'] as const)
    .filter((track) => leaves !== null || findings[track] !== undefined)
    .map((track) => ({
      track,
      leaf: begun[track],
      finding: findings[track] ?? null,
      done: findings[track] !== undefined,
      sent:
        track === 'technical'
          ? { count: assessments.filter(({ counts }) => counts).length, of: Math.max(assigned.length, edition.quorum) }
          : null,
      whoActs: leaves ? [...(actsInTrack[track] as Record<string, readonly Role[]>)[leaves[track]]!] : [],
    }))
}
