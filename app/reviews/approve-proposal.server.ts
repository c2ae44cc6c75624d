import type { PersonContext } from '#app/context.server.ts'
import { apportionTags } from '#app/proposals/apportion-tags.server.ts'
import { saveProposal } from '#db/queries/proposals.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type Approval = { revision: number; amountCents: number; startsOn: string; endsOn: string; reason: string }

/** Approves with an amount and a period; from now on the money by goal is the approved one. */
export function approveProposal(ctx: PersonContext, proposalId: string, { revision, reason, ...grant }: Approval) {
  const note = writeNote(reason)
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'approve', ...grant, declaresNoConflict: true, note: note.ref },
    also: async (tx, { at }) => {
      await keepNotes(tx, proposalId, ctx.person.id, at, [note])
      await saveProposal(tx, proposalId, { approvedCents: grant.amountCents })
      await apportionTags(tx, proposalId, grant.amountCents)
    },
  })
}
