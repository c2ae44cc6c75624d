import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { mayDo } from '#app/people/policy.ts'
import { eventsIn } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { asVisible } from './visible-proposal.ts'

export type ShownWithdrawal = { id: string; title: string | null; isDraft: boolean; revision: number }

/** What is about to be withdrawn, while it can be. */
export async function showWithdrawal(ctx: PersonContext, id: string): Promise<ShownWithdrawal | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  if (!mayDo(ctx.person, asVisible(row), 'withdraw')) return refuse('proposal.notAllowed')
  if (!eventsIn(restoreReview(row.review)).includes('withdraw'))
    return refuse('review.notNow', { state: row.review.state })
  return { id, title: row.proposal.title, isDraft: row.review.state === 'draft', revision: row.review.revision }
}
