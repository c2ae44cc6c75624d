import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { auditLog, reviewEvents, reviews } from '../schema/index.ts'

/** Any fixed number: it names the lock under which one act at a time is added to the log. */
const AUDIT_LOCK = 2_011_0315

type AuditHead = { number: number; hash: string | null; at: Date }

/** The newest link of the log, held until the transaction ends, so that two acts never follow the same one. */
export async function lockAuditHead(tx: Database): Promise<AuditHead> {
  await tx.execute(sql`select pg_advisory_xact_lock(${AUDIT_LOCK})`)
  const [head] = rowsOf<{ number: number | null; hash: string | null; at: string | Date }>(
    await tx.execute(sql`
      select newest.number::int as number, newest.hash, moment() as at
      from (values (1)) as one left join
        (select number, hash from audit_log order by number desc limit 1) as newest on true`),
  )
  return { number: head.number ?? 0, hash: head.hash, at: new Date(head.at) }
}

export async function insertAct(tx: Database, act: typeof auditLog.$inferInsert) {
  await tx.insert(auditLog).values(act)
}

export const listActs = (db: Database, { after, limit }: { after: number; limit: number }) =>
  db.select().from(auditLog).where(gt(auditLog.number, after)).orderBy(asc(auditLog.number)).limit(limit)

export async function findActHash(db: Database, number: number): Promise<string | undefined> {
  const [row] = await db.select({ hash: auditLog.hash }).from(auditLog).where(eq(auditLog.number, number))
  return row?.hash
}

export type Place = { proposalId: string; revision: number }

/** Events in the order of their chains, each with the head that its review had at that moment. */
export const listChainedEvents = (db: Database, { after, limit }: { after?: Place; limit: number }) =>
  db
    .select({ event: reviewEvents, headRevision: reviews.revision, headHash: reviews.headHash })
    .from(reviewEvents)
    .innerJoin(reviews, eq(reviews.proposalId, reviewEvents.proposalId))
    .where(
      after &&
        sql`(${reviewEvents.proposalId}, ${reviewEvents.revision}) > (${after.proposalId}::uuid, ${after.revision}::int)`,
    )
    .orderBy(asc(reviewEvents.proposalId), asc(reviewEvents.revision))
    .limit(limit)

/** A review whose events are all gone; one that never moved has revision 0. */
export async function findEmptiedReview(db: Database): Promise<Place | undefined> {
  const events = db.select().from(reviewEvents).where(eq(reviewEvents.proposalId, reviews.proposalId))
  const [row] = await db
    .select({ proposalId: reviews.proposalId, revision: reviews.revision })
    .from(reviews)
    .where(and(gt(reviews.revision, 0), notExists(events)))
    .orderBy(asc(reviews.proposalId))
    .limit(1)
  return row
}
