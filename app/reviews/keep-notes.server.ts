import type { Database } from '#db/client.server.ts'
import { insertNotes } from '#db/queries/reviews.ts'
import type { Note } from './note.ts'

/** Stores the texts of an accepted act. */
export const keepNotes = (tx: Database, proposalId: string, writtenBy: string, at: Date, notes: Note[]) =>
  insertNotes(
    tx,
    notes.map(({ ref, text }) => ({ id: ref.id, hash: ref.hash, text, proposalId, writtenBy, writtenAt: at })),
  )
