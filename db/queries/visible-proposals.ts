import { and, arrayOverlaps, eq, exists, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { assignments, proposals } from '../schema/index.ts'

/** What the policy answers for a person (`app/people/policy.ts`), as SQL over `proposals`. */
export type VisibleScope = {
  personId: string
  organizationIds: string[]
  office: { countries: string[] | null } | null
  vetting: { countries: string[] | null } | null
  assigned: boolean
}

const touches = (limit: string[] | null) => (limit === null ? undefined : arrayOverlaps(proposals.countries, limit))

export function visibleTo(tx: Database, scope: VisibleScope): SQL {
  const own = scope.organizationIds.length > 0 ? inArray(proposals.organizationId, scope.organizationIds) : sql`false`
  const handedIn = or(
    scope.office ? and(sql`true`, touches(scope.office.countries)) : sql`false`,
    scope.vetting ? and(eq(proposals.helpsSecurityForces, true), touches(scope.vetting.countries)) : sql`false`,
    scope.assigned ? exists(assignedTo(tx, scope.personId)) : sql`false`,
  )
  return or(own, and(isNotNull(proposals.submittedAt), handedIn))!
}

const assignedTo = (tx: Database, personId: string) =>
  tx
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.proposalId, proposals.id), eq(assignments.reviewerId, personId)))
