import { and, asc, count, desc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { callActs, callDrafts, calls, people, proposals, reviews } from '../schema/index.ts'
import { moment } from './clock.ts'

export type CallRecord = typeof calls.$inferSelect

export async function findCall(tx: Database, id: string): Promise<CallRecord | undefined> {
  const [row] = await tx.select().from(calls).where(eq(calls.id, id))
  return row
}

export type HeldCall = CallRecord & { now: Date }

/** The call and the transaction's time, held until it ends: whoever submits meanwhile waits. */
export async function lockCall(tx: Database, number: string): Promise<HeldCall | undefined> {
  const [row] = await tx
    .select({ call: calls, now: moment.mapWith((value) => new Date(value)) })
    .from(calls)
    .where(eq(calls.number, number))
    .for('no key update')
  return row && { ...row.call, now: row.now }
}

/**
 * When the call closes, as it stands after whoever is changing it; it stays so until the transaction ends. A call that
 * was cancelled counts as closed since it opened, so that nobody who began a moment before still gets in.
 */
export async function lockClosing(tx: Database, id: string): Promise<Date> {
  const [row] = await tx
    .select({ status: calls.status, opensAt: calls.opensAt, closesAt: calls.closesAt })
    .from(calls)
    .where(eq(calls.id, id))
    .for('share')
  return row.status === 'published' ? row.closesAt : row.opensAt
}

export const saveCall = (tx: Database, id: string, changes: Partial<typeof calls.$inferInsert>) =>
  tx.update(calls).set(changes).where(eq(calls.id, id))

type NewAct = Omit<typeof callActs.$inferInsert, 'number' | 'at'>

/** Adds the next act of a call that the caller holds; its number. */
export async function appendCallAct(tx: Database, act: NewAct): Promise<number> {
  const [{ last }] = await tx
    .select({ last: max(callActs.number) })
    .from(callActs)
    .where(eq(callActs.callId, act.callId))
  const number = (last ?? 0) + 1
  await tx.insert(callActs).values({ ...act, number, at: moment })
  return number
}

export type CallAct = Omit<typeof callActs.$inferSelect, 'callId'> & { by: string }

export const listCallActs = (tx: Database, callId: string): Promise<CallAct[]> =>
  tx
    .select({
      number: callActs.number,
      act: callActs.act,
      why: callActs.why,
      closesAt: callActs.closesAt,
      byId: callActs.byId,
      at: callActs.at,
      by: people.name,
    })
    .from(callActs)
    .innerJoin(people, eq(people.id, callActs.byId))
    .where(eq(callActs.callId, callId))
    .orderBy(asc(callActs.number))

/** How many proposals were handed in to the call. */
export async function countSubmissions(tx: Database, callId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(proposals)
    .where(and(eq(proposals.callId, callId), isNotNull(proposals.submittedAt)))
  return row.count
}

/** The proposals of the call that are still drafts. */
export async function listDraftsOf(tx: Database, callId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(reviews, eq(reviews.proposalId, proposals.id))
    .where(and(eq(proposals.callId, callId), isNull(proposals.submittedAt), eq(reviews.state, 'draft')))
    .orderBy(asc(proposals.id))
  return rows.map(({ id }) => id)
}

export type CallDraftRow = typeof callDrafts.$inferSelect & { savedByName: string }

const draftColumns = {
  id: callDrafts.id,
  number: callDrafts.number,
  revision: callDrafts.revision,
  typed: callDrafts.typed,
  savedBy: callDrafts.savedBy,
  savedAt: callDrafts.savedAt,
  savedByName: people.name,
}

const draftsWithNames = (tx: Database) =>
  tx.select(draftColumns).from(callDrafts).innerJoin(people, eq(people.id, callDrafts.savedBy))

export const listCallDrafts = (tx: Database): Promise<CallDraftRow[]> =>
  draftsWithNames(tx).orderBy(desc(callDrafts.savedAt), asc(callDrafts.number)).limit(100)

export async function findCallDraft(tx: Database, id: string): Promise<CallDraftRow | undefined> {
  const [row] = await draftsWithNames(tx).where(eq(callDrafts.id, id))
  return row
}

export async function lockCallDraft(tx: Database, id: string): Promise<CallDraftRow | undefined> {
  const [row] = await draftsWithNames(tx).where(eq(callDrafts.id, id)).for('update', { of: callDrafts })
  return row
}

/** Whether another draft or a call of any standing has this number. */
export async function findCallNumber(tx: Database, number: string, exceptDraft: string): Promise<boolean> {
  const [row] = await tx
    .select({
      taken: sql<boolean>`exists (select from calls where number = ${number})
      or exists (select from call_drafts where number = ${number} and id <> ${exceptDraft})`,
    })
    .from(sql`(values (1)) as one`)
  return row.taken
}

type NewDraft = Omit<typeof callDrafts.$inferInsert, 'savedAt' | 'revision'>

/** Adds the draft; false when its id or its number has just been taken. */
export async function insertCallDraft(tx: Database, draft: NewDraft): Promise<boolean> {
  const rows = await tx
    .insert(callDrafts)
    .values({ ...draft, savedAt: moment })
    .onConflictDoNothing()
    .returning({ id: callDrafts.id })
  return rows.length === 1
}

export const saveCallDraft = (tx: Database, { id, ...draft }: NewDraft) =>
  tx
    .update(callDrafts)
    .set({ ...draft, savedAt: moment, revision: sql`${callDrafts.revision} + 1` })
    .where(eq(callDrafts.id, id))

export const deleteCallDraft = (tx: Database, id: string) => tx.delete(callDrafts).where(eq(callDrafts.id, id))
