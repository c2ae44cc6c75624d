import type { AppContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { keepNotes } from '#app/reviews/keep-notes.server.ts'
import { writeNote } from '#app/reviews/note.ts'

type Stop = { scope: 'country' | 'fund'; why: string; revision: number | null }

/** Stops one proposal because its country or its fund stands still. */
export function stopProposal(ctx: AppContext, by: Person, proposalId: string, { scope, why, revision }: Stop) {
  const note = writeNote(why)
  return advanceReview(ctx, by, proposalId, {
    seenRevision: revision,
    move: { type: 'suspend', scope, note: note.ref },
    also: async (tx, { at }) => {
      await keepNotes(tx, proposalId, by.id, at, [note])
    },
  })
}
