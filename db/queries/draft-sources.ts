import { eq } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { draftSources } from '../schema/index.ts'
import { moment } from './clock.ts'

export async function findDraftSource(tx: Database, proposalId: string) {
  const [row] = await tx.select().from(draftSources).where(eq(draftSources.proposalId, proposalId))
  return row
}

export const insertDraftSource = (tx: Database, source: Omit<typeof draftSources.$inferInsert, 'copiedAt'>) =>
  tx.insert(draftSources).values({ ...source, copiedAt: moment })
