import type { ProposalRow } from '#db/queries/proposals.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { deadlineFor } from './deadline-for.ts'

type Row = Pick<ProposalRow, 'review' | 'call'>

/** What an extension moves, whether it still runs or has passed: the day for changes, or else for handing in. */
export function presentDeadline(row: Row): Date {
  const { answersDue } = restoreReview(row.review).context
  return answersDue ? new Date(answersDue) : deadlineFor(row)
}

const waitsForPartner = ['draft', 'certifying', 'changesRequested']

/** Until when the partner may hand in, now that it is theirs to do so; passed or not. */
export const runningDeadline = (row: Row): Date | null =>
  waitsForPartner.includes(row.review.state) ? presentDeadline(row) : null
