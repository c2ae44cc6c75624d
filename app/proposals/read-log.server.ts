import type { PersonContext } from '#app/context.server.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { LoggedEvent } from './public-events.ts'

/** The acts of a review in today's words. One statement. */
export async function readLog({ db }: PersonContext, proposalId: string): Promise<LoggedEvent[]> {
  const rows = await listReviewEvents(db, proposalId)
  const stored = rows.map(({ event }) => event.event)
  return rows.flatMap(({ event: { at }, byName }, index) =>
    readRow(stored, index).map((event) => ({ event, at, byName })),
  )
}
