import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Certification } from '#app/proposals/certification.ts'
import type { SignedReceipt } from '#app/receipts/receipt.ts'
import { calls } from './calls.ts'
import { cents, instant } from './columns.ts'
import { organizations, people } from './people.ts'

/** What was typed, as text, by the name of the form field. */
export type Answers = Record<string, string | string[]>

/** By language: each section with its questions in words; `rules` are those they were asked by. */
export type QuestionSet = { rules: unknown; en: unknown; es: unknown }

export const proposals = pgTable(
  'proposals',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    language: text('language').notNull(),
    taxonomyVersion: text('taxonomy_version').notNull(),
    title: text('title'),
    reference: text('reference').unique(),
    countries: text('countries').array().notNull().default([]),
    scope: text('scope'),
    requestedCents: cents('requested_cents'),
    approvedCents: cents('approved_cents'),
    mainGoal: text('main_goal'),
    helpsSecurityForces: boolean('helps_security_forces').notNull().default(false),
    searchText: text('search_text').notNull().default(''),
    startedAt: instant('started_at').notNull(),
    /** The form a draft was started with: the same one twice starts one draft. */
    startKey: uuid('start_key').unique(),
    submittedAt: instant('submitted_at'),
  },
  (table) => [
    index('proposals_organization').on(table.organizationId, table.startedAt.desc().nullsFirst()),
    index('proposals_submitted').on(table.submittedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('proposals_call_submitted').on(
      table.callId,
      table.submittedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('proposals_countries').using('gin', table.countries),
    check('proposals_scope', sql`${table.scope} in ('bilateral', 'regional')`),
  ],
)

/**
 * Every save of a section; the newest revision is the draft as it stands. `answers` are those outside of rows; `rows`
 * names the rows that it has, each by the revision in which its text was last saved. Of revisions from before rows were
 * kept by themselves, `answers` has everything.
 */
export const sectionRevisions = pgTable(
  'section_revisions',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    revision: integer('revision').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
    rows: jsonb('rows').$type<Record<string, number>>().notNull().default({}),
    savedBy: text('saved_by')
      .notNull()
      .references(() => people.id),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.section, table.revision] })],
)

/** What a row of a section says, such as `indicators[3]`, since the revision that changed it. */
export const sectionRows = pgTable(
  'section_rows',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    row: text('row').notNull(),
    revision: integer('revision').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.section, table.row, table.revision] })],
)

/** The questions of a call as its partners read them, in both languages; kept once however many answer them. */
export const questionSets = pgTable('question_sets', {
  /** SHA-256 of the content. */
  hash: text('hash').primaryKey(),
  callId: uuid('call_id')
    .notNull()
    .references(() => calls.id),
  content: jsonb('content').$type<QuestionSet>().notNull(),
  firstUsedAt: instant('first_used_at').notNull(),
})

/** What was handed in and judged: the answers as typed and as understood, never changed afterwards. */
export const proposalVersions = pgTable(
  'proposal_versions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    number: integer('number').notNull(),
    answers: jsonb('answers').$type<Record<string, Answers>>().notNull(),
    /** The questions that were answered, as they read then; null of versions from before they were kept. */
    questionSet: text('question_set').references(() => questionSets.hash),
    typed: jsonb('typed').$type<Record<string, unknown>>().notNull(),
    /** What was certified with it, word for word; null of versions from before it was asked. */
    certification: jsonb('certification').$type<Certification>(),
    contentHash: text('content_hash').notNull(),
    /** The receipt as signed; null of versions from before receipts were. */
    receipt: jsonb('receipt').$type<SignedReceipt>(),
    idempotencyKey: uuid('idempotency_key').notNull().unique(),
    reviewRevision: integer('review_revision').notNull(),
    headHash: text('head_hash').notNull(),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => people.id),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [unique('proposal_versions_number').on(table.proposalId, table.number)],
)

/** Weights to goals and areas (of 100) and unweighted sub-items and threats; `cents` is a goal's share of the money. */
export const proposalTags = pgTable(
  'proposal_tags',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    source: text('source').notNull(),
    kind: text('kind').notNull(),
    code: text('code').notNull(),
    weight: integer('weight'),
    cents: cents('cents'),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.source, table.kind, table.code] }),
    index('proposal_tags_code').on(table.kind, table.code, table.proposalId),
    index('proposal_tags_staff').on(table.proposalId).where(sql`${table.source} = 'staff'`),
    check('proposal_tags_source', sql`${table.source} in ('partner', 'staff')`),
    check('proposal_tags_kind', sql`${table.kind} in ('goal', 'area', 'subItem', 'threat')`),
    check('proposal_tags_weight', sql`${table.weight} between 1 and 100`),
  ],
)
