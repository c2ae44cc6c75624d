import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isOwn, mayDo } from '#app/people/policy.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import { type ActView, obstaclesOf } from './acts-for.server.ts'
import { type CaseHead, caseHead } from './case-head.server.ts'
import { type Case, findCase } from './find-case.server.ts'
import type { OfficeAct } from './office-acts.ts'

/** What the page of every act shows: the proposal, and what stands in the act's way already. */
export type ActPage = { head: CaseHead; act: ActView }

/** Opens an act for somebody whose act it is. One statement. */
export async function openAct(
  ctx: PersonContext,
  proposalId: string,
  type: OfficeAct,
): Promise<{ found: Case; page: ActPage } | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (isOwn(ctx.person, found.visible) || !mayDo(ctx.person, found.visible, type)) {
    return refuse('review.notAllowed', { roles: mayMake[type] })
  }
  return { found, page: { head: caseHead(found), act: { type, because: await obstaclesOf(ctx, found, type) } } }
}
