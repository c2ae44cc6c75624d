import { desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { assignments, calls, organizations, people, proposals, reviews } from '../schema/index.ts'

const reviewerIds = sql<
  string[]
>`array(select ${assignments.reviewerId} from ${assignments} where ${assignments.proposalId} = ${proposals.id})`

const proposalColumns = {
  proposal: proposals,
  review: reviews,
  call: calls,
  organization: organizations.name,
  author: people.name,
  reviewerIds,
  now: sql<Date>`moment()`.mapWith((value) => new Date(value)),
}

export type ProposalRow = {
  proposal: typeof proposals.$inferSelect
  review: typeof reviews.$inferSelect
  call: typeof calls.$inferSelect
  organization: string
  author: string
  reviewerIds: string[]
  now: Date
}

const proposalsWithAll = (tx: Database) =>
  tx
    .select(proposalColumns)
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .innerJoin(people, eq(people.id, proposals.authorId))

export async function findProposal(tx: Database, id: string): Promise<ProposalRow | undefined> {
  const [row] = await proposalsWithAll(tx).where(eq(proposals.id, id))
  return row
}

/** The same row, its review locked until the transaction ends; `now` is the transaction's time. */
export async function lockProposal(tx: Database, id: string): Promise<ProposalRow | undefined> {
  const [row] = await proposalsWithAll(tx).where(eq(proposals.id, id)).for('update', { of: reviews })
  return row
}

/** The proposals of these organisations: drafts first, then the newest. */
export const listProposalsOf = (tx: Database, organizationIds: string[]): Promise<ProposalRow[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : proposalsWithAll(tx)
        .where(inArray(proposals.organizationId, organizationIds))
        .orderBy(
          desc(isNull(proposals.submittedAt)),
          desc(sql`coalesce(${proposals.submittedAt}, ${proposals.startedAt})`),
        )
        .limit(200)

export const saveProposal = (tx: Database, id: string, changes: Partial<typeof proposals.$inferInsert>) =>
  tx.update(proposals).set(changes).where(eq(proposals.id, id))
