import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { awards, conditions, funds, notifications } from '../schema/index.ts'

export type NotificationRow = typeof notifications.$inferSelect

export async function findNotification(tx: Database, id: string): Promise<NotificationRow | undefined> {
  const [row] = await tx.select().from(notifications).where(eq(notifications.id, id))
  return row
}

/** What a fund has not obligated yet, in cents; `isHeld` keeps others from obligating of it until the transaction ends. */
export async function findFundLeft(tx: Database, fundId: string, isHeld: boolean): Promise<number> {
  const query = tx.select({ cents: funds.cents }).from(funds).where(eq(funds.id, fundId))
  const [fund] = isHeld ? await query.for('update') : await query
  const [spent] = await tx
    .select({
      cents: sql<number>`coalesce(sum(${awards.obligatedCents} - ${awards.deobligatedCents}), 0)`.mapWith(Number),
    })
    .from(awards)
    .where(eq(awards.fundId, fundId))
  return fund.cents - spent.cents
}

export const listNotifications = (tx: Database): Promise<NotificationRow[]> =>
  tx.select().from(notifications).orderBy(desc(notifications.sentOn), desc(notifications.id)).limit(200)

export type ConditionRow = typeof conditions.$inferSelect

export const listConditions = (tx: Database, proposalId: string): Promise<ConditionRow[]> =>
  tx
    .select()
    .from(conditions)
    .where(eq(conditions.proposalId, proposalId))
    .orderBy(asc(conditions.dueOn), asc(conditions.id))

export async function insertConditions(tx: Database, rows: (typeof conditions.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(conditions).values(rows)
}

export const changeCondition = (tx: Database, id: string, changes: Partial<typeof conditions.$inferInsert>) =>
  tx.update(conditions).set(changes).where(eq(conditions.id, id))

export const insertAward = (tx: Database, award: typeof awards.$inferInsert) => tx.insert(awards).values(award)

export const changeAward = (tx: Database, proposalId: string, changes: Partial<typeof awards.$inferInsert>) =>
  tx.update(awards).set(changes).where(eq(awards.proposalId, proposalId))
