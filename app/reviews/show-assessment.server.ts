import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listPanel } from '#db/queries/reviews.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type AssessmentView, type CriterionView, criteriaOf, type Panel, panelFor } from './panel.server.ts'
import { findVersion, type VersionView } from './show-case.server.ts'

export type AssessmentPage = ActPage & {
  criteria: CriterionView[]
  version: VersionView | null
  /** What this reviewer wrote of an earlier version, to be confirmed or revised. */
  earlier: AssessmentView | null
  /** What everybody has sent, while they talk about it. */
  panel: Panel | null
}

export const showAssessment = (ctx: PersonContext, proposalId: string) => showScoresheet(ctx, proposalId, 'assess')

export const showRevision = (ctx: PersonContext, proposalId: string) =>
  showScoresheet(ctx, proposalId, 'reviseAssessment')

/** Three statements. */
async function showScoresheet(
  ctx: PersonContext,
  proposalId: string,
  type: 'assess' | 'reviseAssessment',
): Promise<AssessmentPage | Refusal> {
  const opened = await openAct(ctx, proposalId, type)
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const panel = panelFor(ctx.person, found, await listPanel(ctx.db, proposalId))
  const mine = panel.members.find(({ isReader }) => isReader)
  return {
    ...page,
    criteria: criteriaOf(found),
    version: await findVersion(ctx, found),
    earlier: mine?.assessments[0] ?? null,
    panel: type === 'reviseAssessment' ? panel : null,
  }
}
