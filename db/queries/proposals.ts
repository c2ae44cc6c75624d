import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { assignments, calls, notifications, organizations, people, proposals, reviews } from '../schema/index.ts'
import { clocksRunning, type RunningClock } from './clocks.ts'
import { type Correction, correctionsOfProposal } from './corrections.ts'
import { type ExtensionRequest, lastExtension } from './extensions.ts'
import { type Holiday, holidaysAhead } from './holidays.ts'
import { isStopped, type StoppedBy, stoppedBy } from './suspensions.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'
import { type Writers, writersOf } from './writers.ts'

const reviewerIds = sql<
  string[]
>`array(select ${assignments.reviewerId} from ${assignments} where ${assignments.proposalId} = ${proposals.id})`

const proposalColumns = {
  proposal: proposals,
  review: reviews,
  call: calls,
  organization: organizations.name,
  asksTwoPeople: organizations.asksTwoPeople,
  author: people.name,
  owner: sql<string | null>`(select owner.name from people as owner where owner.id = ${reviews.ownerId})`,
  reviewerIds,
  isHeldByCongress: sql<boolean>`exists (select 1 from ${notifications} where ${notifications.heldSince} is not null
    and ${notifications.id} = (${reviews.snapshot} -> 'context' -> 'notification' ->> 'notification')::uuid)`,
  isStopped,
  now: sql<Date>`moment()`.mapWith((value) => new Date(value)),
}

export type ProposalRow = {
  proposal: typeof proposals.$inferSelect
  review: typeof reviews.$inferSelect
  call: typeof calls.$inferSelect
  organization: string
  asksTwoPeople: boolean
  author: string
  /** The name of the program officer who owns the case. */
  owner: string | null
  reviewerIds: string[]
  /** What the record of the notification says that the review points to; it may have changed while a lock was waited for. */
  isHeldByCongress: boolean
  /** Whether its country or its fund stands still. */
  isStopped: boolean
  now: Date
}

const proposalsWithAll = <More extends Record<string, SQL>>(tx: Database, more = {} as More) =>
  tx
    .select({ ...proposalColumns, ...more })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .innerJoin(calls, eq(calls.id, proposals.callId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .innerJoin(people, eq(people.id, proposals.authorId))

const running = {
  clocks: clocksRunning,
  extension: lastExtension,
  writers: writersOf,
  corrections: correctionsOfProposal,
  stoppedBy,
}

/**
 * `extension`: the last request for more time; `corrections`: what the office has put right in what was handed in;
 * `stoppedBy`: why its country or its fund stands still.
 */
export type FoundProposal = ProposalRow & {
  clocks: RunningClock[]
  extension: ExtensionRequest | null
  writers: Writers
  corrections: Correction[]
  stoppedBy: StoppedBy | null
}

export async function findProposal(tx: Database, id: string): Promise<FoundProposal | undefined> {
  const [row] = await proposalsWithAll(tx, running).where(eq(proposals.id, id))
  return row
}

/** `holidays`: those ahead, of every country: the act may be what says where the proposal works. */
export type LockedProposal = ProposalRow & { holidays: Holiday[] }

/** The same row, its review locked until the transaction ends; `now` is the transaction's time. */
export async function lockProposal(tx: Database, id: string): Promise<LockedProposal | undefined> {
  const [row] = await proposalsWithAll(tx, { holidays: holidaysAhead })
    .where(eq(proposals.id, id))
    .for('update', { of: reviews })
  return row
}

const MOST = 100

/** What may be seen of a state, that which has been there longest first. */
export const listProposalsInState = (tx: Database, scope: VisibleScope, state: string): Promise<ProposalRow[]> =>
  proposalsWithAll(tx)
    .where(and(eq(reviews.state, state), visibleTo(tx, scope)))
    .orderBy(asc(reviews.stateSince), asc(proposals.id))
    .limit(MOST)

/** Those of the named proposals that may be seen. */
export const listProposalsAmong = (tx: Database, scope: VisibleScope, ids: string[]): Promise<ProposalRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : proposalsWithAll(tx)
        .where(and(inArray(proposals.id, ids), visibleTo(tx, scope)))
        .orderBy(asc(reviews.stateSince), asc(proposals.id))
        .limit(MOST)

/** The proposals that may be seen and whose award points to a notification. */
export const listProposalsNotified = (tx: Database, scope: VisibleScope, id: string): Promise<ProposalRow[]> =>
  proposalsWithAll(tx)
    .where(
      and(sql`${reviews.snapshot} -> 'context' -> 'notification' ->> 'notification' = ${id}`, visibleTo(tx, scope)),
    )
    .orderBy(asc(reviews.stateSince), asc(proposals.id))
    .limit(MOST)

/** The proposals of these organisations: drafts first, then the newest. */
export const listProposalsOf = (tx: Database, organizationIds: string[]): Promise<FoundProposal[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : proposalsWithAll(tx, running)
        .where(inArray(proposals.organizationId, organizationIds))
        .orderBy(
          desc(isNull(proposals.submittedAt)),
          desc(sql`coalesce(${proposals.submittedAt}, ${proposals.startedAt})`),
        )
        .limit(200)

export const saveProposal = (tx: Database, id: string, changes: Partial<typeof proposals.$inferInsert>) =>
  tx.update(proposals).set(changes).where(eq(proposals.id, id))
