import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { awards, funds, notifications } from '../schema/index.ts'

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
