import type { AppContext } from '#app/context.server.ts'
import { type Actor, advanceReview } from '#app/reviews/advance-review.server.ts'
import { keepNotes } from '#app/reviews/keep-notes.server.ts'
import { writeNote } from '#app/reviews/note.ts'

/** `whyBy`: who wrote why the country or the fund stands still. */
type Stop = { scope: 'country' | 'fund'; why: string; whyBy: string; revision: number | null }

/** Stops one proposal because its country or its fund stands still. */
export function stopProposal(ctx: AppContext, by: Actor, proposalId: string, { scope, why, whyBy, revision }: Stop) {
  const note = writeNote(why)
  return advanceReview(ctx, by, proposalId, {
    seenRevision: revision,
    move: { type: 'suspend', scope, note: note.ref },
    also: async (tx, { at }) => {
      await keepNotes(tx, proposalId, whyBy, at, [note])
    },
  })
}
