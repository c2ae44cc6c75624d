import { and, asc, eq, getTableColumns, inArray, lt, ne, sql } from 'drizzle-orm'

import type { Database } from '../client.server.ts'
import { notes, people, proposals, reviewEvents, reviews } from '../schema/index.ts'

export type ReviewRow = typeof reviews.$inferSelect
export type EventRow = typeof reviewEvents.$inferSelect

export const insertReview = (tx: Database, review: typeof reviews.$inferInsert) => tx.insert(reviews).values(review)

/**
 * Stores where the review stands now, tells the proposal whether it helps security forces and appends the event that led
 * there, in one statement; false, and nothing of it, when the review is no longer at the revision that was locked.
 */
export async function saveMove(
  tx: Database,
  before: ReviewRow,
  changes: Partial<typeof reviews.$inferInsert>,
  event: typeof reviewEvents.$inferInsert,
  helpsSecurityForces: boolean,
): Promise<boolean> {
  const saved = tx.$with('saved').as(
    tx
      .update(reviews)
      .set({ ...changes, revision: event.revision })
      .where(and(eq(reviews.proposalId, before.proposalId), eq(reviews.revision, before.revision)))
      .returning({ proposalId: reviews.proposalId }),
  )
  const told = tx.$with('told').as(
    tx
      .update(proposals)
      .set({ helpsSecurityForces })
      .where(
        and(
          eq(proposals.id, before.proposalId),
          ne(proposals.helpsSecurityForces, helpsSecurityForces),
          sql`exists (select from ${saved})`,
        ),
      )
      .returning({ id: proposals.id }),
  )
  const columns = Object.entries(getTableColumns(reviewEvents)).map(
    ([key, column]) =>
      sql`${sql.param(event[key as keyof typeof event] ?? null, column)}::${sql.raw(column.getSQLType())}`,
  )
  const rows = await tx
    .with(saved, told)
    .insert(reviewEvents)
    .select(sql`select ${sql.join(columns, sql`, `)} from ${saved}`)
    .returning({ revision: reviewEvents.revision })
  return rows.length === 1
}

/** Reviews that an older version of the chart has stored. */
export const listReviewsOlderThan = (tx: Database, version: number, limit: number): Promise<ReviewRow[]> =>
  tx.select().from(reviews).where(lt(reviews.machineVersion, version)).orderBy(asc(reviews.proposalId)).limit(limit)

/** Stores the same moment of a review in other words; does nothing where the review has moved meanwhile. */
export const rewriteReview = (tx: Database, before: ReviewRow, changes: Partial<typeof reviews.$inferInsert>) =>
  tx
    .update(reviews)
    .set(changes)
    .where(and(eq(reviews.proposalId, before.proposalId), eq(reviews.revision, before.revision)))

/** The log of one review in order, with the names of those who acted. */
export const listReviewEvents = (tx: Database, proposalId: string) =>
  tx
    .select({ event: reviewEvents, byName: people.name })
    .from(reviewEvents)
    .leftJoin(people, eq(people.id, reviewEvents.byId))
    .where(eq(reviewEvents.proposalId, proposalId))
    .orderBy(asc(reviewEvents.revision))

export async function findReviewEvent(tx: Database, proposalId: string, revision: number) {
  const [row] = await tx
    .select({ type: reviewEvents.type, at: reviewEvents.at, byId: reviewEvents.byId, byName: people.name })
    .from(reviewEvents)
    .leftJoin(people, eq(people.id, reviewEvents.byId))
    .where(and(eq(reviewEvents.proposalId, proposalId), eq(reviewEvents.revision, revision)))
  return row
}

/** Reviews in the order of their ids, a batch at a time, each with its whole log. */
export async function listReviewsAfter(tx: Database, after: string | null, limit: number) {
  return tx
    .select()
    .from(reviews)
    .where(after ? sql`${reviews.proposalId} > ${after}::uuid` : undefined)
    .orderBy(asc(reviews.proposalId))
    .limit(limit)
}

export const listEventsOfReviews = (tx: Database, proposalIds: string[]): Promise<EventRow[]> =>
  tx
    .select()
    .from(reviewEvents)
    .where(inArray(reviewEvents.proposalId, proposalIds))
    .orderBy(asc(reviewEvents.proposalId), asc(reviewEvents.revision))

export async function insertNotes(tx: Database, rows: (typeof notes.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(notes).values(rows)
}

export const listNotes = (tx: Database, proposalId: string) =>
  tx.select().from(notes).where(eq(notes.proposalId, proposalId))
