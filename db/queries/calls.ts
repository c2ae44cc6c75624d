import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { calls } from '../schema/index.ts'
import { moment } from './clock.ts'

/** A call with whether it is open at this moment by the database's clock. */
const withPhase = {
  call: calls,
  phase: sql<CallPhase>`case
    when ${calls.status} <> 'published' or ${moment} >= ${calls.closesAt} then 'closed'
    when ${moment} < ${calls.opensAt} then 'upcoming'
    else 'open' end`,
  now: moment.mapWith((value) => new Date(value)),
}

export type CallPhase = 'upcoming' | 'open' | 'closed'

/** `now`: the moment by the database's clock at which the phase was read. */
export type CallRow = { call: typeof calls.$inferSelect; phase: CallPhase; now: Date }

/** Everything published, open calls first by closing time, then the closed, newest first. */
export async function listPublishedCalls(tx: Database): Promise<CallRow[]> {
  return tx
    .select(withPhase)
    .from(calls)
    .where(inArray(calls.status, ['published', 'closed']))
    .orderBy(
      asc(sql`${moment} >= ${calls.closesAt}`),
      asc(sql`case when ${moment} < ${calls.closesAt} then ${calls.closesAt} end`),
      desc(calls.closesAt),
    )
    .limit(50)
}

/** A call that was published, even where it has been cancelled or archived since. */
export async function findCallByNumber(tx: Database, number: string): Promise<CallRow | undefined> {
  const [row] = await tx
    .select(withPhase)
    .from(calls)
    .where(and(eq(calls.number, number), ne(calls.status, 'draft')))
  return row
}

export async function listCallNames(tx: Database) {
  return tx
    .select({ id: calls.id, number: calls.number, title: calls.title })
    .from(calls)
    .orderBy(desc(calls.closesAt))
    .limit(200)
}

export const insertCall = (tx: Database, call: typeof calls.$inferInsert) => tx.insert(calls).values(call).returning()
