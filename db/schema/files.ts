import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'

export const fileStates = ['uploading', 'quarantined', 'unscanned', 'clean', 'infected', 'refused'] as const
export type FileState = (typeof fileStates)[number]

/**
 * What was sent with a proposal. That it is one of its attachments the section's answers say, which name the file by id
 * and hash; a row whose file no answer names is swept. `unscanned`: there was no scanner when it came.
 */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    language: text('language').notNull(),
    description: text('description').notNull(),
    name: text('name').notNull(),
    /** In bytes: as announced while it is uploaded, as received afterwards. */
    size: integer('size').notNull(),
    /** By content; null while it is uploaded. */
    type: text('type'),
    sha256: text('sha256'),
    /** Where its bytes are: a name of ours, never one that somebody gave. */
    storageKey: text('storage_key').notNull().unique(),
    /** The attachment whose place it takes, once it has arrived. */
    replaces: uuid('replaces'),
    state: text('state').$type<FileState>().notNull(),
    /** What the scanner found. */
    finding: text('finding'),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
    scannedAt: instant('scanned_at'),
  },
  (table) => [
    index('files_proposal').on(table.proposalId),
    index('files_state').on(table.state, table.at),
    check(
      'files_state',
      sql`${table.state} in ('uploading', 'quarantined', 'unscanned', 'clean', 'infected', 'refused')`,
    ),
    check('files_received', sql`${table.state} in ('uploading', 'refused') or ${table.sha256} is not null`),
  ],
)
