import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type Refusing = { revision: number; reason: string; declaresNoConflict: boolean }

export function declineProposal(
  ctx: PersonContext,
  proposalId: string,
  { revision, reason, declaresNoConflict }: Refusing,
) {
  const note = writeNote(reason)
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'decline', declaresNoConflict, note: note.ref },
    also: (tx, { at }) => keepNotes(tx, proposalId, ctx.person.id, at, [note]),
  })
}
