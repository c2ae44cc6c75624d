import {
  and,
  arrayContains,
  arrayOverlaps,
  asc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  lt,
  ne,
  not,
  or,
  sql,
} from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/pg-core'

import type { Database } from '../client.server.ts'
import {
  type Answers,
  assessmentDrafts,
  assessments,
  assignments,
  members,
  notes,
  officeRoles,
  people,
  proposals,
  reviewEvents,
  reviews,
} from '../schema/index.ts'
import { isAway } from './absences.ts'
import { moment } from './clock.ts'

export type ReviewRow = typeof reviews.$inferSelect
export type EventRow = typeof reviewEvents.$inferSelect

export const insertReview = (tx: Database, review: typeof reviews.$inferInsert) => tx.insert(reviews).values(review)

/**
 * Stores where the review stands now, tells the proposal whether it helps security forces and appends the event that led
 * there, in one statement; false, and nothing of it, when the review is no longer at the revision that was locked.
 */
export async function saveMove(
  tx: Database,
  before: ReviewRow,
  changes: Partial<typeof reviews.$inferInsert>,
  event: typeof reviewEvents.$inferInsert,
  helpsSecurityForces: boolean,
): Promise<boolean> {
  const saved = tx.$with('saved').as(
    tx
      .update(reviews)
      .set({ ...changes, revision: event.revision })
      .where(and(eq(reviews.proposalId, before.proposalId), eq(reviews.revision, before.revision)))
      .returning({ proposalId: reviews.proposalId }),
  )
  const told = tx.$with('told').as(
    tx
      .update(proposals)
      .set({ helpsSecurityForces })
      .where(
        and(
          eq(proposals.id, before.proposalId),
          ne(proposals.helpsSecurityForces, helpsSecurityForces),
          sql`exists (select from ${saved})`,
        ),
      )
      .returning({ id: proposals.id }),
  )
  const columns = Object.entries(getTableColumns(reviewEvents)).map(
    ([key, column]) =>
      sql`${sql.param(event[key as keyof typeof event] ?? null, column)}::${sql.raw(column.getSQLType())}`,
  )
  const rows = await tx
    .with(saved, told)
    .insert(reviewEvents)
    .select(sql`select ${sql.join(columns, sql`, `)} from ${saved}`)
    .returning({ revision: reviewEvents.revision })
  return rows.length === 1
}

/** Reviews that an older version of the chart has stored. */
export const listReviewsOlderThan = (tx: Database, version: number, limit: number): Promise<ReviewRow[]> =>
  tx.select().from(reviews).where(lt(reviews.machineVersion, version)).orderBy(asc(reviews.proposalId)).limit(limit)

/** Stores the same moment of a review in other words; does nothing where the review has moved meanwhile. */
export const rewriteReview = (tx: Database, before: ReviewRow, changes: Partial<typeof reviews.$inferInsert>) =>
  tx
    .update(reviews)
    .set(changes)
    .where(and(eq(reviews.proposalId, before.proposalId), eq(reviews.revision, before.revision)))

/** The log of one review in order, with the names of those who acted. */
export const listReviewEvents = (tx: Database, proposalId: string) =>
  tx
    .select({ event: reviewEvents, byName: people.name })
    .from(reviewEvents)
    .leftJoin(people, eq(people.id, reviewEvents.byId))
    .where(eq(reviewEvents.proposalId, proposalId))
    .orderBy(asc(reviewEvents.revision))

export async function findReviewEvent(tx: Database, proposalId: string, revision: number) {
  const [row] = await tx
    .select({ type: reviewEvents.type, at: reviewEvents.at, byId: reviewEvents.byId, byName: people.name })
    .from(reviewEvents)
    .leftJoin(people, eq(people.id, reviewEvents.byId))
    .where(and(eq(reviewEvents.proposalId, proposalId), eq(reviewEvents.revision, revision)))
  return row
}

/** Reviews in the order of their ids, a batch at a time, each with its whole log. */
export async function listReviewsAfter(tx: Database, after: string | null, limit: number) {
  return tx
    .select()
    .from(reviews)
    .where(after ? sql`${reviews.proposalId} > ${after}::uuid` : undefined)
    .orderBy(asc(reviews.proposalId))
    .limit(limit)
}

export const listEventsOfReviews = (tx: Database, proposalIds: string[]): Promise<EventRow[]> =>
  tx
    .select()
    .from(reviewEvents)
    .where(inArray(reviewEvents.proposalId, proposalIds))
    .orderBy(asc(reviewEvents.proposalId), asc(reviewEvents.revision))

export async function insertNotes(tx: Database, rows: (typeof notes.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(notes).values(rows)
}

export const listNotes = (tx: Database, proposalId: string) =>
  tx.select().from(notes).where(eq(notes.proposalId, proposalId))

export async function insertAssignments(tx: Database, rows: (typeof assignments.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(assignments).values(rows).onConflictDoNothing()
}

export const deleteAssignment = (tx: Database, proposalId: string, reviewerId: string) =>
  tx.delete(assignments).where(and(eq(assignments.proposalId, proposalId), eq(assignments.reviewerId, reviewerId)))

/** One of each reviewer and version: what is assessed anew takes the place of what was sent before, and of its draft. */
export function insertAssessment(tx: Database, assessment: typeof assessments.$inferInsert) {
  const { proposalId, reviewerId } = assessmentDrafts
  const isOfWriter = and(eq(proposalId, assessment.proposalId), eq(reviewerId, assessment.reviewerId))
  const dropped = tx.$with('dropped').as(tx.delete(assessmentDrafts).where(isOfWriter).returning({ proposalId }))
  return tx
    .with(dropped)
    .insert(assessments)
    .values(assessment)
    .onConflictDoUpdate({
      target: [assessments.proposalId, assessments.version, assessments.reviewerId],
      set: assessment,
    })
}

/** Puts a draft in the place of the last one; undefined where nobody asks the writer for an assessment any more. */
export async function saveDraftOfAssessment(tx: Database, proposalId: string, reviewerId: string, answers: Answers) {
  const asked = sql`select ${assignments.proposalId}, ${assignments.reviewerId}, ${sql.param(answers, assessmentDrafts.answers)}::jsonb, ${moment}
    from ${assignments} where ${assignments.proposalId} = ${proposalId} and ${assignments.reviewerId} = ${reviewerId}
    for key share`
  const [draft] = await tx
    .insert(assessmentDrafts)
    .select(asked)
    .onConflictDoUpdate({
      target: [assessmentDrafts.proposalId, assessmentDrafts.reviewerId],
      set: { answers: sql`excluded.answers`, savedAt: sql`excluded.saved_at` },
    })
    .returning({ savedAt: assessmentDrafts.savedAt })
  return draft
}

export async function findAssessment(tx: Database, proposalId: string, version: number, reviewerId: string) {
  const [row] = await tx
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.proposalId, proposalId),
        eq(assessments.version, version),
        eq(assessments.reviewerId, reviewerId),
      ),
    )
  return row as typeof assessments.$inferSelect | undefined
}

export type PanelRow = {
  reviewerId: string
  name: string
  assessment: typeof assessments.$inferSelect | null
  draft: typeof assessmentDrafts.$inferSelect | null
}

/**
 * Everyone who is assigned, has assessed or is named besides, each once for each assessment they sent; `assessment` null
 * where none is. `draft`: what the one writer who reads it has put aside.
 */
export function listPanel(
  tx: Database,
  proposalId: string,
  { besides, draftOf }: { besides: string[]; draftOf: string },
): Promise<PanelRow[]> {
  const panel = union(
    tx.select({ id: assignments.reviewerId }).from(assignments).where(eq(assignments.proposalId, proposalId)),
    tx.select({ id: assessments.reviewerId }).from(assessments).where(eq(assessments.proposalId, proposalId)),
    tx
      .select({ id: people.id })
      .from(people)
      .where(besides.length > 0 ? inArray(people.id, besides) : sql`false`),
  ).as('panel')
  return tx
    .select({ reviewerId: panel.id, name: people.name, assessment: assessments, draft: assessmentDrafts })
    .from(panel)
    .innerJoin(people, eq(people.id, panel.id))
    .leftJoin(assessments, and(eq(assessments.proposalId, proposalId), eq(assessments.reviewerId, panel.id)))
    .leftJoin(
      assessmentDrafts,
      and(
        eq(assessmentDrafts.proposalId, proposalId),
        eq(assessmentDrafts.reviewerId, panel.id),
        eq(panel.id, draftOf),
      ),
    )
    .orderBy(asc(assessments.sentAt), asc(people.name), asc(people.id))
}

/** Who is asked to assess, by whom and since when. */
export function listAssigned(tx: Database, proposalId: string) {
  const assigner = alias(people, 'assigner')
  return tx
    .select({ id: people.id, name: people.name, byName: assigner.name, at: assignments.assignedAt })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.reviewerId))
    .innerJoin(assigner, eq(assigner.id, assignments.assignedBy))
    .where(eq(assignments.proposalId, proposalId))
    .orderBy(asc(assignments.assignedAt), asc(people.name), asc(people.id))
}

/** The names of people, by id. */
export async function listNames(tx: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everyone who may be asked to assess, with how much waits for them already and whether they belong to the organisation. */
export const listReviewers = (tx: Database, organizationId: string) =>
  tx
    .select({
      id: people.id,
      name: people.name,
      language: people.language,
      reads: people.reads,
      isAway,
      countries: officeRoles.countries,
      waiting: sql<number>`(select count(*)::int from ${assignments}
        join ${reviews} on ${reviews.proposalId} = ${assignments.proposalId}
        where ${assignments.reviewerId} = ${people.id} and ${reviews.state} = 'tracks'
          and not exists (select 1 from ${assessments} where ${assessments.proposalId} = ${assignments.proposalId}
            and ${assessments.reviewerId} = ${people.id}))`,
      belongs: sql<boolean>`exists (select 1 from ${members} where ${members.personId} = ${people.id}
        and ${members.organizationId} = ${organizationId})`,
    })
    .from(people)
    .innerJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, 'reviewer')))
    .where(eq(people.status, 'active'))
    .orderBy(asc(people.name))

/** Those of the named people who may be asked to assess a proposal for these countries. */
export async function listReviewersAmong(tx: Database, personIds: string[], countries: string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, 'reviewer')))
    .where(
      and(
        inArray(people.id, personIds),
        eq(people.status, 'active'),
        not(isAway),
        or(isNull(officeRoles.countries), arrayOverlaps(officeRoles.countries, countries)),
      ),
    )
  return rows.map(({ id }) => id)
}

/** Those of the named people who do not read the language. */
export async function listWhoCannotRead(tx: Database, personIds: string[], language: string): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, personIds), not(arrayContains(people.reads, [language]))))
  return rows.map(({ id }) => id)
}

/** Those of the named people who belong to the organisation. */
export async function listMembersAmong(tx: Database, organizationId: string, personIds: string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await tx
    .select({ id: members.personId })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), inArray(members.personId, personIds)))
  return rows.map(({ id }) => id)
}
