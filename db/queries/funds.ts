import { asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { awards, calls, funds, organizations, proposals } from '../schema/index.ts'

const obligatedNow = sql<number>`coalesce(sum(${awards.obligatedCents} - ${awards.deobligatedCents}), 0)`

/** What a fund has not obligated yet, in cents; `isLocked` keeps others from obligating of it until the transaction ends. */
export async function findFundLeft(tx: Database, fundId: string, isLocked: boolean): Promise<number> {
  const query = tx.select({ cents: funds.cents }).from(funds).where(eq(funds.id, fundId))
  const [fund] = isLocked ? await query.for('update') : await query
  const [spent] = await tx
    .select({ cents: obligatedNow.mapWith(Number) })
    .from(awards)
    .where(eq(awards.fundId, fundId))
  return fund.cents - spent.cents
}

export type FundRow = typeof funds.$inferSelect & {
  obligatedCents: number
  deobligatedCents: number
  leftCents: number
  awards: number
}

const sumOf = (cents: typeof awards.obligatedCents | typeof awards.deobligatedCents) =>
  sql<number>`coalesce(sum(${cents}), 0)`.mapWith(Number)

const fundsWithSums = (tx: Database) =>
  tx
    .select({
      id: funds.id,
      code: funds.code,
      name: funds.name,
      cents: funds.cents,
      obligatedCents: sumOf(awards.obligatedCents),
      deobligatedCents: sumOf(awards.deobligatedCents),
      leftCents: sql<number>`${funds.cents} - ${obligatedNow}`.mapWith(Number),
      awards: sql<number>`count(${awards.proposalId})::int`,
    })
    .from(funds)
    .leftJoin(awards, eq(awards.fundId, funds.id))
    .groupBy(funds.id)

/** Every fund with what has been obligated of it. */
export const listFunds = (tx: Database): Promise<FundRow[]> => fundsWithSums(tx).orderBy(asc(funds.code)).limit(200)

export async function findFund(tx: Database, id: string): Promise<FundRow | undefined> {
  const [row] = await fundsWithSums(tx).where(eq(funds.id, id))
  return row
}

/** False when its code is taken. */
export async function insertFund(tx: Database, fund: typeof funds.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(funds).values(fund).onConflictDoNothing().returning({ id: funds.id })
  return rows.length === 1
}

/** What was signed from a fund, the newest first. */
export const listAwardsOf = (tx: Database, fundId: string) =>
  tx
    .select({
      proposalId: awards.proposalId,
      number: awards.number,
      signedOn: awards.signedOn,
      obligatedCents: awards.obligatedCents,
      deobligatedCents: awards.deobligatedCents,
      organization: organizations.name,
      title: proposals.title,
    })
    .from(awards)
    .innerJoin(proposals, eq(proposals.id, awards.proposalId))
    .innerJoin(organizations, eq(organizations.id, proposals.organizationId))
    .where(eq(awards.fundId, fundId))
    .orderBy(desc(awards.signedOn), asc(awards.number))
    .limit(200)

const callNames = { number: calls.number, title: calls.title, fundId: calls.fundId }

/** The calls whose awards are obligated from a fund, and those that have none yet. */
export const listCallsForFund = (tx: Database, fundId: string) =>
  tx
    .select(callNames)
    .from(calls)
    .where(sql`${calls.fundId} = ${fundId} or ${isNull(calls.fundId)} and ${ne(calls.status, 'cancelled')}`)
    .orderBy(desc(calls.closesAt))
    .limit(200)
