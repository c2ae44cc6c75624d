import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'

/** The transaction's time by the database's clock. */
export async function findMoment(tx: Database): Promise<Date> {
  const [row] = rowsOf<{ at: string | Date }>(await tx.execute(sql`select moment() as at`))
  return new Date(row.at)
}

/** The database's transaction time inside another statement. */
export const moment = sql<Date>`moment()`

/** The clock that can be set inside a transaction by `set_config('ventanilla.now', …, true)`. */
export const SETTABLE_MOMENT = `
  create or replace function moment() returns timestamptz language sql stable as $$
    select coalesce(nullif(current_setting('ventanilla.now', true), '')::timestamptz, transaction_timestamp())
  $$`

/**
 * Lets the caller set the time inside this transaction, to tell a story that lies in the past; the second function
 * puts the product's own clock back. Both belong to the transaction: should it fail, nothing of it was ever there.
 */
export async function borrowClock(tx: Database) {
  await tx.execute(SETTABLE_MOMENT)
  return {
    set: (at: Date) => tx.execute(sql`select set_config('ventanilla.now', ${at.toISOString()}, true)`),
    giveBack: () =>
      tx.execute(sql`create or replace function moment() returns timestamptz language sql stable as $$
        select transaction_timestamp() $$`),
  }
}
