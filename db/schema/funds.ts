import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, type Localized } from './columns.ts'

/** Money from which the calls' awards are obligated. */
export const funds = pgTable('funds', {
  id: uuid('id').primaryKey().defaultRandom(),
  code: text('code').notNull().unique(),
  name: jsonb('name').$type<Localized>().notNull(),
  cents: cents('cents').notNull(),
})
