import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, instant } from './columns.ts'

/** Awards of other programs, as their source gives them; null means that the source has none. */
export const pastAwards = pgTable(
  'past_awards',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    source: text('source').notNull(),
    row: integer('row').notNull(),
    origin: text('origin'),
    contentHash: text('content_hash').notNull(),
    occurrence: integer('occurrence').notNull().default(1),
    awardId: text('award_id'),
    organization: text('organization'),
    description: text('description'),
    obligatedCents: cents('obligated_cents'),
    estimatedCents: cents('estimated_cents'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    countries: text('countries').array().notNull().default([]),
    countriesFrom: text('countries_from'),
    office: text('office'),
    status: text('status'),
    searchText: text('search_text').notNull().default(''),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [
    unique('past_awards_content').on(table.contentHash, table.occurrence),
    index('past_awards_order').on(table.obligatedCents.desc().nullsLast(), table.id.desc()),
    index('past_awards_countries').using('gin', table.countries),
  ],
)
