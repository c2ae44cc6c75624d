import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { type Answers, proposals } from './proposals.ts'

/** The statechart's instance of one proposal: where it stands, and the snapshot it is restored from. */
export const reviews = pgTable(
  'reviews',
  {
    proposalId: uuid('proposal_id')
      .primaryKey()
      .references(() => proposals.id),
    state: text('state').notNull(),
    tracks: jsonb('tracks').$type<Record<string, string> | null>(),
    parts: jsonb('parts').$type<Record<string, string> | null>(),
    ownerId: text('owner_id').references(() => people.id),
    stateSince: instant('state_since').notNull(),
    revision: integer('revision').notNull().default(0),
    machineVersion: integer('machine_version').notNull(),
    input: jsonb('input').$type<Record<string, unknown>>().notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    headHash: text('head_hash').notNull(),
  },
  (table) => [
    index('reviews_state').on(table.state, table.stateSince),
    index('reviews_owner').on(table.ownerId),
    check(
      'reviews_state',
      sql`${table.state} in ('draft', 'certifying', 'intake', 'conceptDecision', 'tracks', 'decision', 'changesRequested', 'decided', 'approved', 'awardReady', 'reconsideration', 'suspended', 'awarded', 'declined', 'ineligible', 'withdrawn', 'lapsed', 'rescinded', 'declinedByPartner', 'closed', 'terminated')`,
    ),
  ],
)

/** Who did what when; one chain a review, append-only by trigger. `hash` covers the previous one. */
export const reviewEvents = pgTable(
  'review_events',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => reviews.proposalId),
    revision: integer('revision').notNull(),
    type: text('type').notNull(),
    event: jsonb('event').$type<Record<string, unknown>>().notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.revision] }),
    index('review_events_by').on(table.byId, table.at),
  ],
)

/** Free text of an act, outside the hashed event so that it can be deleted; the event keeps its id and hash. */
export const notes = pgTable('notes', {
  id: uuid('id').primaryKey(),
  proposalId: uuid('proposal_id')
    .notNull()
    .references(() => proposals.id),
  text: text('text').notNull(),
  hash: text('hash').notNull(),
  writtenBy: text('written_by')
    .notNull()
    .references(() => people.id),
  writtenAt: instant('written_at').notNull(),
})

/**
 * A text of a version as the office corrected it, kept beside the version, which never changes, and outside the hashed
 * event so that it can be deleted; the event keeps its id and hash. `draftRevision`: the newest save of the section then,
 * since what is saved later is the partner's own.
 */
export const corrections = pgTable(
  'corrections',
  {
    id: uuid('id').primaryKey(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => reviews.proposalId),
    /** The review's, which the act led to. */
    revision: integer('revision').notNull(),
    version: integer('version').notNull(),
    section: text('section').notNull(),
    field: text('field').notNull(),
    was: text('was').notNull(),
    text: text('text').notNull(),
    draftRevision: integer('draft_revision').notNull(),
    correctedAt: instant('corrected_at').notNull(),
  },
  (table) => [unique('corrections_revision').on(table.proposalId, table.revision)],
)

export const assignments = pgTable(
  'assignments',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => people.id),
    assignedBy: text('assigned_by')
      .notNull()
      .references(() => people.id),
    assignedAt: instant('assigned_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.reviewerId] }),
    index('assignments_reviewer').on(table.reviewerId),
  ],
)

export type Score = { criterion: string; score: number; why: string }

export const assessments = pgTable(
  'assessments',
  {
    id: uuid('id').primaryKey(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => people.id),
    version: integer('version').notNull(),
    scores: jsonb('scores').$type<Score[]>().notNull(),
    totalHundredths: integer('total_hundredths').notNull(),
    opinion: text('opinion').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [unique('assessments_one_a_version').on(table.proposalId, table.version, table.reviewerId)],
)

/** What a reviewer has typed and not handed in, theirs alone; it goes with the assignment. */
export const assessmentDrafts = pgTable(
  'assessment_drafts',
  {
    proposalId: uuid('proposal_id').notNull(),
    reviewerId: text('reviewer_id').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  ({ proposalId, reviewerId }) => [
    primaryKey({ columns: [proposalId, reviewerId] }),
    foreignKey({
      name: 'assessment_drafts_assignment',
      columns: [proposalId, reviewerId],
      foreignColumns: [assignments.proposalId, assignments.reviewerId],
    }).onDelete('cascade'),
  ],
)

/**
 * What runs out on a review and when: a state or a track that waits (`amberAt` at 70 % of its time), or a moment at which
 * the clock itself acts (`event`). `reminders`: how many of its reminders have come, the last of them at `toldAt`;
 * `nextAt`: when the clock has something to do next.
 */
export const reviewClocks = pgTable(
  'review_clocks',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => reviews.proposalId),
    clock: text('clock').notNull(),
    since: instant('since').notNull(),
    amberAt: instant('amber_at'),
    dueAt: instant('due_at').notNull(),
    event: jsonb('event').$type<Record<string, unknown> | null>(),
    reminders: integer('reminders').notNull().default(0),
    toldAt: instant('told_at'),
    nextAt: instant('next_at'),
    /** While a review is suspended its clocks stand still since then. */
    stoppedAt: instant('stopped_at'),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.clock] }),
    index('review_clocks_due').on(table.dueAt),
    index('review_clocks_next').on(table.nextAt),
  ],
)
