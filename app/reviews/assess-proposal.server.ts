import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import type { Score } from '#db/schema/reviews.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepAssessment } from './keep-assessment.server.ts'
import { totalHundredths } from './total-score.ts'

type Assessment = { revision: number; scores: Score[]; opinion: string }

/** Hands in one reviewer's scores of the version they read; nobody sees them before their own are in. */
export function assessProposal(ctx: PersonContext, proposalId: string, { revision, scores, opinion }: Assessment) {
  const id = randomUUID()
  let total = 0
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['assess'],
      read: async (_, { call }) => {
        total = totalHundredths(call.criteria, scores)
        return { move: { type: 'assess', assessment: id, totalHundredths: total, declaresNoConflict: true } }
      },
    },
    also: (tx, accepted) => keepAssessment(tx, ctx, accepted, { id, scores, totalHundredths: total, opinion }),
  })
}
