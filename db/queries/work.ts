import { and, asc, eq, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import { ends } from '#workflows/review/context.ts'
import type { Database } from '../client.server.ts'
import { assignments, organizations, proposals, reviews } from '../schema/index.ts'

export type WorkRow = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  organizationId: string
  submittedAt: Date | null
  countries: string[]
  helpsSecurityForces: boolean
  ownsCase: boolean
  /** Is assigned and has not sent an assessment that counts. */
  owesAssessment: boolean
}

const about = (personId: string) =>
  sql`${reviews.snapshot} -> 'context' -> 'assessments'
    @> jsonb_build_array(jsonb_build_object('reviewer', ${personId}::text, 'counts', true))`

/** What rests with a person: cases they own and assessments they owe, of reviews that have not ended. */
export const listWork = (tx: Database, personId: string): Promise<WorkRow[]> =>
  tx
    .select({
      id: proposals.id,
      reference: proposals.reference,
      title: proposals.title,
      organization: organizations.name,
      organizationId: proposals.organizationId,
      submittedAt: proposals.submittedAt,
      countries: proposals.countries,
      helpsSecurityForces: proposals.helpsSecurityForces,
      ownsCase: sql<boolean>`coalesce(${reviews.ownerId} = ${personId}, false)`,
      owesAssessment: sql<boolean>`${assignments.reviewerId} is not null and not ${about(personId)}`,
    })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .leftJoin(assignments, and(eq(assignments.proposalId, proposals.id), eq(assignments.reviewerId, personId)))
    .where(
      and(
        notInArray(reviews.state, [...ends]),
        or(eq(reviews.ownerId, personId), and(isNotNull(assignments.reviewerId), sql`not ${about(personId)}`)),
      ),
    )
    .orderBy(asc(proposals.reference), asc(proposals.id))
    .limit(500)
