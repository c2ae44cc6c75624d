import { calendarDay, calendarDays } from '#app/calls/calendar-days.ts'
import type { Language } from '#app/people/person.ts'
import { amountAsked } from '#app/proposals/typed-answers.ts'
import type { Localized } from '#db/schema/columns.ts'
import { type Part, type StateName, type SuspensionScope, type Track, tracks } from '#workflows/review/context.ts'
import { asItGoesOn, partStates, type ReviewSnapshot, stateName, trackStates, whoActs } from '#workflows/review/move.ts'
import { actsInTrack, type Role } from '#workflows/review/permissions.ts'
import { quorumOf } from '#workflows/review/rules.ts'
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
  /** Null of a concept note. */
  requestedCents: number | null
  approvedCents: number | null
  state: StateName
  /** Days of the calendar where the call is, by the database's clock, and the day they are counted from. */
  days: number
  since: string
  whoActs: Role[]
  /** The program officer who owns the case. */
  owner: string | null
  /** What has made the case stand still, since which day, and where it goes on. */
  suspension: { scope: SuspensionScope; since: string; goesOn: StateName } | null
  tracks: TrackView[]
  parts: PartView[]
  /** Whether what was approved has a page that the reader may open. */
  isGranted: boolean
  /** Whether it is shown to the partner, who knows public states alone. */
  isPublic: boolean
  revision: number
}

/** Where a part of an approval stands. */
export type PartView = { part: Part; leaf: string; done: boolean }

export function caseHead({ row, snapshot }: Case): CaseHead {
  const { proposal, review, call, organization, now } = row
  const state = stateName(snapshot)
  const suspension = state === 'suspended' ? snapshot.context.suspension : null
  const frozen = asItGoesOn(snapshot)
  return {
    id: proposal.id,
    reference: proposal.reference,
    title: proposal.title ?? '',
    organization,
    language: proposal.language as Language,
    call: { number: call.number, title: call.title, timeZone: call.timeZone },
    countries: proposal.countries,
    requestedCents: amountAsked(proposal.requestedCents),
    approvedCents: proposal.approvedCents,
    state,
    days: calendarDays(review.stateSince, now, call.timeZone),
    since: calendarDay(review.stateSince, call.timeZone),
    whoActs: whoActs(snapshot),
    owner: row.owner,
    suspension: suspension && {
      scope: suspension.scope,
      since: calendarDay(new Date(suspension.since), call.timeZone),
      goesOn: stateName(frozen),
    },
    tracks: tracksOf(frozen).map((view) => (suspension ? { ...view, whoActs: [] } : view)),
    parts: partsOf(frozen),
    isGranted: false,
    isPublic: false,
    revision: review.revision,
  }
}

/** For those who read the office's reasons, also before the verdict is announced. */
export const officeHead = (found: Case): CaseHead => ({
  ...caseHead(found),
  isGranted: found.snapshot.context.grant !== null,
})

/** What a partner may know: nothing of the tracks, and nobody of the office. */
export const partnerHead = (found: Case): CaseHead => ({
  ...caseHead(found),
  whoActs: [],
  owner: null,
  suspension: null,
  tracks: [],
  parts: [],
  isPublic: true,
})

function tracksOf(snapshot: ReviewSnapshot): TrackView[] {
  const { findings, assigned, assessments } = snapshot.context
  const leaves: Partial<Record<Track, string>> | null = trackStates(snapshot)
  return tracks
    .filter((track) => leaves !== null || findings[track] !== undefined)
    .map((track) => ({
      track,
      leaf: leaves?.[track] ?? concludedLeaf(findings[track]),
      finding: findings[track] ?? null,
      done: findings[track] !== undefined,
      sent:
        track === 'technical'
          ? {
              count: assessments.filter(({ counts }) => counts).length,
              of: Math.max(assigned.length, quorumOf(snapshot.context)),
            }
          : null,
      whoActs: actingIn(track, leaves?.[track]),
    }))
}

const actingIn = (track: Track, leaf: string | undefined): Role[] =>
  leaf ? [...((actsInTrack[track] as Record<string, readonly Role[]>)[leaf] ?? [])] : []

const concludedLeaf = (finding: string | undefined) =>
  finding === 'notApplicable' || finding === 'notNeeded' ? finding : 'concluded'

const partsOf = (snapshot: ReviewSnapshot): PartView[] =>
  Object.entries(partStates(snapshot) ?? {}).map(([part, leaf]) => ({
    part: part as Part,
    leaf,
    done: leaf === 'met',
  }))
