import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import type { Move } from '#workflows/review/events.ts'
import { type Advanced, advanceReview } from './advance-review.server.ts'
import { consequences, WrongAnswers } from './consequences.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { type Note, writeNote } from './note.ts'
import type { PlainAnswers } from './plain-act-form.server.ts'
import { formOf, type PlainAct } from './plain-acts.ts'

/** Does one of the plain acts, with whatever else it writes, in the door's transaction. */
export async function carryOut(
  ctx: PersonContext,
  proposalId: string,
  act: PlainAct,
  answers: PlainAnswers,
): Promise<Advanced | { errors: FormErrors } | Refusal> {
  try {
    return await advance(ctx, proposalId, act, answers)
  } catch (error) {
    if (error instanceof WrongAnswers) return { errors: error.errors }
    throw error
  }
}

function advance(ctx: PersonContext, proposalId: string, act: PlainAct, answers: PlainAnswers) {
  const note = answers.reason === undefined ? null : writeNote(answers.reason)
  return advanceReview<Move>(ctx, ctx.person, proposalId, {
    seenRevision: answers.revision,
    move: { types: [act], read: async (_, row) => ({ move: asMove(act, answers, note, row) }) },
    also: async (tx, accepted) => {
      if (note) await keepNotes(tx, proposalId, ctx.person.id, accepted.at, [note])
      await consequences[act]?.({ tx, ctx, proposalId, accepted, answers })
    },
  })
}

/** The answers in the words of the event; the door reads them again by the event's schema. */
function asMove(act: PlainAct, answers: PlainAnswers, note: Note | null, { now }: ProposalRow): Move {
  const { revision: _, reason: __, exclusionsChecked, what, ...payload } = answers
  const asksReason = formOf(act).fields.some(({ kind }) => kind === 'reason')
  return {
    type: act,
    ...payload,
    ...(asksReason || act === 'concur' ? { note: note?.ref ?? null } : {}),
    ...(act === 'reviseCondition' ? { isReworded: Boolean(what) } : {}),
    ...(act === 'suspend' ? { scope: 'proposal' } : {}),
    ...(act === 'sign' ? { exclusions: { checkedOn: now.toISOString().slice(0, 10), hit: !exclusionsChecked } } : {}),
  } as Move
}
