import type { PersonContext } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { advanceReview } from './advance-review.server.ts'

/** Makes the person the owner of a case that nobody owns; what else has happened to it meanwhile does not matter. */
export function takeCase(ctx: PersonContext, proposalId: string) {
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: null,
    move: {
      types: ['handOver'],
      read: async (_, { review, owner }) =>
        review.ownerId === null
          ? { move: { type: 'handOver', to: ctx.person.id } }
          : refuse('review.takenMeanwhile', { owner }),
    },
  })
}
