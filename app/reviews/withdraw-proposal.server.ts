import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'

export const withdrawProposal = (ctx: PersonContext, proposalId: string, { revision }: { revision: number }) =>
  advanceReview(ctx, ctx.person, proposalId, { seenRevision: revision, move: { type: 'withdraw' } })
