import { and, arrayContains, arrayOverlaps, asc, eq, inArray, isNull, not, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Database } from '../client.server.ts'
import { assessments, assignments, members, officeRoles, people, reviews } from '../schema/index.ts'
import { isAway } from './absences.ts'

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

export async function insertAssignments(tx: Database, rows: (typeof assignments.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(assignments).values(rows).onConflictDoNothing()
}

export const deleteAssignment = (tx: Database, proposalId: string, reviewerId: string) =>
  tx.delete(assignments).where(and(eq(assignments.proposalId, proposalId), eq(assignments.reviewerId, reviewerId)))

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
