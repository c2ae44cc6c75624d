import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import type { Database } from '#db/client.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { stateNames } from '#workflows/review/context.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { type TestApp, test } from '../../support/app.ts'
import { completeAnswers } from '../../support/builders.ts'
import { anOffice, attempt, everything, intoDecision, intoTracks, type Office, walk } from './office.ts'

type Position = {
  state: string
  tracks?: Record<string, string>
  answers?: ReturnType<typeof completeAnswers>
  reach(office: Office): Promise<unknown>
  accepts: EventType[]
}

const assessed = (office: Office) => walk(office, 'assignReviewers', 'assess', ['assess', office.reviewer2])
const toDecision = (office: Office) => walk(office, ...intoDecision(office))
const withoutForces = completeAnswers()
const afterClosing = ({ app, call }: Office) => app.setMoment(call.closesAt)

const anywhere: EventType[] = ['withdraw']
const panel: EventType[] = ['assignReviewers']

const positions: Record<string, Position> = {
  draft: { state: 'draft', reach: async () => {}, accepts: ['submit', ...anywhere] },
  'draft at the closing instant': { state: 'draft', reach: afterClosing, accepts: ['lapse', ...anywhere] },
  intake: {
    state: 'intake',
    reach: (office) => walk(office, 'submit'),
    accepts: ['admit', 'declareIneligible', 'requestChanges', ...anywhere],
  },
  'tracks, nothing begun': {
    state: 'tracks',
    tracks: { technical: 'assigning', financial: 'checking', vetting: 'listed' },
    reach: (office) => walk(office, ...intoTracks),
    accepts: [...panel, 'rateFinances', 'sendToVetting', ...anywhere],
  },
  'tracks, assessments awaited': {
    state: 'tracks',
    tracks: { technical: 'collecting', financial: 'checking', vetting: 'listed' },
    reach: (office) => walk(office, ...intoTracks, 'assignReviewers'),
    accepts: ['unassignReviewer', 'assess', 'rateFinances', 'sendToVetting', ...anywhere],
  },
  'tracks, one assessment in': {
    state: 'tracks',
    tracks: { technical: 'collecting', financial: 'checking', vetting: 'listed' },
    reach: (office) => walk(office, ...intoTracks, 'assignReviewers', 'assess'),
    accepts: ['unassignReviewer', 'rateFinances', 'sendToVetting', ...anywhere],
  },
  'tracks, assessed': {
    state: 'tracks',
    tracks: { technical: 'concluded', financial: 'checking', vetting: 'listed' },
    reach: async (office) => {
      await walk(office, ...intoTracks)
      await assessed(office)
    },
    accepts: ['rateFinances', 'sendToVetting', ...anywhere],
  },
  'tracks, risk rated': {
    state: 'tracks',
    tracks: { technical: 'assigning', financial: 'concluded', vetting: 'listed' },
    reach: (office) => walk(office, ...intoTracks, 'rateFinances'),
    accepts: [...panel, 'sendToVetting', ...anywhere],
  },
  'tracks, in vetting': {
    state: 'tracks',
    tracks: { technical: 'assigning', financial: 'checking', vetting: 'inVetting' },
    reach: (office) => walk(office, ...intoTracks, 'sendToVetting'),
    accepts: [...panel, 'rateFinances', 'recordVetting', ...anywhere],
  },
  'tracks, vetted': {
    state: 'tracks',
    tracks: { technical: 'assigning', financial: 'checking', vetting: 'concluded' },
    reach: (office) => walk(office, ...intoTracks, 'sendToVetting', 'recordVetting'),
    accepts: [...panel, 'rateFinances', 'recordVetting', ...anywhere],
  },
  'tracks, nothing to vet': {
    state: 'tracks',
    tracks: { technical: 'assigning', financial: 'checking', vetting: 'notApplicable' },
    answers: withoutForces,
    reach: (office) => walk(office, ...intoTracks),
    accepts: [...panel, 'rateFinances', ...anywhere],
  },
  decision: { state: 'decision', reach: toDecision, accepts: ['recordVetting', 'approve', 'decline', ...anywhere] },
  'decision, nothing to vet': {
    state: 'decision',
    answers: withoutForces,
    reach: async (office) => {
      await walk(office, ...intoTracks)
      await assessed(office)
      await walk(office, 'rateFinances')
    },
    accepts: ['approve', 'decline', ...anywhere],
  },
  changesRequested: {
    state: 'changesRequested',
    reach: (office) => walk(office, 'submit', 'requestChanges'),
    accepts: ['resubmit', ...anywhere],
  },
  approved: {
    state: 'approved',
    reach: async (office) => {
      await toDecision(office)
      await walk(office, 'approve')
    },
    accepts: [],
  },
  declined: {
    state: 'declined',
    reach: async (office) => {
      await toDecision(office)
      await walk(office, 'decline')
    },
    accepts: [],
  },
  ineligible: { state: 'ineligible', reach: (office) => walk(office, 'submit', 'declareIneligible'), accepts: [] },
  withdrawn: { state: 'withdrawn', reach: (office) => walk(office, 'submit', 'withdraw'), accepts: [] },
  lapsed: {
    state: 'lapsed',
    reach: async (office) => {
      await afterClosing(office)
      await walk(office, 'lapse')
    },
    accepts: [],
  },
}

/** The same form hands in and hands in again: which of the two it is the state says. */
const isAccepted = (accepts: EventType[], type: EventType) =>
  accepts.includes(type) ||
  ((type === 'submit' || type === 'resubmit') && accepts.some((one) => one.endsWith('submit')))

/** The clock that comes before the closing instant asks to be called again then. */
const comparable = (type: EventType, { 'pgboss.job': jobs, ...all }: Record<string, string>) =>
  type === 'lapse' ? all : { ...all, jobs }

class Undo extends Error {}

async function tried<Outcome>(app: TestApp, work: (db: Database) => Promise<Outcome>): Promise<Outcome> {
  let outcome!: Outcome
  await app.db
    .transaction(async (tx) => {
      outcome = await work(tx as unknown as Database)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return outcome
}

test.for(Object.entries(positions))(
  '%s: every event is accepted with one log row, or refused with none',
  async ([, { state, tracks, answers, reach, accepts }], { app }) => {
    const office = await anOffice(app, answers ? { answers } : {})
    await reach(office)
    const row = (await findProposal(app.db, office.id))!
    expect(row.review.state).toBe(state)
    expect(row.review.tracks).toEqual(tracks ?? null)

    const before = await everything(app.db)
    const found: Record<string, string> = {}
    for (const type of eventTypes) {
      found[type] = await tried(app, async (db) => {
        const outcome = await attempt(office, type, { db })
        const [after, log] = [await everything(db), await listReviewEvents(db, office.id)]
        if (isRefusal(outcome)) {
          expect(comparable(type, after), `${type} was refused`).toEqual(comparable(type, before))
          return 'refused'
        }
        expect(log.length, `${type} was accepted`).toBe(row.review.revision + 1)
        expect((await findProposal(db, office.id))!.review).toMatchObject({ revision: log.length })
        expect(await replayReviews({ ...app, db }, [], () => {})).toBe(0)
        return 'accepted'
      })
    }
    const expected = eventTypes.map((type) => [type, isAccepted(accepts, type) ? 'accepted' : 'refused'])
    expect(found).toEqual(Object.fromEntries(expected))
  },
)

test('every state has its place in the list above', () => {
  const reached = new Set(Object.values(positions).map(({ state }) => state))
  expect(stateNames.filter((state) => !reached.has(state))).toEqual([])
})
