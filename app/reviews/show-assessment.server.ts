import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listPanel } from '#db/queries/reviews.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type AssessmentView, type CriterionView, criteriaOf, panelFor } from './panel.server.ts'
import { findVersion, type VersionView } from './show-case.server.ts'

export type AssessmentPage = ActPage & {
  criteria: CriterionView[]
  version: VersionView | null
  /** What this reviewer wrote of an earlier version, to be confirmed or revised. */
  earlier: AssessmentView | null
}

export async function showAssessment(ctx: PersonContext, proposalId: string): Promise<AssessmentPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'assess')
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const { members } = panelFor(ctx.person, found, await listPanel(ctx.db, proposalId))
  const mine = members.find(({ isReader }) => isReader)
  return {
    ...page,
    criteria: criteriaOf(found),
    version: await findVersion(ctx, found),
    earlier: mine?.assessments[0] ?? null,
  }
}
