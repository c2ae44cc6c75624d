import { sql } from 'drizzle-orm'
import { boolean, check, date, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cents, instant, type Localized } from './columns.ts'
import { funds } from './funds.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'

/** A notification to Congress of money to be obligated (22 USC 2394-1); awards point to it. */
export const notifications = pgTable('notifications', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull().unique(),
  about: text('about').notNull(),
  sentOn: date('sent_on').notNull(),
  heldSince: instant('held_since'),
  hold: text('hold'),
  clearedAt: instant('cleared_at'),
  writtenBy: text('written_by')
    .notNull()
    .references(() => people.id),
  writtenAt: instant('written_at').notNull(),
})

/** What a condition of an award says (2 CFR 200.208); where it stands is in the review. */
export const conditions = pgTable(
  'conditions',
  {
    id: uuid('id').primaryKey(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    precedent: boolean('precedent').notNull(),
    what: text('what').notNull(),
    why: text('why').notNull(),
    removedBy: text('removed_by').notNull(),
    reconsideration: text('reconsideration').notNull(),
    owner: text('owner').notNull(),
    dueOn: date('due_on'),
    /** What it said, and by when, before it was changed; a condition is reconsidered once. */
    formerWhat: text('former_what'),
    formerDueOn: date('former_due_on'),
    status: text('status').notNull().default('open'),
    evidence: text('evidence'),
    offeredAt: instant('offered_at'),
    liftedBy: text('lifted_by').references(() => people.id),
    liftedAt: instant('lifted_at'),
    lifting: text('lifting'),
  },
  (table) => [
    index('conditions_proposal').on(table.proposalId),
    check('conditions_status', sql`${table.status} in ('open', 'offered', 'lifted')`),
    check('conditions_owner', sql`${table.owner} in ('partner', 'office')`),
  ],
)

/** A signed award: its fund, its money, and what is left once it is closed. */
export const awards = pgTable(
  'awards',
  {
    proposalId: uuid('proposal_id')
      .primaryKey()
      .references(() => proposals.id),
    number: text('number').notNull().unique(),
    fundId: uuid('fund_id').references(() => funds.id),
    notificationId: uuid('notification_id').references(() => notifications.id),
    obligatedCents: cents('obligated_cents').notNull(),
    deobligatedCents: cents('deobligated_cents').notNull().default(0),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    signedBy: text('signed_by')
      .notNull()
      .references(() => people.id),
    signedOn: date('signed_on').notNull(),
  },
  (table) => [
    index('awards_fund').on(table.fundId),
    check('awards_cents', sql`0 <= ${table.deobligatedCents} and ${table.deobligatedCents} <= ${table.obligatedCents}`),
  ],
)

/** A country or a fund whose proposals stand still. */
export const suspensions = pgTable(
  'suspensions',
  {
    id: uuid('id').primaryKey(),
    scope: text('scope').notNull(),
    country: text('country'),
    fundId: uuid('fund_id').references(() => funds.id),
    why: text('why').notNull(),
    startedBy: text('started_by')
      .notNull()
      .references(() => people.id),
    startedAt: instant('started_at').notNull(),
    endedBy: text('ended_by').references(() => people.id),
    endedAt: instant('ended_at'),
  },
  (table) => [
    check('suspensions_scope', sql`${table.scope} in ('country', 'fund')`),
    uniqueIndex('suspensions_open_country').on(table.country).where(sql`${table.endedAt} is null`),
    uniqueIndex('suspensions_open_fund').on(table.fundId).where(sql`${table.endedAt} is null`),
  ],
)

/** Days that are not working days in a country; `country` null is the office's own. */
export const holidays = pgTable(
  'holidays',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    country: text('country'),
    day: date('day').notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
  },
  (table) => [unique('holidays_country_day').on(table.country, table.day).nullsNotDistinct()],
)
