import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { calls, inquiries, people } from '../schema/index.ts'
import { moment } from './clock.ts'

export type InquiryRow = typeof inquiries.$inferSelect

const MOST = 200

/** Of a call: what is published, newest first; then what these organisations asked, and, for the office, what waits. */
export const listInquiries = (
  tx: Database,
  callId: string,
  { organizationIds = [], waiting = false }: { organizationIds?: string[]; waiting?: boolean },
): Promise<InquiryRow[]> =>
  tx
    .select()
    .from(inquiries)
    .where(
      and(
        eq(inquiries.callId, callId),
        or(
          eq(inquiries.outcome, 'published'),
          organizationIds.length > 0 ? inArray(inquiries.organizationId, organizationIds) : undefined,
          waiting ? isNull(inquiries.outcome) : undefined,
        ),
      ),
    )
    .orderBy(desc(inquiries.answeredAt), asc(inquiries.askedAt))
    .limit(MOST)

/** The newest of what is published on a call. */
export const listPublishedInquiries = (tx: Database, callId: string, limit: number): Promise<InquiryRow[]> =>
  tx
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.callId, callId), eq(inquiries.outcome, 'published')))
    .orderBy(desc(inquiries.answeredAt), asc(inquiries.id))
    .limit(limit)

export async function findInquiry(tx: Database, id: string) {
  const [row] = await tx
    .select({ inquiry: inquiries, call: calls, askedByName: people.name })
    .from(inquiries)
    .innerJoin(calls, eq(calls.id, inquiries.callId))
    .innerJoin(people, eq(people.id, inquiries.askedBy))
    .where(eq(inquiries.id, id))
  return row
}

/** The same, held until the transaction ends. */
export async function lockInquiry(tx: Database, id: string): Promise<InquiryRow | undefined> {
  const [row] = await tx.select().from(inquiries).where(eq(inquiries.id, id)).for('update')
  return row
}

/** False where one came with the same key before. */
export async function insertInquiry(
  tx: Database,
  inquiry: Omit<typeof inquiries.$inferInsert, 'askedAt'>,
): Promise<boolean> {
  const rows = await tx
    .insert(inquiries)
    .values({ ...inquiry, askedAt: moment })
    .onConflictDoNothing()
    .returning({ id: inquiries.id })
  return rows.length === 1
}

type Answered = Pick<typeof inquiries.$inferInsert, 'outcome' | 'question' | 'answer' | 'reason' | 'answeredBy'>

export const saveInquiry = (tx: Database, id: string, answered: Answered) =>
  tx
    .update(inquiries)
    .set({ ...answered, answeredAt: sql`moment()` })
    .where(eq(inquiries.id, id))
