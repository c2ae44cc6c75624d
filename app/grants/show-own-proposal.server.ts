import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { findOwnProposal } from '#app/proposals/find-own-proposal.server.ts'
import { type PartnerView, showProposal } from '#app/proposals/show-proposal.server.ts'
import { asCase } from '#app/reviews/find-case.server.ts'
import type { GrantView } from './grant-view.ts'
import { ownGrantOf } from './show-grant.server.ts'

/** `grant`: what follows an approval. */
export type OwnProposal = PartnerView & { grant: GrantView | null }

/** A proposal and what came of it, to those who wrote it. */
export async function showOwnProposal(ctx: PersonContext, id: string): Promise<OwnProposal | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  return { ...(await showProposal(ctx, row)), grant: await ownGrantOf(ctx, asCase(row)) }
}
