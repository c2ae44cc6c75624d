import { expect, test } from 'vitest'
import { partLeaves, trackLeaves } from '#workflows/review/context.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { blockersOf, canMove, moveReview, partStates, stateName, trackStates } from '#workflows/review/move.ts'
import { knowing, type Place, places, reach, sample, walk } from './support/samples.ts'

const assigning = 'tracks: assigning, queued, listed, waiting, requested'
const approved = 'approved: open, unsent, pending'
const allLeaves = new Set([...Object.values(trackLeaves), ...Object.values(partLeaves)].flat() as string[])

const open = { withdraw: 'withdrawn', suspend: 'suspended' } as const
const inTracks = {
  ...open,
  handOver: 'tracks',
  correctText: 'tracks',
  requestChanges: 'changesRequested',
  assignReviewers: 'technical collecting',
  startFinancialCheck: 'financial checking',
  rateFinances: 'financial concluded',
  sendToVetting: 'vetting inVetting',
  concur: 'concurrence concluded',
  object: 'concurrence concluded',
  deliverTranslation: 'translation ready',
} as const
const inApproved = {
  ...open,
  handOver: 'approved',
  correctText: 'approved',
  recordVetting: 'vettedUnits met',
  rescind: 'rescinded',
  offerEvidence: 'approved',
  liftCondition: 'conditions met',
  contestCondition: 'approved',
  sendNotification: 'notification waiting',
  confirmRegistration: 'registration met',
  refuseAward: 'declinedByPartner',
} as const

/** Where each event leads from each place; what is not named is not accepted there. */
const leadsTo: Record<Place, Partial<Record<EventType, string>>> = {
  'draft: full': {
    ...open,
    send: 'certifying',
    submit: 'intake',
    lapse: 'lapsed',
    extendDeadline: 'draft',
    handOver: 'draft',
  },
  'draft: concept': {
    ...open,
    send: 'certifying',
    submit: 'intake',
    lapse: 'lapsed',
    extendDeadline: 'draft',
    handOver: 'draft',
  },
  certifying: {
    ...open,
    submit: 'intake',
    returnToAuthor: 'draft',
    lapse: 'lapsed',
    extendDeadline: 'certifying',
    handOver: 'certifying',
  },
  intake: {
    ...open,
    handOver: 'intake',
    correctText: 'intake',
    admit: 'tracks',
    declareIneligible: 'ineligible',
    requestChanges: 'changesRequested',
  },
  'intake of a concept': {
    ...open,
    handOver: 'intake',
    correctText: 'intake',
    admit: 'conceptDecision',
    declareIneligible: 'ineligible',
    requestChanges: 'changesRequested',
  },
  conceptDecision: {
    ...open,
    handOver: 'conceptDecision',
    correctText: 'conceptDecision',
    requestChanges: 'changesRequested',
    invite: 'draft',
    declineConcept: 'declined',
  },
  'tracks: assigning, queued, listed, waiting, requested': { ...inTracks },
  'tracks: collecting': {
    ...inTracks,
    unassignReviewer: 'technical assigning',
    recuse: 'technical assigning',
    assess: 'tracks',
    assignReviewers: undefined,
  },
  'tracks: discussing': {
    ...inTracks,
    recuse: 'technical assigning',
    reviseAssessment: 'tracks',
    concludeDiscussion: 'technical concluded',
    assignReviewers: undefined,
  },
  'tracks: technical concluded': { ...inTracks, recuse: 'technical assigning', assignReviewers: undefined },
  'tracks: checking': { ...inTracks, askForClarification: 'financial clarifying', startFinancialCheck: undefined },
  'tracks: clarifying': { ...inTracks, clarify: 'financial checking', startFinancialCheck: undefined },
  'tracks: financial concluded': { ...inTracks, startFinancialCheck: undefined, rateFinances: undefined },
  'tracks: inVetting': { ...inTracks, recordVetting: 'vetting concluded', sendToVetting: undefined },
  'tracks: vetting concluded': {
    ...inTracks,
    recordVetting: 'tracks',
    expireVetting: 'vetting listed',
    sendToVetting: undefined,
  },
  'tracks: concurrence concluded': { ...inTracks, concur: 'tracks', object: 'tracks' },
  'tracks: ready': { ...inTracks, deliverTranslation: 'tracks', acceptTranslation: 'translation concluded' },
  'tracks: translation concluded': { ...inTracks, deliverTranslation: undefined },
  'tracks: nothing asked of others': {
    ...inTracks,
    requireVetting: 'vetting listed',
    sendToVetting: undefined,
    concur: undefined,
    object: undefined,
    deliverTranslation: undefined,
  },
  decision: {
    ...open,
    handOver: 'decision',
    correctText: 'decision',
    requestChanges: 'changesRequested',
    recuse: 'tracks',
    recordVetting: 'decision',
    expireVetting: 'tracks',
    concur: 'decision',
    object: 'decision',
    approve: 'decided',
    approveWithConditions: 'decided',
    decline: 'decided',
    sendBack: 'tracks',
  },
  'decision without vetting': {
    ...open,
    handOver: 'decision',
    correctText: 'decision',
    requestChanges: 'changesRequested',
    recuse: 'tracks',
    requireVetting: 'tracks',
    approve: 'decided',
    approveWithConditions: 'decided',
    decline: 'decided',
    sendBack: 'tracks',
  },
  changesRequested: {
    ...open,
    lapse: 'lapsed',
    extendDeadline: 'changesRequested',
    handOver: 'changesRequested',
    correctText: 'changesRequested',
    resubmit: 'intake',
  },
  decided: {
    ...open,
    handOver: 'decided',
    correctText: 'decided',
    expireVetting: 'decided',
    recordVetting: 'decided',
    concur: 'decided',
    object: 'decided',
    release: 'approved',
    takeBackVerdict: 'decision',
  },
  'decided: declined': {
    ...open,
    handOver: 'decided',
    correctText: 'decided',
    expireVetting: 'decided',
    recordVetting: 'decided',
    concur: 'decided',
    object: 'decided',
    release: 'declined',
    takeBackVerdict: 'decision',
  },
  'approved: open, unsent, pending': { ...inApproved },
  'approved: notification waiting': {
    ...inApproved,
    holdNotification: 'notification held',
    clearNotification: 'notification met',
    sendNotification: undefined,
  },
  'approved: notification held': { ...inApproved, endHold: 'notification waiting', sendNotification: undefined },
  'approved: notification met': { ...inApproved, holdNotification: 'notification held', sendNotification: undefined },
  'approved: conditions met': {
    ...inApproved,
    offerEvidence: undefined,
    liftCondition: undefined,
    contestCondition: undefined,
  },
  'approved: vettedUnits met': {
    ...inApproved,
    recordVetting: 'approved',
    expireVetting: 'vettedUnits pending',
    offerEvidence: undefined,
    liftCondition: undefined,
    contestCondition: undefined,
  },
  'approved: registration met': {
    ...inApproved,
    confirmRegistration: 'approved',
    expireRegistration: 'registration pending',
  },
  'approved: a condition contested': {
    ...inApproved,
    contestCondition: undefined,
    keepCondition: 'approved',
    reviseCondition: 'approved',
    waiveCondition: 'conditions met',
  },
  awardReady: {
    ...open,
    handOver: 'awardReady',
    correctText: 'awardReady',
    expireVetting: 'approved',
    rescind: 'rescinded',
    holdNotification: 'approved',
    expireRegistration: 'approved',
    recordVetting: 'awardReady',
    refuseAward: 'declinedByPartner',
    sign: 'awarded',
  },
  reconsideration: {
    ...open,
    handOver: 'reconsideration',
    correctText: 'reconsideration',
    expireVetting: 'reconsideration',
    grantReconsideration: 'decision',
    upholdDecision: 'declined',
  },
  'reconsideration of a concept': {
    ...open,
    handOver: 'reconsideration',
    correctText: 'reconsideration',
    grantReconsideration: 'conceptDecision',
    upholdDecision: 'declined',
  },
  suspended: {
    withdraw: 'withdrawn',
    resume: 'decision',
    handOver: 'suspended',
    correctText: 'suspended',
    expireVetting: 'suspended',
  },
  awarded: { handOver: 'awarded', correctText: 'awarded', fileReport: 'awarded', terminate: 'terminated' },
  'awarded: reports filed': {
    handOver: 'awarded',
    correctText: 'awarded',
    acceptReport: 'awarded',
    returnReport: 'awarded',
    terminate: 'terminated',
  },
  'awarded: reports accepted': {
    handOver: 'awarded',
    correctText: 'awarded',
    close: 'closed',
    terminate: 'terminated',
  },
  'awarded: a condition left': { handOver: 'awarded', correctText: 'awarded', terminate: 'terminated' },
  declined: { reconsider: 'reconsideration' },
  ineligible: {},
  withdrawn: {},
  lapsed: { revive: 'draft' },
  rescinded: {},
  declinedByPartner: {},
  closed: {},
  terminated: {},
}

test.each(places.flatMap((place) => eventTypes.map((type) => [place, type] as const)))('%s, %s', (place, type) => {
  const before = reach(place)
  const event = sample(type)
  const moved = moveReview(before, event)
  const expected = leadsTo[place][type]

  expect(canMove(before, event)).toBe(expected !== undefined)
  expect(blockersOf(before, event).length === 0).toBe(expected !== undefined)
  if (expected === undefined) return expect(moved).toBeUndefined()

  expect(moved?.event).toEqual(event)
  const [track, leaf] = expected.split(' ')
  const after = moved!.snapshot
  if (leaf) expect({ ...trackStates(after), ...partStates(after) }).toMatchObject({ [track]: leaf })
  else expect(stateName(after)).toBe(expected)
})

test('each place is where its name says', () => {
  for (const place of places) {
    const [state, ...leaves] = place.split(/: |, | of a | without /)
    const after = reach(place)
    expect(stateName(after), place).toBe(state)
    const inner = Object.entries({ ...trackStates(after), ...partStates(after) }).flat()
    const named = leaves.flatMap((leaf) => leaf.split(' ')).filter((leaf) => allLeaves.has(leaf))
    expect(inner, place).toEqual(expect.arrayContaining(named))
  }
})

test('the case goes to decision by itself, whichever track concludes last', () => {
  const technical = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2' })]
  const financial = [sample('rateFinances')]
  const vetting = [sample('sendToVetting'), sample('recordVetting')]
  const concurrence = [sample('concur')]
  const translation = [sample('deliverTranslation'), sample('acceptTranslation')]
  const all = [technical, financial, vetting, concurrence, translation]
  for (const last of all) {
    const events = [...all.filter((one) => one !== last), last].flat()
    expect(stateName(walk(events.slice(0, -1), reach(assigning)))).toBe('tracks')
    expect(stateName(walk(events, reach(assigning)))).toBe('decision')
  }
})

test('who is assigned may assess before the quorum is assigned, and one reviewer is not enough', () => {
  const one = reach(assigning, sample('assignReviewers', { reviewers: ['reviewer1'] }), sample('assess'))
  expect(trackStates(one)?.technical).toBe('assigning')
  const two = walk([sample('assignReviewers', { reviewers: ['reviewer2'] })], one)
  expect(trackStates(two)?.technical).toBe('collecting')
  expect(trackStates(walk([sample('assess', { by: 'reviewer2' })], two))?.technical).toBe('concluded')
})

test('a third reviewer is waited for, unless removed', () => {
  const three = sample('assignReviewers', { reviewers: ['reviewer1', 'reviewer2', 'reviewer3'] })
  const twoSent = reach(assigning, three, sample('assess'), sample('assess', { by: 'reviewer2' }))
  expect(trackStates(twoSent)?.technical).toBe('collecting')
  const removed = walk([sample('unassignReviewer', { reviewer: 'reviewer3' })], twoSent)
  expect(trackStates(removed)?.technical).toBe('concluded')
})

test('an amount that asks for one more reviewer opens the technical review again and keeps what was sent', () => {
  const more = sample('resubmit', { requestedCents: 300_000_00 })
  const reopened = reach('decision', sample('requestChanges'), more)
  expect(trackStates(reopened)).toMatchObject({ technical: 'assigning', financial: 'queued', vetting: 'concluded' })
  expect(reopened.context.assessments.map(({ counts }) => counts)).toEqual([true, true])
})

test('a clearance that expired while the proposal was declined is asked for again on reconsideration', () => {
  const expired = reach('reconsideration', sample('expireVetting'), sample('grantReconsideration'))
  expect(trackStates(expired)).toMatchObject({ technical: 'concluded', vetting: 'listed' })
})

test('a notification on hold waits, however it came to be held', () => {
  expect(partStates(reach(approved, knowing('sendNotification', { isHeld: true })))?.notification).toBe('held')
  const late = reach('approved: notification met', sample('holdNotification'))
  expect(partStates(late)?.notification).toBe('held')
  expect(partStates(reach('awardReady', sample('holdNotification')))?.notification).toBe('held')
})

test('effects are asked for as data', () => {
  const assigned = reach(assigning, sample('assignReviewers', { reviewers: ['reviewer1'] }))
  expect(moveReview(assigned, sample('assignReviewers'))?.effects).toEqual([
    { type: 'mailAssigned', params: { reviewers: ['reviewer2'] } },
  ])
  expect(moveReview(reach('decided: declined'), sample('release'))?.effects).toEqual([
    { type: 'mailDecision', params: { outcome: 'declined' } },
  ])
})
