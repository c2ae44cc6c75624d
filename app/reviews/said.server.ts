import type { Database } from '#db/client.server.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'

/** `text`: the act's reason; null where it has none, or where it was deleted. */
export type Said = { event: ReviewEvent; text: string | null }

/** The log of a case with what was said at each act. Two statements. */
export async function readSaid(db: Database, proposalId: string): Promise<Said[]> {
  const stored = (await listReviewEvents(db, proposalId)).map(({ event }) => event.event)
  const notes = await listNotes(db, proposalId)
  return stored
    .flatMap((_, index) => readRow(stored, index))
    .map((event) => {
      const note = 'note' in event ? event.note : null
      return { event, text: notes.find(({ id }) => id === note?.id)?.text ?? null }
    })
}

/** What each report said when it was filed last, by the report. */
export const reportTexts = (said: readonly Said[]) =>
  new Map(
    said.flatMap(({ event, text }) => (event.type === 'fileReport' && text ? [[event.report, text] as const] : [])),
  )
