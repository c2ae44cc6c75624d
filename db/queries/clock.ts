import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'

/** The transaction's time by the database's clock. */
export async function findMoment(tx: Database): Promise<Date> {
  const [row] = rowsOf<{ at: string | Date }>(await tx.execute(sql`select moment() as at`))
  return new Date(row.at)
}

/** The database's transaction time inside another statement. */
export const moment = sql<Date>`moment()`
