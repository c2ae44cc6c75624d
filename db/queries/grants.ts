import { and, asc, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { awards, conditions, notifications, people } from '../schema/index.ts'
import { moment } from './clock.ts'

/** As it stands at `now`, the database's clock. */
export type NotificationRow = typeof notifications.$inferSelect & { now: Date }

const now = moment.mapWith((value) => new Date(value))
const notificationNow = { ...getTableColumns(notifications), now }

export async function findNotification(tx: Database, id: string): Promise<NotificationRow | undefined> {
  const [row] = await tx.select(notificationNow).from(notifications).where(eq(notifications.id, id))
  return row
}

/** The same, held until the transaction ends. */
export async function lockNotification(tx: Database, id: string): Promise<NotificationRow | undefined> {
  const [row] = await tx.select(notificationNow).from(notifications).where(eq(notifications.id, id)).for('update')
  return row
}

/** False when its number is taken. */
export async function insertNotification(
  tx: Database,
  notification: Pick<typeof notifications.$inferInsert, 'id' | 'number' | 'about' | 'sentOn' | 'writtenBy'>,
): Promise<boolean> {
  const rows = await tx
    .insert(notifications)
    .values({ ...notification, writtenAt: moment })
    .onConflictDoNothing()
    .returning({ id: notifications.id })
  return rows.length === 1
}

export const saveNotification = (tx: Database, id: string, changes: Partial<typeof notifications.$inferInsert>) =>
  tx.update(notifications).set(changes).where(eq(notifications.id, id))

export const listNotifications = (tx: Database): Promise<NotificationRow[]> =>
  tx.select(notificationNow).from(notifications).orderBy(desc(notifications.sentOn), desc(notifications.id)).limit(200)

export type ConditionRow = typeof conditions.$inferSelect & { liftedByName: string | null }

export const listConditions = (tx: Database, proposalId: string): Promise<ConditionRow[]> =>
  tx
    .select({ ...getTableColumns(conditions), liftedByName: people.name })
    .from(conditions)
    .leftJoin(people, eq(people.id, conditions.liftedBy))
    .where(eq(conditions.proposalId, proposalId))
    .orderBy(asc(conditions.dueOn), asc(conditions.id))

export async function insertConditions(tx: Database, rows: (typeof conditions.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(conditions).values(rows)
}

export const changeCondition = (tx: Database, id: string, changes: Partial<typeof conditions.$inferInsert>) =>
  tx.update(conditions).set(changes).where(eq(conditions.id, id))

/** Gives a condition new words, a new day or both, and keeps those it had. */
export async function rewordCondition(
  tx: Database,
  id: string,
  { what, dueOn }: { what: string; dueOn: string | null },
) {
  const words = what ? { what, formerWhat: sql`${conditions.what}` } : {}
  const day = dueOn ? { dueOn, formerDueOn: sql`${conditions.dueOn}` } : {}
  await tx
    .update(conditions)
    .set({ ...words, ...day })
    .where(eq(conditions.id, id))
}

/** Moves the days by which the conditions that are not lifted are due. */
export async function moveDueDays(tx: Database, proposalId: string, days: number) {
  if (days === 0) return
  await tx
    .update(conditions)
    .set({ dueOn: sql`${conditions.dueOn} + ${days}::int` })
    .where(and(eq(conditions.proposalId, proposalId), ne(conditions.status, 'lifted')))
}

/** False where another award has the number. */
export async function insertAward(tx: Database, award: typeof awards.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(awards)
    .values(award)
    .onConflictDoNothing({ target: awards.number })
    .returning({ proposalId: awards.proposalId })
  return rows.length === 1
}

export const changeAward = (tx: Database, proposalId: string, changes: Partial<typeof awards.$inferInsert>) =>
  tx.update(awards).set(changes).where(eq(awards.proposalId, proposalId))

export async function findAward(tx: Database, proposalId: string): Promise<typeof awards.$inferSelect | undefined> {
  const [row] = await tx.select().from(awards).where(eq(awards.proposalId, proposalId))
  return row
}
