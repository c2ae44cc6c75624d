import { randomUUID } from 'node:crypto'
import { sha256 } from '#app/hash.ts'
import type { NoteRef } from '#workflows/review/events.ts'

export type Note = { ref: NoteRef; text: string }

/** A free text of an act: the event carries `ref` alone, the text is stored beside the log. */
export function writeNote(text: string): Note {
  return { ref: { id: randomUUID(), hash: sha256(text) }, text }
}
