import type { Database } from '#db/client.server.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'

/** What each report said when it was filed last, by the report. Two statements. */
export async function findReportTexts(db: Database, proposalId: string): Promise<Map<string, string>> {
  const stored = (await listReviewEvents(db, proposalId)).map(({ event }) => event.event)
  const notes = await listNotes(db, proposalId)
  const filed = stored
    .flatMap((_, index) => readRow(stored, index))
    .flatMap((event) => {
      const text = event.type === 'fileReport' && notes.find(({ id }) => id === event.note?.id)?.text
      return text ? [[event.report, text] as const] : []
    })
  return new Map(filed)
}
