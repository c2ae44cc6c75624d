import type { AppContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'

/** What the clock does to what was not sent in time; harmless when it comes twice, too early or too late. */
export const lapseProposal = (ctx: AppContext, proposalId: string) =>
  advanceReview(ctx, 'clock', proposalId, { seenRevision: null, move: { type: 'lapse' } })
