import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { type ChangedSince, changedSince, versionLeftBehind } from './changed-since.ts'
import type { Case } from './find-case.server.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import {
  type AssessmentView,
  type CriterionView,
  criteriaOf,
  type DraftView,
  draftFor,
  findPanelRows,
  type Panel,
  panelFor,
} from './panel.server.ts'
import type { ScoresheetAct } from './scoresheet.ts'
import { type VersionView, versionView } from './show-case.server.ts'

export type AssessmentPage = ActPage & {
  criteria: CriterionView[]
  version: VersionView | null
  /** What this reviewer has put aside; `isOutdated`: the proposal was handed in anew since then. */
  draft: (DraftView & { isOutdated: boolean }) | null
  /** What this reviewer wrote of an earlier version, to be confirmed or revised. */
  earlier: AssessmentView | null
  /** What the partner has changed since then. */
  changed: ChangedSince | null
  /** What everybody has sent, while they talk about it. */
  panel: Panel | null
}

export const showAssessment = (ctx: PersonContext, proposalId: string) => showScoresheet(ctx, proposalId, 'assess')

export const showRevision = (ctx: PersonContext, proposalId: string) =>
  showScoresheet(ctx, proposalId, 'reviseAssessment')

/** Four statements at most. */
async function showScoresheet(
  ctx: PersonContext,
  proposalId: string,
  type: ScoresheetAct,
): Promise<AssessmentPage | Refusal> {
  const opened = await openAct(ctx, proposalId, type)
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const rows = await findPanelRows(ctx, found)
  const panel = panelFor(ctx.person, found, rows)
  const mine = panel.members.find(({ isReader }) => isReader)
  const version = await findNewestVersion(ctx.db, proposalId, ctx.language)
  const draft = draftFor(ctx.person, found, rows)
  return {
    ...page,
    criteria: criteriaOf(found),
    version: version ? versionView(version, found, ctx.person) : null,
    draft: draft && { ...draft, isOutdated: version !== undefined && new Date(draft.savedAt) < version.submittedAt },
    earlier: mine?.assessments[0] ?? null,
    changed: await findChanged(ctx, found),
    panel: type === 'reviseAssessment' ? panel : null,
  }
}

async function findChanged({ db, person }: PersonContext, found: Case): Promise<ChangedSince | null> {
  const version = versionLeftBehind(person, found)
  return version === null ? null : changedSince(version, await listReviewEvents(db, found.row.proposal.id))
}
