import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { mayAnswerExtension } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { answerExtensionRequest, findExtensionRequest } from '#db/queries/extensions.ts'
import { findProposal, lockProposal } from '#db/queries/proposals.ts'
import { type OfficeRequest, requestFor } from './office-request.ts'

export type RefusalPage = { id: string; organization: string; request: OfficeRequest }

/** A request that waits for an answer, to who may give it. One statement. */
export async function showRequest({ db, person }: PersonContext, proposalId: string): Promise<RefusalPage | Refusal> {
  const row = isUuid(proposalId) ? await findProposal(db, proposalId) : undefined
  if (!row || !mayAnswerExtension(person, asVisible(row))) return refuse('proposal.notFound')
  const request = requestFor(person, { row, visible: asVisible(row) })
  return request ? { id: proposalId, organization: row.organization, request } : refuse('extension.notFound')
}

/** Leaves the deadline as it is, and says why. */
export function refuseExtension(
  ctx: PersonContext,
  proposalId: string,
  { request, reason }: { request: string; reason: string },
): Promise<Refusal | undefined> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(proposalId) ? await lockProposal(tx, proposalId) : undefined
    if (!row || !mayAnswerExtension(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    const found = await findExtensionRequest(tx, request)
    if (found?.proposalId !== proposalId) return refuse('extension.notFound')
    const answer = { outcome: 'refused', answer: reason, answeredBy: ctx.person.id } as const
    if (!(await answerExtensionRequest(tx, request, answer))) return refuse('extension.answered')
    await ctx.jobs.enqueue(tx, [officeJob('mailExtensionRefused', { proposalId, requestId: request })])
    await appendAct(tx, { act: 'refuseExtension', byId: ctx.person.id, subject: proposalId, details: { request } })
  })
}
