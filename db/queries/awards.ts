import type { Database } from '../client.server.ts'
import { pastAwards } from '../schema/index.ts'
import { moment } from './clock.ts'

export type NewAward = Omit<typeof pastAwards.$inferInsert, 'importedAt' | 'id'>

/** Adds those that are not here yet; answers how many were added. */
export async function insertAwards(tx: Database, awards: NewAward[]): Promise<number> {
  if (awards.length === 0) return 0
  const added = await tx
    .insert(pastAwards)
    .values(awards.map((award) => ({ ...award, importedAt: moment })))
    .onConflictDoNothing()
    .returning({ id: pastAwards.id })
  return added.length
}
