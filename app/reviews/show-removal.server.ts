import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listNames } from '#db/queries/people.ts'
import { type ActPage, openAct } from './open-act.server.ts'

export type RemovalPage = ActPage & { reviewer: { id: string; name: string } }

/** Taking one assigned reviewer off; who has sent an assessment stays. */
export async function showRemoval(
  ctx: PersonContext,
  proposalId: string,
  reviewer: string,
): Promise<RemovalPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'unassignReviewer')
  if (isRefusal(opened)) return opened
  const { head, act } = opened.page
  const { assigned, assessments } = opened.found.snapshot.context
  if (!assigned.includes(reviewer)) return refuse('person.notFound')
  const hasSent = assessments.some((one) => one.counts && one.reviewer === reviewer)
  const because = hasSent ? [...act.because, { name: 'reviewerHasNotAssessed' as const, params: {} }] : act.because
  const name = (await listNames(ctx.db, [reviewer])).get(reviewer) ?? ''
  return { head, act: { ...act, because }, reviewer: { id: reviewer, name } }
}
