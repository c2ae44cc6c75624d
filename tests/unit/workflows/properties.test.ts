import { expect, test } from 'vitest'
import { ends } from '#workflows/review/context.ts'
import { eventTypes } from '#workflows/review/events.ts'
import { moveReview, type ReviewSnapshot, replayReview } from '#workflows/review/move.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { input, places, reach, sample, wayTo } from './support/samples.ts'

const snapshots = places.map((place) => [place, reach(place)] as const)

/** The same JSON as PostgreSQL's jsonb gives it back: keys by length, then by their bytes. */
function asJsonb(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonb)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, asJsonb(inner)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1)))
}
const throughTheDatabase = (snapshot: ReviewSnapshot) => {
  const { snapshot: stored, machineVersion } = storeReview(snapshot)
  return restoreReview({ snapshot: asJsonb(JSON.parse(JSON.stringify(stored))) as typeof stored, machineVersion })
}

test('nothing moves a proposal that has ended for good', () => {
  const forGood = ends.filter((end) => end !== 'declined' && end !== 'lapsed')
  for (const end of forGood)
    for (const type of eventTypes) {
      expect(moveReview(reach(end), sample(type)), `${end}, ${type}`).toBeUndefined()
      expect(moveReview(throughTheDatabase(reach(end)), sample(type))).toBeUndefined()
    }
})

test.each(snapshots)('%s comes back from the database as it was, also with its keys reordered', (_place, snapshot) => {
  const stored = storeReview(snapshot)
  expect(JSON.parse(JSON.stringify(stored))).toStrictEqual(stored)
  const restored = throughTheDatabase(snapshot)
  expect(storeReview(restored)).toStrictEqual(stored)
  expect(restored.value).toEqual(snapshot.value)
})

test.each(places)('%s stored and restored after each event equals one that never was', (place) => {
  const { input, events } = wayTo[place]
  const stepwise = events.reduce(
    (before, event) => throughTheDatabase(moveReview(before, event)!.snapshot),
    throughTheDatabase(replayReview(input, [])),
  )
  expect(storeReview(stepwise)).toStrictEqual(storeReview(reach(place)))
})

test.each(places)('the log of %s replays to the same review', (place) => {
  const log: unknown[] = JSON.parse(JSON.stringify(wayTo[place].events))
  expect(storeReview(replayReview(wayTo[place].input, log.map(asJsonb)))).toStrictEqual(storeReview(reach(place)))
})

test('a log with an event that is not accepted does not replay', () => {
  expect(() => replayReview(input, [sample('approve')])).toThrow('Event 1 of the log is not accepted in draft')
  expect(() => replayReview(input, [{ type: 'submit' }])).toThrow()
})

const stored = storeReview(reach('tracks: collecting'))
const tracksOf = (tracks: unknown) => ({ open: { examination: { tracks } } })
test.each([
  ['an unknown version', { ...stored, machineVersion: 99 }],
  ['a state that does not exist', { ...stored, snapshot: { ...stored.snapshot, value: 'gone' } }],
  ['a group without its inner state', { ...stored, snapshot: { ...stored.snapshot, value: { open: 'examination' } } }],
  [
    'a history instead of a state',
    { ...stored, snapshot: { ...stored.snapshot, value: { open: { examination: 'wasHere' } } } },
  ],
  [
    'a missing track',
    { ...stored, snapshot: { ...stored.snapshot, value: tracksOf({ technical: 'assigning', financial: 'checking' }) } },
  ],
  [
    'an unknown leaf',
    {
      ...stored,
      snapshot: { ...stored.snapshot, value: tracksOf({ ...stored.tracks, technical: 'x' }) },
    },
  ],
  [
    'a past that does not exist',
    {
      ...stored,
      snapshot: { ...stored.snapshot, historyValue: { 'review.open.examination.wasHere': [{ id: 'review.gone' }] } },
    },
  ],
  ['a context of another shape', { ...stored, snapshot: { ...stored.snapshot, context: { version: 1 } } }],
])('%s is refused', (_what, broken) => {
  expect(() => restoreReview(broken)).toThrow()
})
