import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

export type Approval = {
  revision: number
  amountCents: number
  startsOn: string
  endsOn: string
  declaresNoConflict: boolean
  reason: string
}

/** Approves with an amount and a period; the money by goal is the approved one once the verdict is released. */
export function approveProposal(ctx: PersonContext, proposalId: string, { revision, reason, ...grant }: Approval) {
  const note = writeNote(reason)
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'approve', ...grant, note: note.ref },
    also: (tx, { at }) => keepNotes(tx, proposalId, ctx.person.id, at, [note]),
  })
}
