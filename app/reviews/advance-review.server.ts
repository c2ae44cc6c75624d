import { eventHash } from '#app/audit/chain.ts'
import type { AppContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Person } from '#app/people/person.ts'
import {
  isOwn,
  mayDo,
  mayDoUnseen,
  maySee,
  maySeeHistory,
  type VisibleProposal,
  whatMaySee,
} from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import type { DraftSection } from '#db/queries/drafts.ts'
import { lockProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { findReviewEvent, saveMove } from '#db/queries/reviews.ts'
import { eventVersion, type Move, type ReviewEvent } from '#workflows/review/events.ts'
import { blockersOf, isEnded, moveReview, stateName } from '#workflows/review/move.ts'
import { isPartnerAct, isPartnerRole, mayAct, mayMake } from '#workflows/review/permissions.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { daysStood } from './days-stood.ts'
import { factsFor } from './facts-for.server.ts'
import { keepClocks } from './keep-clocks.server.ts'
import { isReviewersAct, maySeeReviewers } from './who-sees-assessments.ts'

/** Who asks: a signed-in person, or the clock (a job). */
export type Actor = Person | 'clock'

export type Asked<M extends Move> = {
  /** What is asked for; read under the lock where it depends on what is stored. Refuses before anything is written. */
  move: M | MoveToRead<M>
  /** The revision the person saw; jobs send none, nor what looks under the lock itself. */
  seenRevision: number | null
  /** What else the act writes, in the same transaction, once the procedure has accepted it. */
  also?: (tx: Database, accepted: Accepted<M>) => Promise<void>
}

/** `types`: what it may turn out to be, so that who may not is refused before anything else is said. */
type MoveToRead<M extends Move> = {
  types: readonly M['type'][]
  read: (tx: Database, row: ProposalRow) => Promise<Read<M> | Refusal>
}

/** `draft`: what was read of it, so that the facts need not read it again. */
type Read<M extends Move> = { move: M; draft?: DraftSection[] }

export type Accepted<M extends Move> = {
  row: ProposalRow
  move: M
  at: Date
  revision: number
  headHash: string
  state: string
}

export type Advanced = { state: string; revision: number; at: Date }

/**
 * The door: the only way a review moves. Locks the row, checks who may, reads the facts, asks the procedure, stores the
 * snapshot, appends the event to the chain, keeps the clocks and enqueues the effects, in one transaction.
 */
export function advanceReview<M extends Move>(
  ctx: AppContext,
  actor: Actor,
  proposalId: string,
  { move: asked, seenRevision, also }: Asked<M>,
): Promise<Advanced | Refusal> {
  return ctx.db.transaction(async (transaction) => {
    const tx: Database = transaction
    const row = isUuid(proposalId) ? await lockProposal(tx, proposalId) : undefined
    const types = 'read' in asked ? asked.types : [asked.type]
    if (!row || !knows(actor, row, types)) return refuse('review.notFound')
    if (!types.some((type) => mayMakeMove(actor, row, type))) return notAllowed(types)
    if (seenRevision !== null && seenRevision !== row.review.revision) return changedMeanwhile(tx, actor, row)
    const read = 'read' in asked ? await asked.read(tx, row) : { move: asked }
    if (isRefusal(read)) return read
    const { move, draft }: Read<M> = read
    if (!mayMakeMove(actor, row, move.type)) return notAllowed([move.type])

    const facts = await factsFor(tx, row, move.type, { actor, move, draft, isLocked: true })
    const by = actor === 'clock' ? 'clock' : actor.id
    const event = { ...move, v: eventVersion, by, at: row.now.toISOString(), facts } as ReviewEvent
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
    const { owner: ownerId, helpsSecurityForces } = moved.snapshot.context
    const appended = { ...logged, previousHash: row.review.headHash, hash: headHash }
    const changes = { ...stored, ownerId, stateSince, headHash }
    if (!(await saveMove(tx, row.review, changes, appended, helpsSecurityForces)))
      throw new Error('a locked review changed')
    await keepClocks(tx, moved.snapshot, row, { stoodDays: move.type === 'resume' ? daysStood(row) : 0 })
    await also?.(tx, { row, move, at: row.now, revision, headHash, state: stored.state })
    const slipsThrough = row.isStopped && stored.state !== 'suspended' && !isEnded(moved.snapshot)
    await ctx.jobs.enqueue(tx, [
      ...moved.effects.map(({ type, params }) => ({ type, params: { ...params, proposalId } })),
      ...(slipsThrough ? [officeJob('settleSuspensions', {})] : []),
    ])
    return { state: stored.state, revision, at: row.now }
  })
}

function knows(actor: Actor, row: ProposalRow, types: readonly Move['type'][]) {
  if (actor === 'clock') return true
  const visible = asVisible(row)
  return maySee(whatMaySee(actor), visible) || types.some((type) => mayDoUnseen(actor, visible, type))
}

function mayMakeMove(actor: Actor, row: ProposalRow, type: Move['type']) {
  if (actor === 'clock') return mayAct('clock', type)
  const visible = asVisible(row)
  return mayDo(actor, visible, type) && (isPartnerAct(type) || !isOwn(actor, visible))
}

const notAllowed = (types: readonly Move['type'][]) =>
  refuse('review.notAllowed', { roles: [...new Set(types.flatMap((type) => mayMake[type]))] })

/** Who was faster and what they did, for the page that must be read again. */
async function changedMeanwhile(tx: Database, actor: Actor, row: ProposalRow) {
  const { review, call } = row
  const last = await findReviewEvent(tx, review.proposalId, review.revision)
  const shown = last && actor !== 'clock' && mayKnowOf(last, actor, asVisible(row))
  return refuse('review.changedMeanwhile', {
    changedBy: shown ? last.byName : null,
    changedAt: last?.at.toISOString() ?? null,
    timeZone: call.timeZone,
    act: shown ? last.type : null,
    state: review.state,
  })
}

/** A partner is not told who acts in the office, nor anybody who a reviewer is who does not know reviewers. */
function mayKnowOf(last: { type: string; byId: string | null }, person: Person, visible: VisibleProposal) {
  if (last.byId === person.id) return true
  const type = last.type as Move['type']
  if (isReviewersAct(type)) return maySeeReviewers(person, visible)
  return maySeeHistory(person, visible) || mayMake[type].some(isPartnerRole)
}
