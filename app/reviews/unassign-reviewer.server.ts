import type { PersonContext } from '#app/context.server.ts'
import { deleteAssignment } from '#db/queries/reviewers.ts'
import { advanceReview } from './advance-review.server.ts'

export function unassignReviewer(
  ctx: PersonContext,
  proposalId: string,
  input: { revision: number; reviewer: string },
) {
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: { type: 'unassignReviewer', reviewer: input.reviewer },
    also: async (tx) => {
      await deleteAssignment(tx, proposalId, input.reviewer)
    },
  })
}
