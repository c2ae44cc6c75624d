import type { ProposalRow } from '#db/queries/proposals.ts'
import { daysMovedBy } from '#workflows/review/rules.ts'
import { restoreReview } from '#workflows/review/stored.ts'

/** By how many days it moves what falls due that a suspended case has stood still until now. */
export function daysStood({ review, now }: Pick<ProposalRow, 'review' | 'now'>): number {
  const { suspension } = restoreReview(review).context
  return suspension ? daysMovedBy(now.getTime() - Date.parse(suspension.since)) : 0
}
