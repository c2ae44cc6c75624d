import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { mayKnowDraft, maySee, type VisibleProposal, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { type FoundProposal, findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'

export type Case<Row extends ProposalRow = ProposalRow> = {
  row: Row
  visible: VisibleProposal
  snapshot: ReviewSnapshot
}

/** One proposal with its review as it stands; what the person may not see is as if it did not exist. One statement. */
export async function findCase(
  ctx: Pick<PersonContext, 'db' | 'person'>,
  proposalId: string,
): Promise<Case<FoundProposal> | Refusal<'review.notFound'>> {
  const row = isUuid(proposalId) ? await findProposal(ctx.db, proposalId) : undefined
  if (!row || !maySee(whatMaySee(ctx.person), asVisible(row))) return refuse('review.notFound')
  return asCase(row)
}

/** A draft that was never handed in, as those of the office know it who keep its time: without its words. One statement. */
export async function findDraft(
  ctx: Pick<PersonContext, 'db' | 'person'>,
  proposalId: string,
): Promise<Case<FoundProposal> | Refusal<'review.notFound'>> {
  const row = isUuid(proposalId) ? await findProposal(ctx.db, proposalId) : undefined
  if (!row || !mayKnowDraft(ctx.person, asVisible(row))) return refuse('review.notFound')
  return { ...asCase({ ...row, proposal: { ...row.proposal, ...unwritten } }), visible: asVisible(row) }
}

const unwritten = { title: null, countries: [], scope: null, requestedCents: null, mainGoal: null, searchText: '' }

export const asCase = <Row extends ProposalRow>(row: Row): Case<Row> => ({
  row,
  visible: asVisible(row),
  snapshot: restoreReview(row.review),
})
