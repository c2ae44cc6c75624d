import { expect, test } from 'vitest'
import { ends, stateNames, trackLeaves } from '#workflows/review/context.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { effectTypes } from '#workflows/review/effects.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import {
  blockersOf,
  canMove,
  effectsAtStart,
  eventsIn,
  isEnded,
  moveReview,
  stateName,
  trackStates,
  whoActs,
} from '#workflows/review/move.ts'
import { actsIn, actsInTrack, mayMake } from '#workflows/review/permissions.ts'
import { explore } from './support/explore.ts'
import { input, sample, walk, wayTo } from './support/samples.ts'

type Place = keyof typeof wayTo
const places = Object.keys(wayTo) as Place[]

/** Where each event leads from each place; what is not named is not accepted there. */
const leadsTo: Record<Place, Partial<Record<EventType, string>>> = {
  draft: { submit: 'intake', lapse: 'lapsed', withdraw: 'withdrawn' },
  intake: {
    admit: 'tracks',
    declareIneligible: 'ineligible',
    requestChanges: 'changesRequested',
    withdraw: 'withdrawn',
  },
  'tracks: assigning, checking, listed': {
    assignReviewers: 'technical collecting',
    rateFinances: 'financial concluded',
    sendToVetting: 'vetting inVetting',
    withdraw: 'withdrawn',
  },
  'tracks: collecting': {
    assess: 'technical collecting',
    unassignReviewer: 'technical assigning',
    rateFinances: 'financial concluded',
    sendToVetting: 'vetting inVetting',
    withdraw: 'withdrawn',
  },
  'tracks: technical concluded': {
    rateFinances: 'financial concluded',
    sendToVetting: 'vetting inVetting',
    withdraw: 'withdrawn',
  },
  'tracks: financial concluded': {
    assignReviewers: 'technical collecting',
    sendToVetting: 'vetting inVetting',
    withdraw: 'withdrawn',
  },
  'tracks: inVetting': {
    assignReviewers: 'technical collecting',
    rateFinances: 'financial concluded',
    recordVetting: 'vetting concluded',
    withdraw: 'withdrawn',
  },
  'tracks: vetting concluded': {
    assignReviewers: 'technical collecting',
    rateFinances: 'financial concluded',
    recordVetting: 'vetting concluded',
    withdraw: 'withdrawn',
  },
  'tracks: vetting not applicable': {
    assignReviewers: 'technical collecting',
    rateFinances: 'financial concluded',
    withdraw: 'withdrawn',
  },
  decision: { approve: 'approved', decline: 'declined', recordVetting: 'decision', withdraw: 'withdrawn' },
  'decision without security forces': { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
  changesRequested: { resubmit: 'intake', withdraw: 'withdrawn' },
  approved: {},
  declined: {},
  ineligible: {},
  withdrawn: {},
  lapsed: {},
}

test.each(places.flatMap((place) => eventTypes.map((type) => [place, type] as const)))('%s, %s', (place, type) => {
  const before = walk(wayTo[place])
  const event = sample(type)
  const moved = moveReview(before, event)
  const expected = leadsTo[place][type]

  expect(canMove(before, event)).toBe(expected !== undefined)
  expect(blockersOf(before, event).length === 0).toBe(expected !== undefined)
  if (expected === undefined) return expect(moved).toBeUndefined()

  expect(moved?.event).toEqual(event)
  const [track, leaf] = expected.split(' ')
  const after = moved!.snapshot
  if (leaf) expect(trackStates(after)).toMatchObject({ [track]: leaf })
  else expect(stateName(after)).toBe(expected)
})

test('each place is where its name says', () => {
  for (const place of places) expect(stateName(walk(wayTo[place]))).toBe(place.split(/[: ]/)[0])
})

test('the case goes to decision by itself, whichever track concludes last', () => {
  const technical = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2' })]
  const financial = [sample('rateFinances')]
  const vetting = [sample('sendToVetting'), sample('recordVetting')]
  const start = walk(wayTo['tracks: assigning, checking, listed'])
  for (const order of [
    [technical, financial, vetting],
    [vetting, technical, financial],
    [financial, vetting, technical],
  ]) {
    const events = order.flat()
    expect(stateName(walk(events.slice(0, -1), start))).toBe('tracks')
    expect(stateName(walk(events, start))).toBe('decision')
  }
})

test('who is assigned may assess before the quorum is assigned, and one reviewer is not enough', () => {
  const one = walk([
    ...wayTo['tracks: vetting concluded'],
    sample('assignReviewers', { reviewers: ['reviewer1'] }),
    sample('assess'),
  ])
  expect(trackStates(one)?.technical).toBe('assigning')
  const two = walk([sample('assignReviewers', { reviewers: ['reviewer2'] })], one)
  expect(trackStates(two)?.technical).toBe('collecting')
  expect(trackStates(walk([sample('assess', { by: 'reviewer2' })], two))?.technical).toBe('concluded')
})

test('a third reviewer is waited for, unless removed', () => {
  const three = sample('assignReviewers', { reviewers: ['reviewer1', 'reviewer2', 'reviewer3'] })
  const twoSent = walk([
    ...wayTo['tracks: assigning, checking, listed'],
    three,
    sample('assess'),
    sample('assess', { by: 'reviewer2' }),
  ])
  expect(trackStates(twoSent)?.technical).toBe('collecting')
  const removed = walk([sample('unassignReviewer', { reviewer: 'reviewer3' })], twoSent)
  expect(trackStates(removed)?.technical).toBe('concluded')
})

test('effects are asked for as data', () => {
  expect(effectsAtStart(input)).toEqual([{ type: 'scheduleLapse', params: {} }])
  const assigned = walk([
    ...wayTo['tracks: assigning, checking, listed'],
    sample('assignReviewers', { reviewers: ['reviewer1'] }),
  ])
  expect(moveReview(assigned, sample('assignReviewers'))?.effects).toEqual([
    { type: 'mailAssigned', params: { reviewers: ['reviewer2'] } },
  ])
  expect(moveReview(walk(wayTo.decision), sample('decline'))?.effects).toEqual([
    { type: 'mailDecision', params: { outcome: 'declined' } },
  ])
})

test('every effect of the list is asked for somewhere', () => {
  const asked = places.flatMap((place) =>
    eventTypes.flatMap((type) => moveReview(walk(wayTo[place]), sample(type))?.effects ?? []),
  )
  const types = new Set([...asked, ...effectsAtStart(input)].map(({ type }) => type))
  expect([...types].toSorted()).toEqual(effectTypes.toSorted())
})

test('the names of states and leaves are those of the chart', () => {
  const states = describeProcedure()
  const leaves = states.filter(({ kind }) => kind !== 'group')
  const inTracks = (id: string) => id.startsWith('open.examination.tracks.')
  expect(
    leaves
      .filter(({ id }) => !inTracks(id))
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(stateNames.toSorted())
  for (const [track, names] of Object.entries(trackLeaves))
    expect(
      leaves.filter(({ parent }) => parent === `open.examination.tracks.${track}`).map(({ name }) => name),
    ).toEqual(names)
  expect(states.filter(({ kind }) => kind === 'end').map(({ name }) => name)).toEqual(ends)
})

test('paragraphs are numbered once each, in order', () => {
  const paragraphs = describeProcedure().map(({ paragraph }) => paragraph)
  expect(new Set(paragraphs).size).toBe(paragraphs.length)
  expect(paragraphs.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))).toEqual(paragraphs)
})

test('whoever is waited for can do something there, and nobody is waited for at an end', () => {
  for (const { snapshot } of explore()) {
    const known = eventsIn(snapshot)
    const acts = whoActs(snapshot)
    expect(acts.length === 0).toBe(isEnded(snapshot))
    for (const role of acts)
      expect(known.some((type) => type !== 'withdraw' && mayMake[type].includes(role))).toBe(true)
  }
})

test('every event is somebody’s, and somewhere', () => {
  const known = new Set(places.flatMap((place) => eventsIn(walk(wayTo[place]))))
  expect([...known].toSorted()).toEqual(eventTypes.toSorted())
  for (const type of eventTypes) expect(mayMake[type].length).toBeGreaterThan(0)
  expect(Object.keys(actsIn).toSorted()).toEqual(stateNames.filter((state) => state !== 'tracks').toSorted())
  expect(Object.keys(actsInTrack)).toEqual(Object.keys(trackLeaves))
})
