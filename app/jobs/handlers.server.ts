import type { AppContext } from '#app/context.server.ts'
import { takeBackAssignments } from '#app/reviews/take-back-work.server.ts'
import type { EffectParams, EffectType } from '#workflows/review/effects.ts'
import { mailLapsed, mailOffice, mailPartner, mailReviewers, mailUnassigned } from './mail-about.server.ts'
import { mailCorrection } from './mail-correction.server.ts'

type About = { proposalId: string }
type Handler<Type extends EffectType> = (
  ctx: AppContext,
  job: { id: string; params: EffectParams[Type] & About },
) => Promise<unknown>

/** What each effect of the procedure does once its act has been committed; each may run more than once. */
export const handlers: { [Type in EffectType]: Handler<Type> } = {
  mailReceipt: (ctx, { id, params }) => mailPartner(ctx, id, params.proposalId, 'receipt', { version: params.version }),
  mailLapsed: (ctx, { id, params }) => mailLapsed(ctx, id, params.proposalId),
  takeBackAssignments: (ctx, { params }) => takeBackAssignments(ctx, params.proposalId),
  mailWithdrawn: (ctx, { id, params }) => mailReviewers(ctx, id, params.proposalId, 'withdrawn', params.reviewers),
  mailIneligible: (ctx, { id, params }) => mailPartner(ctx, id, params.proposalId, 'ineligible'),
  mailChangesRequested: (ctx, { id, params }) =>
    mailPartner(ctx, id, params.proposalId, 'changesRequested', { questions: params.questions }),
  mailAssigned: (ctx, { id, params }) => mailReviewers(ctx, id, params.proposalId, 'assigned', params.reviewers),
  mailUnassigned: (ctx, { id, params }) => mailUnassigned(ctx, id, params.proposalId, params),
  mailBudgetChanged: (ctx, { id, params }) =>
    mailReviewers(ctx, id, params.proposalId, 'budgetChanged', params.reviewers),
  mailDecision: (ctx, { id, params }) => mailPartner(ctx, id, params.proposalId, params.outcome),
  mailPartner: (ctx, { id, params }) => mailPartner(ctx, id, params.proposalId, `partner.${params.news}`),
  mailCorrection,
  mailOffice: (ctx, { id, params }) => mailOffice(ctx, id, params.proposalId, params),
}
