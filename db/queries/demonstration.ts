import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'

/** Whether anybody is in the database yet: an empty one is set up, any other is left alone. Locked so that two starts don't both do it. */
export async function lockIfEmpty(tx: Database): Promise<boolean> {
  await tx.execute(sql`lock table people in share row exclusive mode`)
  const [row] = rowsOf<{ empty: boolean }>(await tx.execute(sql`select not exists (select from people) as empty`))
  return row.empty
}
