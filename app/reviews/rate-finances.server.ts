import type { PersonContext } from '#app/context.server.ts'
import type { Risk } from '#workflows/review/context.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

export function rateFinances(
  ctx: PersonContext,
  proposalId: string,
  input: { revision: number; risk: Risk; reason: string },
) {
  const note = writeNote(input.reason)
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: { type: 'rateFinances', risk: input.risk, note: note.ref },
    also: (tx, { at }) => keepNotes(tx, proposalId, ctx.person.id, at, [note]),
  })
}
