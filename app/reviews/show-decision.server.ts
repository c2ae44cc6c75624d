import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import { type TagWeights, weightsIn } from '#app/tags/tag-weights.ts'
import { findVersionWithTags } from '#db/queries/submissions.ts'
import { type ActView, obstaclesOf } from './acts-for.server.ts'
import type { CaseHead } from './case-head.server.ts'
import type { Findings } from './findings.server.ts'
import { openAct } from './open-act.server.ts'
import { type CriterionView, criteriaOf, findPanelRows, type Panel, panelFor } from './panel.server.ts'
import { type LetterPreview, previewLetters } from './preview-letters.server.ts'
import { findFindings, type VersionView, versionView } from './show-case.server.ts'

/** Between what an approval may be; `today`: the database's, before which no condition is due. */
export type ApprovalLimits = {
  requestedCents: number
  floorCents: number
  ceilingCents: number
  maxMonths: number
  today: string
}

export type DecisionPage = {
  head: CaseHead
  approve: ActView
  withConditions: ActView
  decline: ActView
  criteria: CriterionView[]
  panel: Panel
  findings: Findings | null
  limits: ApprovalLimits
  /** The period that the partner asks for. */
  period: { startsOn: string; endsOn: string } | null
  version: VersionView | null
  summary: string | null
  tags: { partner: TagWeights; confirmed: TagWeights | null }
  letters: { approved: LetterPreview[]; declined: LetterPreview[] }
}

/** The page of the decision, and of an approval with conditions. Six statements. */
export async function showDecision(ctx: PersonContext, proposalId: string): Promise<DecisionPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'approve')
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const { edition, requestedCents } = found.snapshot.context
  const newest = await findVersionWithTags(ctx.db, proposalId, ctx.language)
  const { project } = (newest?.version.typed ?? {}) as Partial<TypedProposal>
  const tagsOf = (source: string) => newest?.tags.filter((tag) => tag.source === source) ?? []
  const confirmed = tagsOf('staff')
  return {
    head: page.head,
    approve: page.act,
    withConditions: {
      type: 'approveWithConditions',
      because: await obstaclesOf(ctx, found, 'approveWithConditions'),
    },
    decline: { type: 'decline', because: await obstaclesOf(ctx, found, 'decline') },
    criteria: criteriaOf(found),
    panel: panelFor(ctx.person, found, await findPanelRows(ctx, found)),
    findings: await findFindings(ctx, found),
    limits: { requestedCents, ...edition, today: found.row.now.toISOString().slice(0, 10) },
    period: project ? { startsOn: project.startsOn, endsOn: project.endsOn } : null,
    version: newest ? versionView(newest.version, found, ctx.person) : null,
    summary: project?.abstract ?? null,
    tags: { partner: weightsIn(tagsOf('partner')), confirmed: confirmed.length > 0 ? weightsIn(confirmed) : null },
    letters: await previewLetters(ctx, found, ['approved', 'declined']),
  }
}
