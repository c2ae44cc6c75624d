import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { assessmentDrafts, assignments, calls, organizations, proposals, reviews } from '../schema/index.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'

/** What the office does with a case, by what it waits for; `changes` waits for the partner. */
export type WaitingAct = 'admit' | 'assign' | 'assess' | 'rate' | 'vet' | 'recordVetting' | 'decide' | 'changes'

/** An act of the person's and the countries it is limited to; null means all of them. */
export type ActHeld = { act: WaitingAct; countries: string[] | null }

export type WaitingRow = {
  act: WaitingAct
  id: string
  reference: string | null
  title: string | null
  organization: string
  countries: string[]
  /** Whether the person owns the case. */
  isMine: boolean
  /** Whether the person has put the act aside, begun. */
  isBegun: boolean
  since: Date
  now: Date
  /** The call's, by whose calendar days are counted. */
  timeZone: string
  /** How many wait for this act in all, of which the oldest are listed. */
  total: number
}

const track = (name: string) => sql`${reviews.tracks} ->> ${name}`

const about = (personId: string, more: SQL) =>
  sql`${reviews.snapshot} -> 'context' -> 'assessments' @> jsonb_build_array(jsonb_build_object('reviewer', ${personId}::text${more}))`

/** The procedure's own conditions, as far as a list can ask them; the act's page asks the procedure itself. */
function waits(act: WaitingAct, personId: string): SQL {
  const inTrack = (name: string, ...leaves: string[]) => and(eq(reviews.state, 'tracks'), inArray(track(name), leaves))!
  const hasDecided = sql`${reviews.snapshot} -> 'context' -> 'deciders' @> to_jsonb(${personId}::text)`
  const wrote = sql`${reviews.snapshot} -> 'context' -> 'writers' @> to_jsonb(${personId}::text)`
  const conditions: Record<WaitingAct, () => SQL> = {
    admit: () => eq(reviews.state, 'intake'),
    assign: () => inTrack('technical', 'assigning'),
    assess: () =>
      and(
        inTrack('technical', 'assigning', 'collecting'),
        sql`${assignments.assignedAt} is not null`,
        sql`not ${about(personId, sql`, 'counts', true`)}`,
      )!,
    rate: () => inTrack('financial', 'queued', 'checking'),
    vet: () => inTrack('vetting', 'listed'),
    recordVetting: () => inTrack('vetting', 'inVetting'),
    decide: () =>
      and(
        eq(reviews.state, 'decision'),
        sql`not ${wrote}`,
        sql`not ${about(personId, sql``)}`,
        sql`coalesce(not ${hasDecided}, true)`,
      )!,
    changes: () => eq(reviews.state, 'changesRequested'),
  }
  return conditions[act]()
}

const touches = (countries: string[] | null) =>
  countries === null ? undefined : sql`${proposals.countries} && ${sql.param(countries, proposals.countries)}`

/**
 * What waits for a person of the office, by act, the oldest first and at most `limit` of each; nothing of their own
 * organisations, and no decision on what they wrote or assessed.
 */
export async function listWaiting(
  tx: Database,
  scope: VisibleScope,
  held: readonly ActHeld[],
  limit: number,
): Promise<WaitingRow[]> {
  if (held.length === 0) return []
  const acts = sql.join(
    held.map(({ act, countries }) => sql`(${act}::text, ${and(waits(act, scope.personId), touches(countries))})`),
    sql`, `,
  )
  const others = scope.organizationIds.map((id) => sql`${proposals.organizationId} <> ${id}`)
  const found = await tx.execute(sql`
    select * from (
      select held.act, ${proposals.id} as id, ${proposals.reference} as reference, ${proposals.title} as title,
        ${organizations.name} as organization, ${proposals.countries} as countries, moment() as now,
        coalesce(${reviews.ownerId} = ${scope.personId}, false) as "isMine",
        held.act = 'assess' and ${assessmentDrafts.savedAt} is not null as "isBegun",
        ${calls.timeZone} as "timeZone",
        case when held.act = 'assess' then ${assignments.assignedAt} else ${reviews.stateSince} end as since,
        count(*) over (partition by held.act)::int as total,
        row_number() over (partition by held.act order by ${reviews.stateSince}, ${proposals.id}) as place
      from ${reviews}
      join ${proposals} on ${proposals.id} = ${reviews.proposalId}
      join ${organizations} on ${organizations.id} = ${proposals.organizationId}
      join ${calls} on ${calls.id} = ${proposals.callId}
      left join ${assignments} on ${assignments.proposalId} = ${proposals.id} and ${assignments.reviewerId} = ${scope.personId}
      left join ${assessmentDrafts} on ${assessmentDrafts.proposalId} = ${assignments.proposalId} and ${assessmentDrafts.reviewerId} = ${scope.personId}
      cross join lateral (values ${acts}) as held(act, waits)
      where ${and(inArray(reviews.state, ['intake', 'tracks', 'decision', 'changesRequested']), visibleTo(tx, scope), ...others)}
        and held.waits
    ) as waiting where place <= ${limit} order by act, place`)
  return rowsOf<WaitingRow>(found).map((row) => ({ ...row, since: new Date(row.since), now: new Date(row.now) }))
}

/** Drafts of these organisations and what they were asked to change, what is due first in front. */
export async function listOwnWork(tx: Database, organizationIds: string[], limit: number) {
  if (organizationIds.length === 0) return []
  return tx
    .select({
      id: proposals.id,
      reference: proposals.reference,
      title: proposals.title,
      organization: organizations.name,
      call: { number: calls.number, title: calls.title, closesAt: calls.closesAt, timeZone: calls.timeZone },
      state: reviews.state,
      since: reviews.stateSince,
      now: sql<Date>`moment()`.mapWith((value) => new Date(value)),
    })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .where(
      and(
        inArray(proposals.organizationId, organizationIds),
        or(eq(reviews.state, 'changesRequested'), and(eq(reviews.state, 'draft'), sql`${calls.closesAt} > moment()`)),
      ),
    )
    .orderBy(asc(sql`${reviews.state} = 'draft'`), asc(calls.closesAt), asc(reviews.stateSince), asc(proposals.id))
    .limit(limit)
}
