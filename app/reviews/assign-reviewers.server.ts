import type { PersonContext } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { insertAssignments, listReviewersAmong } from '#db/queries/reviewers.ts'
import { advanceReview } from './advance-review.server.ts'

/** Asks reviewers of the office for their assessment; whoever else is named is refused. */
export function assignReviewers(
  ctx: PersonContext,
  proposalId: string,
  input: { revision: number; reviewers: string[] },
) {
  const reviewers = [...new Set(input.reviewers)]
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: {
      types: ['assignReviewers'],
      read: async (tx, { proposal }) => {
        const known = await listReviewersAmong(tx, reviewers, proposal.countries)
        if (known.length < reviewers.length) return refuse('person.notFound')
        return { move: { type: 'assignReviewers', reviewers } }
      },
    },
    also: (tx, { at }) =>
      insertAssignments(
        tx,
        reviewers.map((reviewerId) => ({ proposalId, reviewerId, assignedBy: ctx.person.id, assignedAt: at })),
      ),
  })
}
