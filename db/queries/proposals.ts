import { and, asc, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '../client.server.ts'
import {
  type Answers,
  assignments,
  calls,
  notifications,
  organizations,
  people,
  proposals,
  proposalTags,
  proposalVersions,
  reviews,
  sectionRevisions,
} from '../schema/index.ts'
import { moment } from './clock.ts'
import { clocksRunning, type RunningClock } from './clocks.ts'
import { type Holiday, holidaysAhead } from './holidays.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'

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

export type FoundProposal = ProposalRow & { clocks: RunningClock[] }

export async function findProposal(tx: Database, id: string): Promise<FoundProposal | undefined> {
  const [row] = await proposalsWithAll(tx, { clocks: clocksRunning }).where(eq(proposals.id, id))
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
export const listProposalsOf = (tx: Database, organizationIds: string[]): Promise<ProposalRow[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : proposalsWithAll(tx)
        .where(inArray(proposals.organizationId, organizationIds))
        .orderBy(
          desc(isNull(proposals.submittedAt)),
          desc(sql`coalesce(${proposals.submittedAt}, ${proposals.startedAt})`),
        )
        .limit(200)

/** Undefined where a draft was already started with the same key. */
export async function insertProposal(
  tx: Database,
  proposal: Omit<typeof proposals.$inferInsert, 'startedAt'>,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(proposals)
    .values({ ...proposal, startedAt: moment })
    .onConflictDoNothing({ target: proposals.startKey })
    .returning({ id: proposals.id })
  return row?.id
}

export async function findProposalByStartKey(tx: Database, startKey: string) {
  const { id, callId, organizationId, authorId } = proposals
  const [row] = await tx
    .select({ id, callId, organizationId, authorId })
    .from(proposals)
    .where(eq(proposals.startKey, startKey))
  return row
}

export const saveProposal = (tx: Database, id: string, changes: Partial<typeof proposals.$inferInsert>) =>
  tx.update(proposals).set(changes).where(eq(proposals.id, id))

export type SectionRow = {
  section: string
  revision: number
  answers: Answers
  savedBy: string
  savedByName: string
  savedAt: Date
  /** What the newest version says of it. */
  handedIn: Answers | null
}

const handedIn = sql<Answers | null>`(select ${proposalVersions.answers} from ${proposalVersions}
  where ${proposalVersions.proposalId} = ${sectionRevisions.proposalId}
  order by ${proposalVersions.number} desc limit 1) -> ${sectionRevisions.section}`

/** Each section as it stands now. */
export const listSections = (tx: Database, proposalId: string): Promise<SectionRow[]> =>
  tx
    .selectDistinctOn([sectionRevisions.section], {
      ...getTableColumns(sectionRevisions),
      savedByName: people.name,
      handedIn,
    })
    .from(sectionRevisions)
    .innerJoin(people, eq(people.id, sectionRevisions.savedBy))
    .where(eq(sectionRevisions.proposalId, proposalId))
    .orderBy(asc(sectionRevisions.section), desc(sectionRevisions.revision))

export type DraftSection = { section: string; answers: Answers; writers: string[]; handedIn: Answers | null }

/** Each section as it stands now, with everyone who ever saved it and what the newest version says of it. */
export const listDraft = (tx: Database, proposalId: string): Promise<DraftSection[]> =>
  tx
    .selectDistinctOn([sectionRevisions.section], {
      section: sectionRevisions.section,
      answers: sectionRevisions.answers,
      writers: sql<string[]>`array_agg(${sectionRevisions.savedBy}) over (partition by ${sectionRevisions.section})`,
      handedIn,
    })
    .from(sectionRevisions)
    .where(eq(sectionRevisions.proposalId, proposalId))
    .orderBy(asc(sectionRevisions.section), desc(sectionRevisions.revision))

/** Adds the next revision; false when somebody else has just added it. */
export async function appendSectionRevision(
  tx: Database,
  revision: Omit<typeof sectionRevisions.$inferInsert, 'savedAt'>,
): Promise<boolean> {
  const rows = await tx
    .insert(sectionRevisions)
    .values({ ...revision, savedAt: moment })
    .onConflictDoNothing()
    .returning({ revision: sectionRevisions.revision })
  return rows.length === 1
}

export type VersionRow = typeof proposalVersions.$inferSelect

export const insertVersion = (tx: Database, version: typeof proposalVersions.$inferInsert) =>
  tx.insert(proposalVersions).values(version)

export async function findVersionByKey(tx: Database, idempotencyKey: string): Promise<VersionRow | undefined> {
  const [row] = await tx.select().from(proposalVersions).where(eq(proposalVersions.idempotencyKey, idempotencyKey))
  return row
}

/** The version that the act of this revision handed in. */
export async function findVersionOfRevision(tx: Database, proposalId: string, revision: number) {
  const [version] = await tx
    .select()
    .from(proposalVersions)
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.reviewRevision, revision)))
  return version
}

export async function findNewestVersion(tx: Database, proposalId: string): Promise<VersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  return row
}

/** The same, with the tags of both sources as they stand now. */
export async function findVersionWithTags(tx: Database, proposalId: string) {
  const tags = sql<VersionTag[]>`(select coalesce(json_agg(json_build_object('source', t.source, 'kind', t.kind,
    'code', t.code, 'weight', t.weight)), '[]') from ${proposalTags} t where t.proposal_id = ${proposalId})`
  const [row] = await tx
    .select({ version: proposalVersions, tags })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  return row
}

type VersionTag = Pick<typeof proposalTags.$inferSelect, 'source' | 'kind' | 'code' | 'weight'>

export type TagRow = Omit<typeof proposalTags.$inferInsert, 'proposalId' | 'source'>

/** Replaces what one source says of a proposal's tags. */
export async function saveTags(tx: Database, proposalId: string, source: 'partner' | 'staff', tags: TagRow[]) {
  const ofSource = and(eq(proposalTags.proposalId, proposalId), eq(proposalTags.source, source))
  if (tags.length === 0) return void (await tx.delete(proposalTags).where(ofSource))
  const { kind, code } = proposalTags
  const said = tx.$with('said').as(
    tx
      .insert(proposalTags)
      .values(tags.map((tag) => ({ ...tag, proposalId, source })))
      .onConflictDoUpdate({
        target: [proposalTags.proposalId, proposalTags.source, kind, code],
        set: { weight: sql`excluded.weight`, cents: sql`excluded.cents` },
      })
      .returning({ kind, code }),
  )
  await tx
    .with(said)
    .delete(proposalTags)
    .where(and(ofSource, sql`(${kind}, ${code}) not in (select ${said.kind}, ${said.code} from ${said})`))
}

export const listTags = (tx: Database, proposalId: string) =>
  tx
    .select()
    .from(proposalTags)
    .where(eq(proposalTags.proposalId, proposalId))
    .orderBy(proposalTags.kind, proposalTags.code)

/** Sets each goal's share of the money. */
export async function saveTagCents(
  tx: Database,
  proposalId: string,
  source: 'partner' | 'staff',
  shares: { code: string; cents: number }[],
) {
  const values = sql.join(
    shares.map(({ code, cents }) => sql`(${code}::text, ${cents}::bigint)`),
    sql`, `,
  )
  await tx.execute(sql`update ${proposalTags} set cents = shares.cents from (values ${values}) as shares(code, cents)
    where proposal_id = ${proposalId} and source = ${source} and kind = 'goal' and proposal_tags.code = shares.code`)
}

export async function findReceipt(tx: Database, proposalId: string, number: number) {
  const [row] = await tx
    .select({ version: proposalVersions, submittedBy: people.name })
    .from(proposalVersions)
    .innerJoin(people, eq(people.id, proposalVersions.submittedBy))
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.number, number)))
  return row
}

/** Those of a submission's key and the references for it that have been given away. */
export async function listTaken(tx: Database, idempotencyKey: string, references: string[]): Promise<string[]> {
  const keys = tx
    .select({ taken: sql<string>`${idempotencyKey}::text` })
    .from(proposalVersions)
    .where(eq(proposalVersions.idempotencyKey, idempotencyKey))
  const given = tx
    .select({ taken: sql<string>`${proposals.reference}` })
    .from(proposals)
    .where(inArray(proposals.reference, references))
  return (await unionAll(keys, given)).map(({ taken }) => taken)
}
