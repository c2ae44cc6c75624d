import { desc, eq } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { receiptKeys } from '../schema/index.ts'

/** Once, however many processes start with it. */
export const insertReceiptKey = (db: Database, key: typeof receiptKeys.$inferInsert) =>
  db.insert(receiptKeys).values(key).onConflictDoNothing()

export const listReceiptKeys = (db: Database) =>
  db.select().from(receiptKeys).orderBy(desc(receiptKeys.since), receiptKeys.id)

export async function findReceiptKey(db: Database, id: string) {
  const [key] = await db.select().from(receiptKeys).where(eq(receiptKeys.id, id))
  return key
}
