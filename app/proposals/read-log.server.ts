import type { PersonContext } from '#app/context.server.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { readLog as readStored } from '#workflows/review/event-upcasts.ts'
import type { LoggedEvent } from './public-events.ts'

/** The acts of a review in today's words. One statement. */
export async function readLog({ db }: PersonContext, proposalId: string): Promise<LoggedEvent[]> {
  const stored = await listReviewEvents(db, proposalId)
  return stored.flatMap(({ event, byName }) =>
    readStored(event.event).map((read) => ({ event: read, at: event.at, byName })),
  )
}
