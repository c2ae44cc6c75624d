import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { extensionRequests, proposals } from '../schema/index.ts'
import { moment } from './clock.ts'

/** Instants as the database writes them in JSON. */
export type ExtensionRequest = {
  id: string
  deadline: string
  until: string
  reason: string
  askedBy: string
  askedAt: string
  outcome: 'granted' | 'refused' | null
  answer: string | null
  answeredAt: string | null
}

/** Inside a statement about proposals: the last request for more time, with the name of who asked. */
export const lastExtension = sql<ExtensionRequest | null>`(
  select jsonb_build_object('id', ${extensionRequests.id}, 'deadline', ${extensionRequests.deadline},
    'until', ${extensionRequests.until}, 'reason', ${extensionRequests.reason},
    'askedBy', (select asker.name from people as asker where asker.id = ${extensionRequests.askedBy}),
    'askedAt', ${extensionRequests.askedAt}, 'outcome', ${extensionRequests.outcome},
    'answer', ${extensionRequests.answer}, 'answeredAt', ${extensionRequests.answeredAt})
  from ${extensionRequests} where ${extensionRequests.proposalId} = ${proposals.id}
  order by ${extensionRequests.askedAt} desc, ${extensionRequests.outcome} is null desc limit 1)`

type NewRequest = Pick<
  typeof extensionRequests.$inferInsert,
  'id' | 'proposalId' | 'deadline' | 'until' | 'reason' | 'askedBy'
>

/** False where one is open for the same deadline already. */
export async function insertExtensionRequest(tx: Database, request: NewRequest): Promise<boolean> {
  const rows = await tx
    .insert(extensionRequests)
    .values({ ...request, askedAt: moment })
    .onConflictDoNothing()
    .returning({ id: extensionRequests.id })
  return rows.length === 1
}

export async function findExtensionRequest(tx: Database, id: string) {
  const [row] = await tx.select().from(extensionRequests).where(eq(extensionRequests.id, id))
  return row
}

type Answer = { outcome: 'granted' | 'refused'; answer: string; answeredBy: string }

/** False where it has been answered already. */
export async function answerExtensionRequest(tx: Database, id: string, answer: Answer): Promise<boolean> {
  const rows = await tx
    .update(extensionRequests)
    .set({ ...answer, answeredAt: moment })
    .where(and(eq(extensionRequests.id, id), isNull(extensionRequests.outcome)))
    .returning({ id: extensionRequests.id })
  return rows.length === 1
}

/** What asked to move this deadline is granted, now that it has been moved. */
export const grantExtensionRequest = (
  tx: Database,
  {
    proposalId,
    deadline,
    answer,
    answeredBy,
  }: { proposalId: string; deadline: Date; answer: string; answeredBy: string },
) =>
  tx
    .update(extensionRequests)
    .set({ outcome: 'granted', answer, answeredBy, answeredAt: moment })
    .where(
      and(
        eq(extensionRequests.proposalId, proposalId),
        eq(extensionRequests.deadline, deadline),
        isNull(extensionRequests.outcome),
      ),
    )
