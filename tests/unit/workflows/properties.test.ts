import { expect, test } from 'vitest'
import { ends } from '#workflows/review/context.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { isEnded, moveReview, replayReview, stateName } from '#workflows/review/move.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { alongTheWay, explore } from './support/explore.ts'
import { input, sample, walk, wayTo } from './support/samples.ts'

const places = explore()
const reached = new Map(ends.map((end) => [end, places.filter(({ snapshot }) => stateName(snapshot) === end)]))
const every: ReviewEvent[] = [
  ...new Map(
    Object.values(wayTo)
      .flat()
      .map((event) => [event.type, event]),
  ).values(),
]
const samples = [...every, sample('resubmit'), sample('unassignReviewer'), sample('sendToVetting')]

/** The same JSON as PostgreSQL's jsonb gives it back: keys by length, then by their bytes. */
function asJsonb(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonb)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, asJsonb(inner)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1)))
}
const throughTheDatabase = (snapshot: (typeof places)[number]['snapshot']) => {
  const { snapshot: stored, machineVersion } = storeReview(snapshot)
  return restoreReview({ snapshot: asJsonb(JSON.parse(JSON.stringify(stored))) as typeof stored, machineVersion })
}

test('every end is reached', () => {
  for (const end of ends) expect(reached.get(end)?.length, end).toBeGreaterThan(0)
})

test.each(ends)('nothing moves a proposal once it is %s', (end) => {
  for (const { snapshot } of reached.get(end)!)
    for (const event of samples) {
      expect(moveReview(snapshot, event)).toBeUndefined()
      expect(moveReview(throughTheDatabase(snapshot), event)).toBeUndefined()
    }
})

test('nothing is approved past a high risk, past vetting, or above what was asked for', () => {
  for (const { snapshot } of reached.get('approved')!) {
    const { findings, helpsSecurityForces, grant, requestedCents } = snapshot.context
    expect(['low', 'medium']).toContain(findings.financial)
    expect(findings.technical).toBe('assessed')
    expect(helpsSecurityForces ? ['cleared', 'clearedWithExceptions'] : ['notApplicable']).toContain(findings.vetting)
    expect(grant!.amountCents).toBeLessThanOrEqual(requestedCents)
  }
})

/** What each does in turn when nobody withdraws and the approver says no. */
const everyoneDoesTheirPart = [
  sample('submit'),
  sample('resubmit'),
  sample('admit'),
  sample('assignReviewers'),
  sample('assess'),
  sample('assess', { by: 'reviewer2' }),
  sample('rateFinances'),
  sample('sendToVetting'),
  sample('recordVetting'),
  sample('decline'),
]

test('from everywhere an end is reached when everyone does their part', () => {
  for (const { snapshot } of places) {
    const end = everyoneDoesTheirPart.reduce((before, event) => moveReview(before, event)?.snapshot ?? before, snapshot)
    expect(isEnded(end), JSON.stringify(snapshot.value)).toBe(true)
  }
})

test('a stored review comes back as it was, everywhere, also with its keys reordered', () => {
  for (const { snapshot } of places) {
    const stored = storeReview(snapshot)
    expect(JSON.parse(JSON.stringify(stored))).toStrictEqual(stored)
    const restored = throughTheDatabase(snapshot)
    expect(storeReview(restored)).toStrictEqual(stored)
    expect(restored.value).toEqual(snapshot.value)
  }
})

test('a review stored and restored after each event equals one that never was', () => {
  const stepwise = alongTheWay(throughTheDatabase(replayReview(input, [])), (before, event) =>
    throughTheDatabase(moveReview(before, event)!.snapshot),
  )
  for (const { snapshot, events } of places) expect(storeReview(stepwise(events))).toStrictEqual(storeReview(snapshot))
})

test.each(Object.entries(wayTo))('the log of %s replays to the same review', (_place, events) => {
  const log: unknown[] = JSON.parse(JSON.stringify(events))
  expect(storeReview(replayReview(input, log.map(asJsonb)))).toStrictEqual(storeReview(walk(events)))
})

test('a log with an event that is not accepted does not replay', () => {
  expect(() => replayReview(input, [sample('approve')])).toThrow('Event 1 of the log is not accepted in draft')
  expect(() => replayReview(input, [{ type: 'submit' }])).toThrow()
})

const stored = storeReview(walk(wayTo['tracks: collecting']))
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
      snapshot: { ...stored.snapshot, value: tracksOf({ technical: 'x', financial: 'checking', vetting: 'listed' }) },
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
