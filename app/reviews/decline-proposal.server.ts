import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

export function declineProposal(ctx: PersonContext, proposalId: string, input: { revision: number; reason: string }) {
  const note = writeNote(input.reason)
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: { type: 'decline', declaresNoConflict: true, note: note.ref },
    also: (tx, { at }) => keepNotes(tx, proposalId, ctx.person.id, at, [note]),
  })
}
