import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import type { Score } from '#db/schema/reviews.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepAssessment } from './keep-assessment.server.ts'
import { totalHundredths } from './total-score.ts'

type Revision = { revision: number; scores: Score[]; opinion: string }

/** Puts new scores in the place of those that a reviewer sent before. */
export function reviseAssessment(ctx: PersonContext, proposalId: string, { revision, scores, opinion }: Revision) {
  const id = randomUUID()
  let total = 0
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['reviseAssessment'],
      read: async (_, { call }) => {
        total = totalHundredths(call.criteria, scores)
        return { move: { type: 'reviseAssessment', assessment: id, totalHundredths: total } }
      },
    },
    also: (tx, accepted) => keepAssessment(tx, ctx, accepted, { id, scores, totalHundredths: total, opinion }),
  })
}
