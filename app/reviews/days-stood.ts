import type { ProposalRow } from '#db/queries/proposals.ts'
import { DAY, dayOf } from '#workflows/review/calendar.ts'
import { restoreReview } from '#workflows/review/stored.ts'

/** How many days of the call's place a suspended case has stood still. */
export function daysStood({ review, call, now }: ProposalRow): number {
  const { suspension } = restoreReview(review).context
  if (!suspension) return 0
  const dayAt = (time: number) => Date.parse(dayOf(time, call.timeZone))
  return Math.round((dayAt(now.getTime()) - dayAt(Date.parse(suspension.since))) / DAY)
}
