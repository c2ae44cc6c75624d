import type { PersonContext } from '#app/context.server.ts'
import { insertAssignments } from '#db/queries/reviews.ts'
import { advanceReview } from './advance-review.server.ts'

export function assignReviewers(
  ctx: PersonContext,
  proposalId: string,
  input: { revision: number; reviewers: string[] },
) {
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: { type: 'assignReviewers', reviewers: input.reviewers },
    also: (tx, { at }) =>
      insertAssignments(
        tx,
        input.reviewers.map((reviewerId) => ({ proposalId, reviewerId, assignedBy: ctx.person.id, assignedAt: at })),
      ),
  })
}
