import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import { findNewestVersion } from '#db/queries/proposals.ts'
import { listPanel } from '#db/queries/reviews.ts'
import { type ActView, obstaclesOf } from './acts-for.server.ts'
import type { CaseHead } from './case-head.server.ts'
import type { Findings } from './findings.server.ts'
import { openAct } from './open-act.server.ts'
import { type CriterionView, criteriaOf, type Panel, panelFor } from './panel.server.ts'
import { type LetterPreview, previewLetters } from './preview-letters.server.ts'
import { findFindings } from './show-case.server.ts'

/** Between what an approval may be. */
export type ApprovalLimits = { requestedCents: number; floorCents: number; ceilingCents: number; maxMonths: number }

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
  letters: { approved: LetterPreview[]; declined: LetterPreview[] }
}

/** The page of the decision, and of an approval with conditions. Six statements. */
export async function showDecision(ctx: PersonContext, proposalId: string): Promise<DecisionPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'approve')
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const { edition, requestedCents } = found.snapshot.context
  const { project } = ((await findNewestVersion(ctx.db, proposalId))?.typed ?? {}) as Partial<TypedProposal>
  return {
    head: page.head,
    approve: page.act,
    withConditions: {
      type: 'approveWithConditions',
      because: await obstaclesOf(ctx, found, 'approveWithConditions'),
    },
    decline: { type: 'decline', because: await obstaclesOf(ctx, found, 'decline') },
    criteria: criteriaOf(found),
    panel: panelFor(ctx.person, found, await listPanel(ctx.db, proposalId, found.snapshot.context.recused)),
    findings: await findFindings(ctx, found),
    limits: { requestedCents, ...edition },
    period: project ? { startsOn: project.startsOn, endsOn: project.endsOn } : null,
    letters: await previewLetters(ctx, found, ['approved', 'declined']),
  }
}
