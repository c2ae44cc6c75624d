import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { calendarFeeds, members, people } from '../schema/index.ts'
import { moment } from './clock.ts'

export type FeedOwner = { language: string | null; organizationIds: string[] }

/** Whose feed it is, as long as they may sign in, and the organisations that they belong to now. */
export async function findFeedOwner(tx: Database, tokenHash: string): Promise<FeedOwner | undefined> {
  const [row] = await tx
    .select({
      language: people.language,
      organizationIds: sql<
        string[]
      >`array(select ${members.organizationId} from ${members} where ${members.personId} = ${people.id})`,
    })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), eq(people.status, 'active')))
  return row
}

export async function findFeedOf(tx: Database, personId: string): Promise<{ madeAt: Date } | undefined> {
  const [row] = await tx
    .select({ madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  return row
}

/** In place of the one that the person had. */
export const saveFeed = (tx: Database, personId: string, tokenHash: string) =>
  tx
    .insert(calendarFeeds)
    .values({ personId, tokenHash, madeAt: moment })
    .onConflictDoUpdate({ target: calendarFeeds.personId, set: { tokenHash, madeAt: moment } })

export const deleteFeed = (tx: Database, personId: string) =>
  tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)).returning({ personId: calendarFeeds.personId })
