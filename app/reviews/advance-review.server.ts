import { eventHash } from '#app/audit/chain.ts'
import type { AppContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { isOwn, mayDo, maySee, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import type { Job } from '#db/queries/jobs.ts'
import { lockProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { appendReviewEvent, findReviewEvent, saveReview } from '#db/queries/reviews.ts'
import type { ReviewEffect } from '#workflows/review/effects.ts'
import type { Move, ReviewEvent } from '#workflows/review/events.ts'
import { blockersOf, moveReview, stateName } from '#workflows/review/move.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { factsFor } from './facts-for.server.ts'

/** Who asks: a signed-in person, or the clock (a job). */
export type Actor = Person | 'clock'

export type Asked<M extends Move> = {
  /** What is asked for; a function where it must be read under the lock. Refuses before anything is written. */
  move: M | ((tx: Database, row: ProposalRow) => Promise<M | Refusal>)
  /** The revision the person saw; jobs alone send none. */
  seenRevision: number | null
  /** What else the act writes, in the same transaction, once the procedure has accepted it. */
  also?: (tx: Database, accepted: Accepted<M>) => Promise<void>
}

export type Accepted<M extends Move> = {
  row: ProposalRow
  move: M
  at: Date
  revision: number
  headHash: string
  state: string
}

type Advanced = { state: string; revision: number; at: Date }

/**
 * The door: the only way a review moves. Locks the row, checks who may, reads the facts, asks the procedure, stores the
 * snapshot, appends the event to the chain and enqueues the effects, in one transaction.
 */
export function advanceReview<M extends Move>(
  ctx: AppContext,
  actor: Actor,
  proposalId: string,
  { move: asked, seenRevision, also }: Asked<M>,
): Promise<Advanced | Refusal> {
  return ctx.db.transaction(async (transaction) => {
    const tx: Database = transaction
    const row = await lockProposal(tx, proposalId)
    if (!row || !sees(actor, row)) return refuse('review.notFound')
    if (seenRevision !== null && seenRevision !== row.review.revision) return changedMeanwhile(tx, row)
    const move = typeof asked === 'function' ? await asked(tx, row) : asked
    if ('refusal' in move) return move
    if (!mayMakeMove(actor, row, move.type)) return refuse('review.notAllowed')

    const facts = await factsFor(tx, row, move.type, move as { reviewers?: string[] })
    const by = actor === 'clock' ? 'clock' : actor.id
    const event = { ...move, by, at: row.now.toISOString(), facts } as ReviewEvent
    const before = restoreReview(row.review)
    const moved = moveReview(before, event)
    if (!moved) return refuse('review.notNow', { state: stateName(before), because: blockersOf(before, event) })

    const revision = row.review.revision + 1
    const logged = {
      proposalId,
      revision,
      type: event.type,
      event: moved.event,
      byId: by === 'clock' ? null : by,
      at: row.now,
    }
    const headHash = eventHash(row.review.headHash, logged)
    const stored = storeReview(moved.snapshot)
    const stateSince = stored.state === row.review.state ? row.review.stateSince : row.now
    if (!(await saveReview(tx, row.review, { ...stored, stateSince, headHash })))
      throw new Error('a locked review changed')
    await appendReviewEvent(tx, { ...logged, previousHash: row.review.headHash, hash: headHash })
    await also?.(tx, { row, move, at: row.now, revision, headHash, state: stored.state })
    await ctx.jobs.enqueue(
      tx,
      moved.effects.map((effect) => jobOf(effect, row)),
    )
    return { state: stored.state, revision, at: row.now }
  })
}

const sees = (actor: Actor, row: ProposalRow) => actor === 'clock' || maySee(whatMaySee(actor), asVisible(row))

function mayMakeMove(actor: Actor, row: ProposalRow, type: Move['type']) {
  if (actor === 'clock') return type === 'lapse'
  const visible = asVisible(row)
  const asPartner = type === 'submit' || type === 'resubmit' || type === 'withdraw'
  return mayDo(actor, visible, type) && (asPartner || !isOwn(actor, visible))
}

/** Who was faster and what they did, for the page that must be read again. */
async function changedMeanwhile(tx: Database, { review }: ProposalRow) {
  const last = await findReviewEvent(tx, review.proposalId, review.revision)
  return refuse('review.changedMeanwhile', {
    changedBy: last?.byName ?? null,
    changedAt: last?.at.toISOString() ?? null,
    act: last?.type ?? null,
    state: review.state,
  })
}

/** An effect becomes a job about this proposal; only the closing of the call has a time of its own. */
export function jobOf(
  effect: ReviewEffect,
  { proposal, call }: { proposal: { id: string }; call: { closesAt: Date } },
): Job {
  const at = effect.type === 'scheduleLapse' ? call.closesAt : undefined
  return { type: effect.type, params: { ...effect.params, proposalId: proposal.id }, at }
}
