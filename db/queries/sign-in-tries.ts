import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { signInTries } from '../schema/index.ts'
import { moment } from './clock.ts'

/** A count that has not ended: its points, and the seconds until it starts again. */
export type Tries = { points: number; seconds: number }

const { key, points, expire } = signInTries

const isLive = gt(expire, moment)
const columns = { key, points, seconds: sql<number>`greatest(1, ceil(extract(epoch from ${expire} - moment())))::int` }

const byKey = (rows: (Tries & { key: string })[]) => new Map<string, Tries>(rows.map((row) => [row.key, row]))

export const findTries = async (db: Database, keys: string[]) =>
  byKey(
    await db
      .select(columns)
      .from(signInTries)
      .where(and(inArray(key, keys), isLive)),
  )

/**
 * Adds to each count, which starts anew for its `seconds` where it is none or has ended. One statement: however many
 * count at once, each gets a number of its own. Rows are always taken by their keys' order, so that none wait in a ring.
 */
export async function countTries(db: Database, counts: ({ key: string } & Tries)[]) {
  const values = counts
    .map((count) => ({ ...count, expire: sql`moment() + make_interval(secs => ${count.seconds})` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  const counted = await db
    .insert(signInTries)
    .values(values)
    .onConflictDoUpdate({
      target: key,
      set: {
        points: sql`case when ${isLive} then ${points} else 0 end + excluded.points`,
        expire: sql`case when ${isLive} then ${expire} else excluded.expire end`,
      },
    })
    .returning(columns)
  return byKey(counted)
}

export async function saveWait(db: Database, pair: string, seconds: number) {
  await db
    .update(signInTries)
    .set({ expire: sql`moment() + make_interval(secs => ${seconds})` })
    .where(eq(key, pair))
}

/** Ends these counts, and sweeps those that have ended by themselves. */
export async function deleteTries(db: Database, keys: string[]) {
  const ended = db
    .select({ key })
    .from(signInTries)
    .where(sql`${inArray(key, keys)} or ${expire} <= moment()`)
    .orderBy(key)
    .for('update')
  await db.delete(signInTries).where(inArray(key, ended))
}
