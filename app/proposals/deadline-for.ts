import type { ProposalRow } from '#db/queries/proposals.ts'
import { deadlineOf } from '#workflows/review/rules.ts'
import { restoreReview } from '#workflows/review/stored.ts'

/** Until when a proposal may be handed in: its call's closing, or the time that it was given by itself. */
export const deadlineFor = ({ review, call }: Pick<ProposalRow, 'review' | 'call'>): Date =>
  new Date(deadlineOf(restoreReview(review).context, call.closesAt.toISOString()))
