import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'

import type { Database } from '../client.server.ts'
import { type Answers, assessmentDrafts, assessments, assignments, people } from '../schema/index.ts'
import { moment } from './clock.ts'

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
