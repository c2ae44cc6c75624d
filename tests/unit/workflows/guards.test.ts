import { expect, test } from 'vitest'
import { transition } from 'xstate'
import { describeProcedure } from '#workflows/review/describe.ts'
import type { EventType, ReviewEvent } from '#workflows/review/events.ts'
import { caseGuards, type GuardName } from '#workflows/review/guards.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import { blockersOf, moveReview, obstaclesTo } from '#workflows/review/move.ts'
import { readGuard } from '#workflows/review/read-guard.ts'
import { note, sample, walk, wayTo } from './support/samples.ts'

type Objection = [EventType, GuardName, ReviewEvent[], ReviewEvent]

const { submit, lapse } = { submit: sample('submit').facts, lapse: sample('lapse').facts }
const assigning = wayTo['tracks: assigning, checking, listed']
const { collecting, decision, changesRequested } = { ...wayTo, collecting: wayTo['tracks: collecting'] }
const concludedWith = (outcome: 'notCleared' | 'pendingNamedUnits') =>
  decision.map((event) => (event.type === 'recordVetting' ? { ...event, outcome } : event))
const withRisk = decision.map((event) => (event.type === 'rateFinances' ? { ...event, risk: 'high' as const } : event))
const askedForBudget = [sample('submit'), sample('requestChanges', { sections: [{ section: 'budget', note }] })]

/** For each guard of each event a case in which it alone says no: without it the event would be accepted. */
const objections: Objection[] = [
  ['submit', 'nothingIsMissing', [], sample('submit', { facts: { ...submit, missing: ['title'] } })],
  ['submit', 'callIsOpen', [], sample('submit', { at: submit.closesAt })],
  ['lapse', 'callHasClosed', [], sample('lapse', { at: '2027-02-01T22:59:59.999Z' })],
  ['admit', 'checklistIsComplete', wayTo.intake, sample('admit', { checklist: { countries: true, readable: false } })],
  ['admit', 'checklistIsComplete', wayTo.intake, sample('admit', { checklist: { readable: true } })],
  ['admit', 'checklistIsComplete', wayTo.intake, sample('admit', { checklist: {} })],
  ['declareIneligible', 'reasonIsGiven', wayTo.intake, sample('declareIneligible', { note: null })],
  ['requestChanges', 'namesASection', wayTo.intake, sample('requestChanges', { sections: [] })],
  [
    'requestChanges',
    'reasonIsGiven',
    wayTo.intake,
    sample('requestChanges', {
      sections: [
        { section: 'need', note },
        { section: 'budget', note: null },
      ],
    }),
  ],
  [
    'resubmit',
    'nothingIsMissing',
    changesRequested,
    sample('resubmit', { facts: { missing: ['need.problem'], changedSections: [], writers: [] } }),
  ],
  [
    'resubmit',
    'onlyNamedSectionsChanged',
    askedForBudget,
    sample('resubmit', { facts: { missing: [], changedSections: ['budget', 'need'], writers: [] } }),
  ],
  ['assignReviewers', 'namesANewReviewer', assigning, sample('assignReviewers', { reviewers: [] })],
  ['assignReviewers', 'namesANewReviewer', collecting, sample('assignReviewers')],
  ['assignReviewers', 'reviewersHaveNoConflict', assigning, sample('assignReviewers', { reviewers: ['x', 'author2'] })],
  ['assignReviewers', 'reviewersHaveNoConflict', assigning, sample('assignReviewers', { reviewers: ['author'] })],
  ['assignReviewers', 'reviewersHaveNoConflict', assigning, sample('assignReviewers', { reviewers: ['certifier'] })],
  ['unassignReviewer', 'namesAnAssignedReviewer', collecting, sample('unassignReviewer', { reviewer: 'nobody' })],
  [
    'unassignReviewer',
    'reviewerHasNotAssessed',
    [...collecting, sample('assess', { by: 'reviewer2' })],
    sample('unassignReviewer'),
  ],
  ['assess', 'isAssigned', collecting, sample('assess', { by: 'reviewer3' })],
  ['assess', 'hasNotAssessed', [...collecting, sample('assess')], sample('assess')],
  ['rateFinances', 'reasonIsGiven', assigning, sample('rateFinances', { note: null })],
  ['recordVetting', 'vettingApplies', wayTo['decision without security forces'], sample('recordVetting')],
  ['approve', 'didNotWriteOrAssessIt', decision, sample('approve', { by: 'author' })],
  ['approve', 'didNotWriteOrAssessIt', decision, sample('approve', { by: 'certifier' })],
  ['approve', 'didNotWriteOrAssessIt', decision, sample('approve', { by: 'reviewer2' })],
  ['approve', 'riskAllowsApproval', withRisk, sample('approve')],
  ['approve', 'everyUnitIsCleared', concludedWith('notCleared'), sample('approve')],
  ['approve', 'everyUnitIsCleared', concludedWith('pendingNamedUnits'), sample('approve')],
  ['approve', 'clearanceIsStillValid', decision, sample('approve', { at: '2028-02-29T00:00:00Z' })],
  ['approve', 'amountIsWithinRequest', decision, sample('approve', { amountCents: 200_000_01 })],
  ['approve', 'amountIsWithinCall', decision, sample('approve', { amountCents: 9_999_99 })],
  ['approve', 'periodIsWithinCall', decision, sample('approve', { endsOn: '2029-06-02' })],
  ['approve', 'periodIsWithinCall', decision, sample('approve', { endsOn: '2027-06-01' })],
  ['approve', 'reasonIsGiven', decision, sample('approve', { note: null })],
  ['decline', 'didNotWriteOrAssessIt', decision, sample('decline', { by: 'reviewer1' })],
  ['decline', 'reasonIsGiven', decision, sample('decline', { note: null })],
]

test.each(objections)('%s is refused by %s alone', (_type, guard, events, event) => {
  const before = walk(events)
  expect(moveReview(before, event)).toBeUndefined()
  expect(blockersOf(before, event).map(({ name }) => name)).toEqual([guard])
})

test.each(objections)('%s would be accepted if %s were forgotten', (_type, guard, events, event) => {
  const forgetful = reviewMachine.provide({ guards: { [guard]: () => true } })
  const before = walk(events)
  const [after] = transition(forgetful, { ...before, machine: forgetful } as typeof before, event)
  expect([after.value, after.context]).not.toEqual([before.value, before.context])
})

test('no guard of an event is left out above', () => {
  const inChart = describeProcedure()
    .flatMap(({ moves }) => moves)
    .flatMap(({ event, guards }) => (event ? guards.map((guard) => `${event} ${guard}`) : []))
  const shown = objections.map(([type, guard]) => `${type} ${guard}`)
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
  const prospect = { type: 'approve', by: 'reviewer1', at: '2027-03-01T12:00:00Z', facts: {} } as const
  expect(obstaclesTo(walk(withRisk), prospect).map(({ name }) => name)).toEqual([
    'didNotWriteOrAssessIt',
    'riskAllowsApproval',
  ])
  expect(obstaclesTo(walk(decision), { ...prospect, by: 'approver' })).toEqual([])
  expect(obstaclesTo(walk([]), prospect)).toEqual([{ name: 'notInThisState', params: {} }])
})

test('an obstacle of the case is an objection to every answer', () => {
  for (const [, guard, events, event] of objections) {
    const told = obstaclesTo(walk(events), event).map(({ name }) => name)
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
  const { closesAt } = lapse
  const justBefore = new Date(Date.parse(closesAt) - 1).toISOString()
  const facts = { ...submit, closesAt }
  expect(moveReview(walk([]), sample('submit', { facts, at: justBefore }))).toBeDefined()
  expect(moveReview(walk([]), sample('submit', { facts, at: closesAt }))).toBeUndefined()
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
