import { expect, test } from 'vitest'
import { describeProcedure } from '#workflows/review/describe.ts'
import { caseGuards } from '#workflows/review/guards.ts'
import { blockersOf, moveReview, obstaclesTo } from '#workflows/review/move.ts'
import { readGuard } from '#workflows/review/read-guard.ts'
import { taker, watched } from './support/explore.ts'
import { choices, objections } from './support/objections.ts'
import { closesAt, sample, walk, wayTo } from './support/samples.ts'

const decision = wayTo.decision.events
const withRisk = [...decision, sample('sendBack', { tracks: ['financial'] }), sample('rateFinances', { risk: 'high' })]

test.each(objections)('%s is refused by %s alone', (_type, guard, place, event) => {
  const before = place()
  expect(moveReview(before, event)).toBeUndefined()
  expect(blockersOf(before, event).map(({ name }) => name)).toEqual([guard])
})

test.each(objections)('%s would be accepted if %s were forgotten', (_type, guard, place, event) => {
  const before = place()
  expect(taker(watched(guard))(before, event)).not.toBe(before)
})

test.each(choices)('%s would lead elsewhere if %s were forgotten', (_type, guard, place, event) => {
  const before = place()
  expect(taker(watched(guard))(before, event).value).not.toEqual(moveReview(before, event)!.snapshot.value)
})

test('no guard of an event is left out', () => {
  const inChart = describeProcedure()
    .flatMap(({ moves }) => moves)
    .flatMap(({ event, guards }) => (event ? guards.map((guard) => `${event} ${guard}`) : []))
  const shown = [...objections, ...choices].map(([type, guard]) => `${type} ${guard}`)
  expect([...new Set(shown)].toSorted()).toEqual([...new Set(inChart)].toSorted())
})

test('an event of another state is told so', () => {
  expect(blockersOf(walk([]), sample('approve'))).toEqual([{ name: 'notInThisState', params: {} }])
})

test('every objection is told at once, with its figures', () => {
  const event = sample('approve', { by: 'reviewer1', amountCents: 900_000_00, endsOn: '2031-01-01', note: null })
  expect(blockersOf(walk(withRisk), event)).toEqual([
    { name: 'didNotWriteOrAssessIt', params: {} },
    { name: 'riskAllowsApproval', params: {} },
    { name: 'amountIsWithinRequest', params: { requestedCents: 200_000_00 } },
    { name: 'amountIsWithinCall', params: { floorCents: 10_000_00, ceilingCents: 500_000_00 } },
    { name: 'periodIsWithinCall', params: { maxMonths: 24 } },
    { name: 'reasonIsGiven', params: {} },
  ])
})

test('before the form is filled in, only the case itself objects', () => {
  const prospect = {
    type: 'approve',
    by: 'reviewer1',
    at: '2027-03-01T12:00:00Z',
    facts: { conflicted: false },
  } as const
  expect(obstaclesTo(walk(withRisk), prospect).map(({ name }) => name)).toEqual([
    'didNotWriteOrAssessIt',
    'riskAllowsApproval',
  ])
  expect(obstaclesTo(walk(decision), { ...prospect, by: 'approver' })).toEqual([])
  expect(obstaclesTo(walk([]), prospect)).toEqual([{ name: 'notInThisState', params: {} }])
})

test('an obstacle of the case is an objection to every answer', () => {
  for (const [, guard, place, event] of objections) {
    const told = obstaclesTo(place(), event).map(({ name }) => name)
    expect(told).toEqual(Object.hasOwn(caseGuards, guard) ? [guard] : [])
  }
})

test.each(['2027-06-02', '2028-02-29', '2029-06-01'])(
  'a period from 1 June 2027 to %s is within 24 months',
  (endsOn) => {
    expect(moveReview(walk(decision), sample('approve', { endsOn }))).toBeDefined()
  },
)

test('the last millisecond before the closing instant is in time, the instant is not', () => {
  const justBefore = new Date(Date.parse(closesAt) - 1).toISOString()
  expect(moveReview(walk([]), sample('submit', { at: justBefore }))).toBeDefined()
  expect(moveReview(walk([]), sample('submit', { at: closesAt }))).toBeUndefined()
  expect(moveReview(walk([]), sample('lapse', { at: closesAt }))).toBeDefined()
})

test('a guard without a known name is not read in silence', () => {
  expect(() => readGuard(() => true)).toThrow()
  expect(() => readGuard('isNice')).toThrow()
})

test('what is no event of the procedure is thrown out, and what an event does not name is dropped', () => {
  const before = walk([])
  expect(() => moveReview(before, { ...sample('submit'), version: 0 })).toThrow()
  expect(() => moveReview(before, { ...sample('submit'), type: 'promote' } as never)).toThrow()
  const moved = moveReview(before, { ...sample('submit'), email: 'ana@example.org' } as never)
  expect(moved?.event).toEqual(sample('submit'))
})
