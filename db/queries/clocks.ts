import {
  and,
  arrayOverlaps,
  asc,
  eq,
  inArray,
  isNull,
  lt,
  lte,
  notExists,
  notInArray,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { ends } from '#workflows/review/context.ts'
import type { Database } from '../client.server.ts'
import { calls, conditions, organizations, proposals, reviewClocks, reviews } from '../schema/index.ts'
import { moment } from './clock.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'

const LONGEST = 70
/** The first words of a condition, as many as a line holds. */
const briefly = sql`case when length(${conditions.what}) > ${sql.raw(String(LONGEST))}
  then rtrim(left(${conditions.what}, ${sql.raw(String(LONGEST - 1))})) || '…' else ${conditions.what} end`
const isItsCondition = sql`${conditions.proposalId} = ${reviewClocks.proposalId}
  and ${reviewClocks.clock} ~ '^[a-z]+:' and split_part(${reviewClocks.clock}, ':', 2) = ${conditions.id}::text`

/**
 * Inside a statement about proposals: what runs on each, what is due first in front; nothing that stands still. `owner`:
 * who has to meet the condition that runs out; `of`: what it says, in brief.
 */
export const clocksRunning = sql<RunningClock[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('clock', ${reviewClocks.clock}, 'dueAt', ${reviewClocks.dueAt},
    'amberAt', ${reviewClocks.amberAt}, 'owner', case when ${reviewClocks.clock} like 'condition:%' then ${conditions.owner} end, 'of', ${briefly}) order by ${reviewClocks.dueAt}, ${reviewClocks.clock}), '[]')
  from ${reviewClocks} left join ${conditions} on ${isItsCondition}
  where ${reviewClocks.proposalId} = ${proposals.id} and ${reviewClocks.stoppedAt} is null)`

/** Instants as the database writes them in JSON. */
export type RunningClock = {
  clock: string
  dueAt: string
  amberAt: string | null
  owner: 'partner' | 'office' | null
  of: string | null
}

export type ClockToKeep = {
  clock: string
  amberAt: Date | null
  dueAt: Date
  event: Record<string, unknown> | null
  reminders: number
  nextAt: Date | null
}

type Kept = {
  proposalId: string
  at: Date
  stoodDays: number
  timeZone: string
  running: ClockToKeep[]
  others: 'end' | 'stop' | 'stayStopped'
}

/**
 * Makes `running` all that runs on a review, in one statement. What runs already goes on as it was; what stood still falls
 * due as many days later, at its hour; a moment that the case has moved (it has no amber) moves. All `others` end; or they stop, because
 * the review has just been suspended; or those end that are not stopped already.
 */
export async function saveClocks(tx: Database, { proposalId, at, stoodDays, timeZone, running, others }: Kept) {
  const gone = {
    end: sql`delete from ${reviewClocks} where true`,
    stop: sql`update ${reviewClocks} set stopped_at = ${at.toISOString()} where stopped_at is null`,
    stayStopped: sql`delete from ${reviewClocks} where stopped_at is null`,
  }[others]
  const isMoment = sql`excluded.amber_at is null`
  const stood = sql`(excluded.since - coalesce(${reviewClocks.stoppedAt}, excluded.since))`
  const later = (was: SQLWrapper) =>
    sql`((${was} at time zone ${timeZone}::text + make_interval(days => ${stoodDays}::int)) at time zone ${timeZone}::text)`
  await tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(running)}::text::jsonb) as given(clock text,
        "amberAt" timestamptz, "dueAt" timestamptz, event jsonb, reminders integer, "nextAt" timestamptz)
    ), gone as (${gone} and proposal_id = ${proposalId} and clock not in (select clock from given))
    insert into ${reviewClocks} (proposal_id, clock, since, amber_at, due_at, event, reminders, next_at)
    select ${proposalId}::uuid, clock, ${at.toISOString()}::timestamptz, "amberAt", "dueAt", event, reminders, "nextAt"
    from given
    on conflict (proposal_id, clock) do update set
      since = ${reviewClocks.since} + ${stood},
      amber_at = ${later(reviewClocks.amberAt)},
      due_at = case when ${isMoment} then excluded.due_at else ${later(reviewClocks.dueAt)} end,
      next_at = case when ${isMoment} then excluded.next_at else ${later(reviewClocks.nextAt)} end,
      reminders = case when ${isMoment} then excluded.reminders else ${reviewClocks.reminders} end,
      event = excluded.event,
      stopped_at = null
    where ${reviewClocks.stoppedAt} is not null or (${isMoment} and excluded.due_at <> ${reviewClocks.dueAt})`)
}

export type ClockRow = typeof reviewClocks.$inferSelect
export type ClockKey = Pick<ClockRow, 'proposalId' | 'clock'>

const isTheClock = ({ proposalId, clock }: ClockKey) =>
  and(eq(reviewClocks.proposalId, proposalId), eq(reviewClocks.clock, clock))

const hasCome = and(isNull(reviewClocks.stoppedAt), lte(reviewClocks.nextAt, sql`moment()`))

/** Clocks that have something to do, the longest waiting first. */
export const listClocksThatCame = (tx: Database, limit: number): Promise<ClockKey[]> =>
  tx
    .select({ proposalId: reviewClocks.proposalId, clock: reviewClocks.clock })
    .from(reviewClocks)
    .where(hasCome)
    .orderBy(asc(reviewClocks.nextAt), asc(reviewClocks.proposalId), asc(reviewClocks.clock))
    .limit(limit)

/** The clock, where it still has something to do. */
export async function findClockThatCame(tx: Database, key: ClockKey): Promise<ClockRow | undefined> {
  const [row] = await tx
    .select()
    .from(reviewClocks)
    .where(and(isTheClock(key), hasCome))
  return row
}

export const saveClock = (tx: Database, key: ClockKey, changes: Partial<typeof reviewClocks.$inferInsert>) =>
  tx.update(reviewClocks).set(changes).where(isTheClock(key))

type DraftClock = { dueAt: Date; reminders: number; nextAt: Date | null }

/** Moves the clocks of a call's drafts to its later closing; those that have a later time of their own, or stand still, stay. */
export const moveDraftClocks = (tx: Database, callId: string, { dueAt, reminders, nextAt }: DraftClock) =>
  tx
    .update(reviewClocks)
    .set({ dueAt, reminders, nextAt })
    .from(proposals)
    .where(
      and(
        eq(proposals.id, reviewClocks.proposalId),
        eq(proposals.callId, callId),
        isNull(proposals.submittedAt),
        inArray(reviewClocks.clock, ['draft', 'certifying']),
        isNull(reviewClocks.stoppedAt),
        lt(reviewClocks.dueAt, dueAt),
      ),
    )

/** Reviews on which nothing runs though they have not ended, in the order of their ids. */
export const listReviewsWithoutClocks = (tx: Database, after: string | null, limit: number) =>
  tx
    .select({ proposalId: reviews.proposalId })
    .from(reviews)
    .where(
      and(
        notInArray(reviews.state, [...ends]),
        notExists(tx.select().from(reviewClocks).where(eq(reviewClocks.proposalId, reviews.proposalId))),
        after ? sql`${reviews.proposalId} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(asc(reviews.proposalId))
    .limit(limit)

export type ListedClock = Awaited<ReturnType<typeof listClocksUntil>>[number]
export type ClockPlace = { dueAt: string; id: string; clock: string }

const microseconds = sql<string>`to_char(${reviewClocks.dueAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** What runs out within so many days on what may be seen, overdue first; nothing of the person's own organisations. */
export const listClocksUntil = (
  tx: Database,
  scope: VisibleScope,
  { country, days, after, limit }: { country?: string; days: number; after?: ClockPlace; limit: number },
) =>
  tx
    .select({
      id: proposals.id,
      reference: proposals.reference,
      title: proposals.title,
      organization: organizations.name,
      countries: proposals.countries,
      timeZone: calls.timeZone,
      clock: reviewClocks.clock,
      of: sql<string | null>`${briefly}`,
      event: reviewClocks.event,
      dueAt: microseconds,
      amberAt: reviewClocks.amberAt,
      now: moment.mapWith((value) => new Date(value)),
    })
    .from(reviewClocks)
    .innerJoin(proposals, eq(proposals.id, reviewClocks.proposalId))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .leftJoin(conditions, isItsCondition)
    .where(
      and(
        isNull(reviewClocks.stoppedAt),
        sql`${reviewClocks.dueAt} <= moment() + make_interval(days => ${days})`,
        visibleTo(tx, scope),
        scope.organizationIds.length > 0
          ? sql`not ${inArray(proposals.organizationId, scope.organizationIds)}`
          : undefined,
        country ? arrayOverlaps(proposals.countries, [country]) : undefined,
        after
          ? sql`(${reviewClocks.dueAt}, ${proposals.id}, ${reviewClocks.clock}) > (${after.dueAt}::timestamptz, ${after.id}::uuid, ${after.clock})`
          : undefined,
      ),
    )
    .orderBy(asc(reviewClocks.dueAt), asc(proposals.id), asc(reviewClocks.clock))
    .limit(limit)
