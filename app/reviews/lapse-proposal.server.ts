import type { AppContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { deadlineOf } from '#workflows/review/guards.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { advanceReview, jobOf } from './advance-review.server.ts'

/**
 * What the clock does to a draft whose call has closed; harmless when it comes twice or too late. Where it comes too
 * early, because the call was extended, it comes back at the new closing.
 */
export async function lapseProposal(ctx: AppContext, proposalId: string) {
  const outcome = await advanceReview(ctx, 'clock', proposalId, { seenRevision: null, move: { type: 'lapse' } })
  if (isRefusal(outcome) && outcome.refusal === 'review.notNow') await comeBackAtClosing(ctx, proposalId)
  return outcome
}

async function comeBackAtClosing(ctx: AppContext, proposalId: string) {
  const row = await findProposal(ctx.db, proposalId)
  if (row?.review.state !== 'draft' && row?.review.state !== 'certifying') return
  const { context } = restoreReview(row.review)
  const closesAt = new Date(deadlineOf(context, row.call.closesAt.toISOString()))
  if (closesAt <= row.now) return
  await ctx.jobs.enqueue(ctx.db, [jobOf({ type: 'scheduleLapse', params: { at: closesAt.toISOString() } }, row)])
}
