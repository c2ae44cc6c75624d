import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Acts outside the procedure (sign-in, role, import, correction), one chain for all, append-only by trigger. */
export const auditLog = pgTable(
  'audit_log',
  {
    number: bigint('number', { mode: 'number' }).primaryKey(),
    act: text('act').notNull(),
    byId: text('by_id'),
    subject: text('subject'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
    at: instant('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_log_by').on(table.byId, table.at),
    index('audit_log_subject').on(table.subject, table.number),
  ],
)

/** A mail is sent once however often its job runs. */
export const sentMails = pgTable('sent_mails', {
  messageId: text('message_id').primaryKey(),
  sentAt: instant('sent_at').notNull(),
})
