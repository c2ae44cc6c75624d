import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isOwn, mayDo } from '#app/people/policy.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { isPartnerAct, mayMake } from '#workflows/review/permissions.ts'
import type { Act } from './acts.ts'
import { type ActView, obstaclesOf } from './acts-for.server.ts'
import { type CaseHead, caseHead, partnerHead } from './case-head.server.ts'
import { type Case, findCaseFor } from './find-case.server.ts'

/** What the page of every act shows: the proposal, and what stands in the act's way already. */
export type ActPage = { head: CaseHead; act: ActView }

/** Opens an act for somebody whose act it is. One statement. */
export async function openAct(
  ctx: PersonContext,
  proposalId: string,
  type: Act,
): Promise<{ found: Case<FoundProposal>; page: ActPage } | Refusal> {
  const found = await findCaseFor(ctx, proposalId, type)
  if (isRefusal(found)) return found
  const isTheirs = isOwn(ctx.person, found.visible) === isPartnerAct(type)
  if (!isTheirs || !mayDo(ctx.person, found.visible, type)) {
    return refuse('review.notAllowed', { roles: mayMake[type] })
  }
  const head = isPartnerAct(type) ? partnerHead(found) : caseHead(found)
  return { found, page: { head, act: { type, because: await obstaclesOf(ctx, found, type) } } }
}
