import {
  and,
  arrayContains,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { calls, organizations, people, proposals, proposalTags, reviews, sectionRevisions } from '../schema/index.ts'
import { containsWords } from './contains-words.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'

/** What narrows the pipeline; codes are taken as they are, `words` are folded. */
export type PipelineFilter = {
  state?: string
  country?: string
  goal?: string
  area?: string
  callId?: string
  /** Who owns it; null for what nobody owns. */
  ownerId?: string | null
  words: readonly string[]
}

/** By when it was handed in, since when it stands where it stands, or the amount. */
export type PipelineOrder = { by: 'submitted' | 'since' | 'amount'; descending: boolean }

/** The last row of a page: what it is ordered by, an instant to the microsecond or cents, and its id. */
export type PipelinePlace = { key: string; id: string }

export type PipelineRow = {
  id: string
  reference: string | null
  title: string | null
  organizationId: string
  organization: string
  call: string
  countries: string[]
  mainGoal: string | null
  cents: number
  /** The filtered goal's share of `cents`. */
  shareCents: number | null
  state: string
  tracks: Record<string, string> | null
  owner: string | null
  days: number
  /** The day where the call is. */
  submittedOn: string
  /** Its place in the order that was asked for. */
  key: string
}

/** The requested amount before a verdict, the approved one after an approval. */
const cents = sql<number>`coalesce(${proposals.approvedCents}, ${proposals.requestedCents}, 0)`

/** Staff-confirmed tags of a kind count where there are any, else the partner's; `t` is the tag. Without an `or`, so that it can be an anti-join. */
const countingTag = sql`not exists (select 1 from ${proposalTags} confirmed where t.source = 'partner'
  and confirmed.proposal_id = t.proposal_id and confirmed.kind = t.kind and confirmed.source = 'staff')`

/** The partner's answer, unless the office confirmed weights: then the goal that weighs most, of equals the partner's. */
const mainGoal = sql<string | null>`coalesce((select t.code from ${proposalTags} t
  where t.proposal_id = ${proposals.id} and t.source = 'staff' and t.kind = 'goal'
  order by t.weight desc, t.code = ${proposals.mainGoal} desc, t.code limit 1), ${proposals.mainGoal})`

const tagged = (kind: 'goal' | 'area', code: string) =>
  sql`exists (select 1 from ${proposalTags} t
    where t.proposal_id = ${proposals.id} and t.kind = ${kind} and t.code = ${code} and ${countingTag})`

const shareOf = (goal: string | undefined) =>
  goal
    ? sql<number>`(select coalesce(t.cents, 0) from ${proposalTags} t
        where t.proposal_id = ${proposals.id} and t.kind = 'goal' and t.code = ${goal} and ${countingTag})`.mapWith(
        Number,
      )
    : sql<null>`null`

/** What was handed in, may be seen and is asked for: rows, counts and totals all ask exactly this. */
function handedIn(tx: Database, scope: VisibleScope, filter: PipelineFilter): SQL | undefined {
  const { state, country, goal, area, callId, ownerId, words } = filter
  return and(
    isNotNull(proposals.submittedAt),
    visibleTo(tx, scope),
    state ? eq(reviews.state, state) : undefined,
    country ? arrayContains(proposals.countries, [country]) : undefined,
    goal ? tagged('goal', goal) : undefined,
    area ? tagged('area', area) : undefined,
    callId ? eq(proposals.callId, callId) : undefined,
    ownerId === null ? isNull(reviews.ownerId) : ownerId ? eq(reviews.ownerId, ownerId) : undefined,
    containsWords(proposals.searchText, words),
  )
}

const microseconds = (instant: SQLWrapper) =>
  sql<string>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const keys = {
  submitted: { key: proposals.submittedAt, text: microseconds(proposals.submittedAt), type: sql`timestamptz` },
  since: { key: reviews.stateSince, text: microseconds(reviews.stateSince), type: sql`timestamptz` },
  amount: { key: cents, text: sql<string>`${cents}::text`, type: sql`bigint` },
}

const dayOf = (instant: SQLWrapper) => sql`(${instant} at time zone ${calls.timeZone})::date`

/** `after` is where the page before it ended. */
export const listPipeline = (
  tx: Database,
  scope: VisibleScope,
  filter: PipelineFilter,
  { order, after, limit }: { order: PipelineOrder; after?: PipelinePlace; limit: number },
): Promise<PipelineRow[]> => {
  const { key, text, type } = keys[order.by]
  const [direction, beyond] = order.descending ? [desc, sql`<`] : [asc, sql`>`]
  return tx
    .select({
      id: proposals.id,
      reference: proposals.reference,
      title: proposals.title,
      organizationId: proposals.organizationId,
      organization: organizations.name,
      call: calls.number,
      countries: proposals.countries,
      mainGoal,
      cents: cents.mapWith(Number),
      shareCents: shareOf(filter.goal),
      state: reviews.state,
      tracks: reviews.tracks,
      owner: sql<string | null>`(select name from people where people.id = ${reviews.ownerId})`,
      days: sql<number>`greatest(${dayOf(sql`moment()`)} - ${dayOf(reviews.stateSince)}, 0)`,
      submittedOn: sql<string>`${dayOf(proposals.submittedAt)}::text`,
      key: text,
    })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .where(
      and(
        handedIn(tx, scope, filter),
        after ? sql`(${key}, ${proposals.id}) ${beyond} (${after.key}::${type}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(direction(key), direction(proposals.id))
    .limit(limit)
}

export type PipelineTotal = {
  part: 'state' | 'goal' | 'untagged'
  code: string | null
  proposals: number
  cents: number
}

/**
 * Count and money by state and by goal, of one moment: the rows of each part and `untagged` add up to the same sum, as a
 * proposal's shares add up to its amount. The reviews of the second part are asked only where the filter names a state.
 */
export async function listPipelineTotals(
  tx: Database,
  scope: VisibleScope,
  filter: PipelineFilter,
): Promise<PipelineTotal[]> {
  const asked = handedIn(tx, scope, filter)
  const found = await tx.execute(sql`
    select 'state' as part, ${reviews.state} as code, count(*)::int as proposals, sum(${cents}) as cents
    from ${proposals} join ${reviews} on ${reviews.proposalId} = ${proposals.id}
    where ${asked} group by ${reviews.state}
    union all
    select case when share.code is null then 'untagged' else 'goal' end, share.code, count(*)::int,
      sum(coalesce(share.cents, ${cents}))
    from ${proposals} left join ${reviews} on ${reviews.proposalId} = ${proposals.id} left join (
      select t.proposal_id, t.code, t.cents from ${proposalTags} t
      where t.kind = 'goal' and t.cents is not null and ${countingTag}
    ) share on share.proposal_id = ${proposals.id}
    where ${asked} group by share.code`)
  return rowsOf<PipelineTotal>(found).map((total) => ({ ...total, cents: Number(total.cents) }))
}

export type DraftRow = {
  id: string
  organization: string
  state: string
  deadline: Date
  startedAt: Date
  author: string
  /** When anything of it was saved last; null where nothing was. */
  savedAt: Date | null
  call: { number: string; title: { en: string; es: string }; timeZone: string }
}

/** The draft's own deadline, or the call's where that is later; nothing handed in has been counted into it. */
const draftDeadline = sql<Date>`greatest((${reviews.snapshot} -> 'context' ->> 'deadline')::timestamptz, ${calls.closesAt})`

const savedLast = sql<Date | null>`(select max(${sectionRevisions.savedAt}) from ${sectionRevisions} where ${sectionRevisions.proposalId} = ${proposals.id})`

/** What was never handed in and is not over, of other organisations than these, what is due last behind; none of its words. */
export const listDrafts = (
  tx: Database,
  { organizationIds, callId }: { organizationIds: string[]; callId?: string },
  limit: number,
): Promise<DraftRow[]> =>
  tx
    .select({
      id: proposals.id,
      organization: organizations.name,
      state: reviews.state,
      deadline: draftDeadline.mapWith((value) => new Date(value)),
      startedAt: proposals.startedAt,
      author: people.name,
      savedAt: savedLast.mapWith((value) => new Date(value)),
      call: { number: calls.number, title: calls.title, timeZone: calls.timeZone },
    })
    .from(reviews)
    .innerJoin(proposals, eq(proposals.id, reviews.proposalId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(people, eq(people.id, proposals.authorId))
    .where(
      and(
        inArray(reviews.state, ['draft', 'certifying', 'suspended', 'lapsed']),
        isNull(proposals.submittedAt),
        organizationIds.length > 0 ? notInArray(proposals.organizationId, organizationIds) : undefined,
        callId ? eq(proposals.callId, callId) : undefined,
      ),
    )
    .orderBy(sql`${reviews.state} = 'lapsed'`, asc(draftDeadline), asc(proposals.id))
    .limit(limit)

/** Drafts that are being written, counted up to `most`. */
export async function countDrafts(tx: Database, callId: string | undefined, most: number): Promise<number> {
  const drafts = tx
    .select({ one: sql`1`.as('one') })
    .from(reviews)
    .innerJoin(proposals, eq(proposals.id, reviews.proposalId))
    .where(and(eq(reviews.state, 'draft'), callId ? eq(proposals.callId, callId) : undefined))
    .limit(most)
    .as('drafts')
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(drafts)
  return row!.count
}
