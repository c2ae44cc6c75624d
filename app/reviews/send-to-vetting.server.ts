import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'

export const sendToVetting = (
  ctx: PersonContext,
  proposalId: string,
  input: { revision: number; caseReference: string },
) =>
  advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: { type: 'sendToVetting', caseReference: input.caseReference },
  })
