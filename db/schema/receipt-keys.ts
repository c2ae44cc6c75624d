import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The public keys of receipts, the present one and those before it; the private ones are in no table. */
export const receiptKeys = pgTable('receipt_keys', {
  id: text('id').primaryKey(),
  /** The 32 bytes in base64url. */
  publicKey: text('public_key').notNull(),
  since: instant('since').notNull().default(sql`moment()`),
})
