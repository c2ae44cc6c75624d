import { expect } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import type { Database } from '#db/client.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { partLeaves, parts, stateNames, trackLeaves, tracks } from '#workflows/review/context.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { type TestApp, test } from '../../support/app.ts'
import { attempt, everything, seenNow } from './office.ts'
import { positions } from './positions.ts'

/** The same form hands in and hands in again: which of the two it is the state says. */
const isAccepted = (accepts: EventType[], type: EventType) =>
  accepts.includes(type) ||
  ((type === 'submit' || type === 'resubmit') && accepts.some((one) => one === 'submit' || one === 'resubmit'))

class Undo<Outcome> extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('undone')
    this.outcome = outcome
  }
}

/** Does the work in a transaction inside the test's; `undo` takes it back with what it answers. */
function tried<Outcome>(app: TestApp, work: (db: Database, undo: (outcome: Outcome) => never) => Promise<Outcome>) {
  const undo = (outcome: Outcome): never => {
    throw new Undo(outcome)
  }
  return app.db
    .transaction((tx) => work(tx as unknown as Database, undo))
    .catch((error: unknown) => {
      if (error instanceof Undo) return error.outcome as Outcome
      throw error
    })
}

/** Every reason has a name; what one does not see, and what is not one's, is said by its status. */
function saysWhy({ refusal, status, params }: Refusal, wasHandedIn: boolean) {
  if (refusal === 'review.notNow') return (params.because as unknown[]).length > 0
  return (
    refusal === 'call.closed' || status === 403 || (status === 404 && (!wasHandedIn || refusal === 'review.notFound'))
  )
}

test.for(Object.entries(positions))(
  '%s: every event is accepted with one log row, or refused with none',
  async ([, { state, leaves, reach, accepts }], { app }) => {
    const office = await reach(app)
    const row = (await findProposal(app.db, office.id))!
    expect(row.review.state).toBe(state)
    if (leaves) expect({ ...row.review.tracks, ...row.review.parts }).toMatchObject(leaves)

    const [before, seen] = [await everything(app.db), await seenNow(office)]
    const found: Record<string, string> = {}
    for (const type of eventTypes) {
      found[type] = await tried<string>(app, async (db, undo) => {
        const outcome = await attempt(office, type, { db, seen })
        if (isRefusal(outcome)) {
          expect(saysWhy(outcome, row.proposal.submittedAt !== null), JSON.stringify(outcome)).toBe(true)
          /** The clock that comes before the closing instant asks to be called again then. */
          return type === 'lapse' ? undo('refused') : 'refused'
        }
        const log = await listReviewEvents(db, office.id)
        expect(log.length, `${type} was accepted`).toBe(row.review.revision + 1)
        expect((await findProposal(db, office.id))!.review).toMatchObject({ revision: log.length })
        expect(await replayReviews({ ...app, db }, [], () => {})).toBe(0)
        expect(await verifyAudit({ ...app, db }, [], () => {})).toBe(0)
        return undo('accepted')
      })
    }
    expect(await everything(app.db), 'what all the refused ones have left').toEqual(before)
    const expected = eventTypes.map((type) => [type, isAccepted(accepts, type) ? 'accepted' : 'refused'])
    expect(found).toEqual(Object.fromEntries(expected))
  },
)

const all = Object.values(positions)

test('every state has its place in the list above', () => {
  const reached = new Set(all.map(({ state }) => state))
  expect(stateNames.filter((state) => !reached.has(state))).toEqual([])
})

test('so has every leaf of every track and part, and every event somewhere where it is accepted', () => {
  const named = (region: string, leaves: readonly string[]) => leaves.map((leaf) => `${region}.${leaf}`)
  const leaves = [
    ...tracks.flatMap((track) => named(track, trackLeaves[track])),
    ...parts.flatMap((part) => named(part, partLeaves[part])),
  ]
  const reached = new Set(
    all.flatMap((one) => Object.entries(one.leaves ?? {}).map(([region, leaf]) => `${region}.${leaf}`)),
  )
  expect(leaves.filter((leaf) => !reached.has(leaf))).toEqual([])
  const accepted = new Set(all.flatMap(({ accepts }) => accepts))
  expect(eventTypes.filter((type) => !accepted.has(type))).toEqual([])
})
