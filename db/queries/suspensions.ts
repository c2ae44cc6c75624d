import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { ends } from '#workflows/review/context.ts'
import type { Database } from '../client.server.ts'
import { calls, funds, organizations, people, proposals, reviews, suspensions } from '../schema/index.ts'
import { moment } from './clock.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'

/** What stands still: a country or a fund; the other is null. */
export type Place = { country: string | null; fundId: string | null }

const startedBy = alias(people, 'started_by')
const endedBy = alias(people, 'ended_by')

/** Whether a proposal and its call belong to the country or the fund of a suspension. */
const covers = sql`(suspensions.country = any(${proposals.countries}) or suspensions.fund_id = ${calls.fundId})`

/** Whether a suspension that goes on covers the proposal. */
export const isStopped = sql<boolean>`exists (select 1 from suspensions where suspensions.ended_at is null and ${covers})`

/** A suspension by what it stops: a country, or a fund with its code and its name. */
export type StoppedBy = { id: string; country: string | null; fund: Pick<FundName, 'code' | 'name'> | null }

/** Inside a statement about proposals: the suspension that has covered each for the longest and goes on. */
export const stoppedBy = sql<StoppedBy | null>`(
  select jsonb_build_object('id', suspensions.id, 'country', suspensions.country,
    'fund', case when fund.id is not null then jsonb_build_object('code', fund.code, 'name', fund.name) end)
  from suspensions left join ${funds} as fund on fund.id = suspensions.fund_id
  where suspensions.ended_at is null and ${covers} order by suspensions.started_at, suspensions.id limit 1)`

const stopScope = sql<string | null>`${reviews.snapshot} -> 'context' -> 'suspension' ->> 'scope'`

const standing = sql<number>`(select count(*)::int from ${proposals}
  join ${reviews} on ${reviews.proposalId} = ${proposals.id} join ${calls} on ${calls.id} = ${proposals.callId}
  where ${reviews.state} = 'suspended' and ${stopScope} <> 'proposal' and ${covers})`

const withNames = (tx: Database) =>
  tx
    .select({
      ...getTableColumns(suspensions),
      startedByName: startedBy.name,
      endedByName: endedBy.name,
      fund: { code: funds.code, name: funds.name },
      /** Proposals that a country or a fund has stopped and that belong to this one. */
      standing,
    })
    .from(suspensions)
    .innerJoin(startedBy, eq(startedBy.id, suspensions.startedBy))
    .leftJoin(endedBy, eq(endedBy.id, suspensions.endedBy))
    .leftJoin(funds, eq(funds.id, suspensions.fundId))

type Named = { startedByName: string; endedByName: string | null; fund: Pick<FundName, 'code' | 'name'> | null }
export type SuspensionRow = typeof suspensions.$inferSelect & Named & { standing: number }

/** Those that go on, then those that have ended, the newest first. */
export const listSuspensions = (tx: Database): Promise<SuspensionRow[]> =>
  withNames(tx)
    .orderBy(desc(isNull(suspensions.endedAt)), desc(suspensions.startedAt), asc(suspensions.id))
    .limit(100)

export async function findSuspension(tx: Database, id: string): Promise<SuspensionRow | undefined> {
  const [row] = await withNames(tx).where(eq(suspensions.id, id))
  return row
}

const isOpenAt = ({ country, fundId }: Place): SQL | undefined =>
  and(
    isNull(suspensions.endedAt),
    country ? eq(suspensions.country, country) : undefined,
    fundId ? eq(suspensions.fundId, fundId) : undefined,
  )

/** The suspension of this country or fund that has not ended. */
export async function findOpenSuspension(tx: Database, place: Place): Promise<SuspensionRow | undefined> {
  const [row] = await withNames(tx).where(isOpenAt(place)).limit(1)
  return row
}

/** False where the same one, or another of this country or fund, goes on already. */
export async function insertSuspension(
  tx: Database,
  suspension: Omit<typeof suspensions.$inferInsert, 'startedAt'>,
): Promise<boolean> {
  const rows = await tx
    .insert(suspensions)
    .values({ ...suspension, startedAt: moment })
    .onConflictDoNothing()
    .returning({ id: suspensions.id })
  return rows.length === 1
}

/** False where it has ended before. */
export async function saveSuspensionEnd(tx: Database, id: string, personId: string): Promise<boolean> {
  const rows = await tx
    .update(suspensions)
    .set({ endedBy: personId, endedAt: moment })
    .where(and(eq(suspensions.id, id), isNull(suspensions.endedAt)))
    .returning({ id: suspensions.id })
  return rows.length === 1
}

export type CoveredRow = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  review: typeof reviews.$inferSelect
  /** By which of the suspensions that go on it is covered. */
  under: string[]
  now: Date
  /** How many there are in all, of which the longest in their state are listed. */
  total: number
}

/** What was handed in, may be seen, has not ended and belongs to the country or the fund. */
export const listCovered = (
  tx: Database,
  scope: VisibleScope,
  { country, fundId }: Place,
  limit: number,
): Promise<CoveredRow[]> =>
  tx
    .select({
      id: proposals.id,
      reference: proposals.reference,
      title: proposals.title,
      organization: organizations.name,
      review: reviews,
      under: sql<string[]>`array(select suspensions.id::text from suspensions
        where suspensions.ended_at is null and ${covers})`,
      now: moment.mapWith((value) => new Date(value)),
      total: sql<number>`count(*) over ()::int`,
    })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .where(
      and(
        isNotNull(proposals.submittedAt),
        notInArray(reviews.state, [...ends]),
        country ? sql`${country} = any(${proposals.countries})` : undefined,
        fundId ? eq(calls.fundId, fundId) : undefined,
        visibleTo(tx, scope),
      ),
    )
    .orderBy(asc(reviews.stateSince), asc(proposals.id))
    .limit(limit)

type Page = { after: string | null; limit: number }

const isAfter = ({ after }: Page) => (after ? sql`${proposals.id} > ${after}::uuid` : undefined)

export type ToStop = { proposalId: string; scope: string; why: string; startedBy: string }

/** What goes on, drafts too, though its country or its fund stands still, with the oldest of the suspensions. */
export const listToStop = (tx: Database, page: Page): Promise<ToStop[]> =>
  tx
    .selectDistinctOn([proposals.id], {
      proposalId: proposals.id,
      scope: suspensions.scope,
      why: suspensions.why,
      startedBy: suspensions.startedBy,
    })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(suspensions, and(isNull(suspensions.endedAt), covers))
    .where(and(notInArray(reviews.state, [...ends, 'awarded', 'suspended']), isAfter(page)))
    .orderBy(asc(proposals.id), asc(suspensions.startedAt))
    .limit(page.limit)

/** What stands still for a country or a fund though nothing covers it any more. */
export const listToResume = (tx: Database, page: Page): Promise<{ proposalId: string }[]> =>
  tx
    .select({ proposalId: proposals.id })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .where(and(eq(reviews.state, 'suspended'), sql`${stopScope} <> 'proposal'`, sql`not ${isStopped}`, isAfter(page)))
    .orderBy(asc(proposals.id))
    .limit(page.limit)

export type FundName = Pick<typeof funds.$inferSelect, 'id' | 'code' | 'name'>

export const listFundNames = (tx: Database): Promise<FundName[]> =>
  tx.select({ id: funds.id, code: funds.code, name: funds.name }).from(funds).orderBy(asc(funds.code)).limit(200)
