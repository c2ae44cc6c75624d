import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { calls } from './calls.ts'
import { instant, type Localized } from './columns.ts'
import { organizations, people } from './people.ts'
import { type Answers, proposals } from './proposals.ts'

/** The secret address at which a person's calendar reads their deadlines; only its hash is kept. */
export const calendarFeeds = pgTable('calendar_feeds', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  madeAt: instant('made_at').notNull(),
})

/**
 * A partner's request for more time on one proposal. It is open while it has no outcome and `deadline` is still the one
 * that runs: a deadline that was moved, met or missed leaves it behind.
 */
export const extensionRequests = pgTable(
  'extension_requests',
  {
    id: uuid('id').primaryKey(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    deadline: instant('deadline').notNull(),
    until: instant('until').notNull(),
    reason: text('reason').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    askedAt: instant('asked_at').notNull(),
    outcome: text('outcome').$type<'granted' | 'refused'>(),
    answer: text('answer'),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    index('extension_requests_proposal').on(table.proposalId, table.askedAt),
    uniqueIndex('extension_requests_one_open')
      .on(table.proposalId, table.deadline)
      .where(sql`${table.outcome} is null`),
    check('extension_requests_outcome', sql`${table.outcome} in ('granted', 'refused')`),
    check('extension_requests_later', sql`${table.deadline} < ${table.until}`),
  ],
)

/** Who of the organisation is in charge of a section; whoever else is of it may write in it too. */
export const sectionWriters = pgTable(
  'section_writers',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    assignedBy: text('assigned_by')
      .notNull()
      .references(() => people.id),
    assignedAt: instant('assigned_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.section] })],
)

/** Where a draft's first answers came from, and what was said of them. */
export const draftSources = pgTable('draft_sources', {
  proposalId: uuid('proposal_id')
    .primaryKey()
    .references(() => proposals.id, { onDelete: 'cascade' }),
  sourceId: uuid('source_id')
    .notNull()
    .references(() => proposals.id),
  report: jsonb('report').$type<Record<string, unknown>>().notNull(),
  copiedBy: text('copied_by')
    .notNull()
    .references(() => people.id),
  copiedAt: instant('copied_at').notNull(),
})

/**
 * What an organisation answers once, by section of the form, as typed. `registeredUntil` is read from it, so that the end
 * of the registration can be reminded of, once (`remindedOf`).
 */
export const organizationProfiles = pgTable(
  'organization_profiles',
  {
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    revision: integer('revision').notNull().default(1),
    answers: jsonb('answers').$type<Answers>().notNull(),
    registeredUntil: date('registered_until'),
    remindedOf: date('reminded_of'),
    savedBy: text('saved_by')
      .notNull()
      .references(() => people.id),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.section] }),
    index('organization_profiles_registered').on(table.registeredUntil),
    check('organization_profiles_section', sql`${table.section} in ('organization', 'people', 'capacity')`),
  ],
)

/** What a partner asks the office about a call; published, it stands there in both languages, without who asked. */
export const inquiries = pgTable(
  'inquiries',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    language: text('language').$type<'en' | 'es'>().notNull(),
    text: text('text').notNull(),
    askedAt: instant('asked_at').notNull(),
    outcome: text('outcome').$type<'published' | 'setAside'>(),
    question: jsonb('question').$type<Localized>(),
    answer: jsonb('answer').$type<Localized>(),
    reason: text('reason'),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    index('inquiries_call').on(table.callId, table.outcome, table.answeredAt),
    index('inquiries_organization').on(table.organizationId, table.callId),
    check('inquiries_outcome', sql`${table.outcome} in ('published', 'setAside')`),
    check('inquiries_text', sql`length(${table.text}) <= 2000`),
  ],
)
