import { eq } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { sentMails } from '../schema/index.ts'
import { moment } from './clock.ts'

export async function findSentMail(tx: Database, messageId: string) {
  const [row] = await tx.select({ sentAt: sentMails.sentAt }).from(sentMails).where(eq(sentMails.messageId, messageId))
  return row
}

export const insertSentMail = (tx: Database, messageId: string) =>
  tx.insert(sentMails).values({ messageId, sentAt: moment }).onConflictDoNothing()
