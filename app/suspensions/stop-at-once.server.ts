import type { AppContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { findAccount } from '#db/queries/accounts.ts'
import { listSuspensionsOver } from '#db/queries/suspensions.ts'
import { stopProposal } from './stop-proposal.server.ts'

/**
 * Stops a proposal that was handed in while its country or its fund stands still, in the name of who suspended that.
 * Where they no longer may, the page of the suspension shows that it goes on. Harmless when repeated.
 */
export async function stopAtOnce(ctx: AppContext, proposalId: string) {
  const [suspension] = await listSuspensionsOver(ctx.db, proposalId)
  if (!suspension) return
  const { why, startedBy } = suspension
  const account = await findAccount(ctx.db, startedBy)
  if (account?.status !== 'active') return
  await stopProposal(ctx, account as Person, proposalId, {
    scope: suspension.scope as 'country' | 'fund',
    why,
    revision: null,
  })
}
