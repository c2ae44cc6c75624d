import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { mayDoUnseen, mayKnowDraft, maySee, type VisibleProposal, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { type FoundProposal, findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'

export type Case<Row extends ProposalRow = ProposalRow> = {
  row: Row
  visible: VisibleProposal
  snapshot: ReviewSnapshot
}

type Found = Case<FoundProposal> | Refusal<'review.notFound'>
type Reader = Pick<PersonContext, 'db' | 'person'>

/** One proposal with its review as it stands; what the person may not see is as if it did not exist. One statement. */
export async function findCase({ db, person }: Reader, proposalId: string): Promise<Found> {
  const row = await findRow(db, proposalId)
  return row && maySee(whatMaySee(person), asVisible(row)) ? asCase(row) : refuse('review.notFound')
}

/** Likewise for an act, which may be done on a draft that is known but not seen: without its words. One statement. */
export async function findCaseFor({ db, person }: Reader, proposalId: string, act: EventType): Promise<Found> {
  const row = await findRow(db, proposalId)
  if (row && maySee(whatMaySee(person), asVisible(row))) return asCase(row)
  return row && mayDoUnseen(person, asVisible(row), act) ? withoutWords(row) : refuse('review.notFound')
}

/** A draft that was never handed in, as those of the office know it who keep its time: without its words. One statement. */
export async function findDraft({ db, person }: Reader, proposalId: string): Promise<Found> {
  const row = await findRow(db, proposalId)
  return row && mayKnowDraft(person, asVisible(row)) ? withoutWords(row) : refuse('review.notFound')
}

const findRow = async (db: PersonContext['db'], id: string) => (isUuid(id) ? findProposal(db, id) : undefined)

const withoutWords = (row: FoundProposal): Case<FoundProposal> => ({
  ...asCase({ ...row, proposal: { ...row.proposal, ...unwritten } }),
  visible: asVisible(row),
})

const unwritten = { title: null, countries: [], scope: null, requestedCents: null, mainGoal: null, searchText: '' }

export const asCase = <Row extends ProposalRow>(row: Row): Case<Row> => ({
  row,
  visible: asVisible(row),
  snapshot: restoreReview(row.review),
})
