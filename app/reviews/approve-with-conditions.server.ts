import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { insertConditions } from '#db/queries/grants.ts'
import { advanceReview } from './advance-review.server.ts'
import type { Approval } from './approve-proposal.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

/** What a condition has to say (2 CFR 200.208(c)); `before`: it must be met before the award. */
export type ConditionWritten = {
  what: string
  why: string
  removedBy: string
  reconsideration: string
  owner: 'partner' | 'office'
  dueOn: string
  when: 'before' | 'during'
}

type ConditionalApproval = Approval & { conditions: ConditionWritten[] }

/** Approves under conditions: the log has where each stands, the table what it says. */
export function approveWithConditions(
  ctx: PersonContext,
  proposalId: string,
  { revision, reason, conditions, ...grant }: ConditionalApproval,
) {
  const note = writeNote(reason)
  const written = conditions.map((condition) => ({ id: randomUUID(), ...condition }))
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'approveWithConditions', ...grant, note: note.ref, conditions: written.map(asLogged) },
    also: async (tx, { at }) => {
      await keepNotes(tx, proposalId, ctx.person.id, at, [note])
      await insertConditions(
        tx,
        written.map(({ when, ...row }) => ({ ...row, proposalId, precedent: when === 'before' })),
      )
    },
  })
}

const asLogged = ({ id, dueOn, when, ...texts }: ConditionWritten & { id: string }) => ({
  condition: id,
  precedent: when === 'before',
  dueOn,
  isComplete: Object.values(texts).every((text) => text.trim() !== ''),
})
