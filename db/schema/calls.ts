import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cents, instant, type Localized } from './columns.ts'
import { funds } from './funds.ts'
import { people } from './people.ts'

export type Criterion = { key: string; weight: number; title: Localized; question: Localized; scale?: Localized[] }

/** The rules a call was published with; frozen into the machine's input of every proposal. */
export type Edition = {
  quorum: number
  largeCents?: number
  floorCents: number
  ceilingCents: number
  maxMonths: number
  scoreSpread?: number
  stages?: 1 | 2
  concurrence?: boolean
  panelReads?: string[]
  notification?: boolean
  reportMonths?: number
}

export type CallForm = {
  wholeForm?: boolean
  eligibleTypes?: string[]
  eligibleCountries?: string[]
  costSharePercent?: number
  costShareEncouraged?: boolean
  authoritative?: string
  requiredAttachments?: string[]
}

export type CallText = { purpose: Localized; eligibility: Localized; funds: Localized; fundsNot: Localized }

export const calls = pgTable(
  'calls',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    number: text('number').notNull().unique(),
    listingNumber: text('listing_number').notNull(),
    status: text('status').notNull().default('draft'),
    taxonomyVersion: text('taxonomy_version').notNull(),
    title: jsonb('title').$type<Localized>().notNull(),
    summary: jsonb('summary').$type<Localized>().notNull(),
    texts: jsonb('texts').$type<CallText>().notNull(),
    criteria: jsonb('criteria').$type<Criterion[]>().notNull(),
    edition: jsonb('edition').$type<Edition>().notNull(),
    floorCents: cents('floor_cents').notNull(),
    ceilingCents: cents('ceiling_cents').notNull(),
    maxMonths: integer('max_months').notNull(),
    deMinimisPercent: integer('de_minimis_percent').notNull().default(15),
    expectedAwards: integer('expected_awards'),
    fundId: uuid('fund_id').references(() => funds.id),
    countries: text('countries').array().notNull(),
    languages: text('languages').array().notNull(),
    sections: text('sections').array().notNull(),
    /** What it asks beyond its sections, and of whom; `{}` asks no more of anybody. */
    form: jsonb('form').$type<CallForm>().notNull().default({}),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    /** Until when partners may ask about it; null where that is as long as it is open. */
    questionsUntil: instant('questions_until'),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('calls_status_closes').on(table.status, table.closesAt),
    check('calls_status', sql`${table.status} in ('draft', 'published', 'closed', 'archived', 'cancelled')`),
    check('calls_opens_before_it_closes', sql`${table.opensAt} < ${table.closesAt}`),
    check('calls_floor_below_ceiling', sql`0 <= ${table.floorCents} and ${table.floorCents} <= ${table.ceilingCents}`),
  ],
)

/** A call that the office is still writing, as text by form field; publishing reads it into `calls` and removes it. */
export const callDrafts = pgTable('call_drafts', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull().unique(),
  revision: integer('revision').notNull().default(1),
  typed: jsonb('typed').$type<Record<string, string | string[]>>().notNull(),
  savedBy: text('saved_by')
    .notNull()
    .references(() => people.id),
  savedAt: instant('saved_at').notNull(),
})

/** What was done with a call: its publication, extensions and cancellation. `closesAt`: the closing that the act set. */
export const callActs = pgTable(
  'call_acts',
  {
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    number: integer('number').notNull(),
    act: text('act').$type<'publish' | 'extend' | 'cancel' | 'archive' | 'amend'>().notNull(),
    why: text('why'),
    closesAt: instant('closes_at').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.callId, table.number] }),
    check('call_acts_act', sql`${table.act} in ('publish', 'extend', 'cancel', 'archive', 'amend')`),
  ],
)
