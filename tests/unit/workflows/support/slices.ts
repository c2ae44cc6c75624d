import { type Track, tracks } from '#workflows/review/context.ts'
import type { EventOf, ReviewEvent } from '#workflows/review/events.ts'
import type { Slice } from './explore.ts'
import { afterUntil, asking, input, inTwoStages, knowing, later, note, precedent, sample, wayTo } from './samples.ts'

const long = '2027-06-30T12:00:00.000Z'
const comesAndGoes: ReviewEvent[] = [
  sample('suspend'),
  sample('resume'),
  knowing('resume', { isStopped: true }),
  sample('withdraw'),
  sample('correctText'),
  knowing('correctText', { isInCharge: false }),
]
const conflicted = { conflicted: true }

const handsIn: ReviewEvent[] = [
  sample('send'),
  knowing('send', { missing: ['project.title'] }),
  sample('submit'),
  knowing('submit', { asksTwoPeople: true }),
  knowing('submit', { asksTwoPeople: true, mayCertify: false }),
  knowing('submit', { asksTwoPeople: true, writers: ['author', 'certifier'] }),
  sample('submit', { at: afterUntil }),
  sample('returnToAuthor'),
  sample('lapse'),
  sample('lapse', { at: sample('submit').at }),
  sample('lapse', { at: long }),
  sample('extendDeadline'),
  sample('revive'),
  sample('admit'),
  sample('admit', { checklist: {} }),
  sample('declareIneligible'),
  sample('requestChanges'),
  sample('requestChanges', { questions: [{ question: 'budget', note }] }),
  sample('resubmit'),
  sample('resubmit', { at: afterUntil }),
  knowing('resubmit', { isAnswered: false }),
  knowing('resubmit', { changed: ['budget.lines'] }),
  knowing('resubmit', { changed: ['need.problem'] }),
]
const judgesConcepts: ReviewEvent[] = [
  sample('invite'),
  sample('invite', { by: 'program2' }),
  sample('declineConcept'),
  sample('declineConcept', { by: 'program2' }),
  sample('reconsider'),
  sample('reconsider', { at: long }),
  sample('grantReconsideration'),
  sample('grantReconsideration', { by: 'program' }),
  knowing('grantReconsideration', conflicted),
  sample('upholdDecision'),
  sample('upholdDecision', { by: 'program' }),
]

const assigns = (reviewer: string) => sample('assignReviewers', { reviewers: [reviewer] })
const assesses = (by: string, totalHundredths = 410) => sample('assess', { by, totalHundredths })
const reviews: ReviewEvent[] = [
  ...['reviewer1', 'reviewer2', 'reviewer3', 'author', 'author2', 'reviewer9'].map(assigns),
  ...['reviewer1', 'reviewer2', 'reviewer3'].map((by) => assesses(by)),
  assesses('reviewer2', 200),
  sample('unassignReviewer'),
  sample('recuse'),
  sample('reviseAssessment', { by: 'reviewer2' }),
  sample('concludeDiscussion'),
]

/** A change on which each track rests. */
const groundOf: Record<Track, string> = {
  technical: 'carsi',
  financial: 'budget',
  vetting: 'security',
  concurrence: 'places.countries',
  translation: 'project',
}
export const resubmits = (changed: Partial<EventOf<'resubmit'>>, ...voided: Track[]) => ({
  ...knowing('resubmit', { changed: voided.map((track) => groundOf[track]) }),
  ...changed,
})
const sendsBack = (...tracks: Track[]) => sample('sendBack', { tracks })

const asksAgain: ReviewEvent[] = [
  sample('requestChanges'),
  resubmits({}),
  resubmits({}, ...tracks),
  sendsBack(...tracks),
  ...tracks.map((track) => sendsBack(track)),
]

const examines: ReviewEvent[] = [
  assigns('reviewer1'),
  assesses('reviewer1'),
  sample('rateFinances'),
  sample('sendToVetting'),
  sample('recordVetting'),
  sample('concur'),
  sample('deliverTranslation'),
  sample('acceptTranslation'),
]

const vetsAndConcurs: ReviewEvent[] = [
  sample('startFinancialCheck'),
  sample('askForClarification'),
  sample('clarify'),
  sample('rateFinances'),
  sample('rateFinances', { exclusions: { checkedOn: '2027-03-02', hit: false } }),
  sample('sendToVetting'),
  sample('recordVetting'),
  sample('recordVetting', { outcome: 'notCleared', validUntil: null }),
  sample('recordVetting', { unit: 'unit2' }),
  sample('expireVetting'),
  sample('concur'),
  sample('object'),
  sample('concur', { country: 'GT' }),
  sample('deliverTranslation'),
  sample('acceptTranslation'),
  sample('acceptTranslation', { by: 'translator' }),
]

const lean = sample('submit', { helpsSecurityForces: false, units: [], language: 'en' })

const decides: ReviewEvent[] = [
  ...(['low', 'high'] as const).map((risk) => sample('rateFinances', { risk })),
  sample('rateFinances', { exclusions: { checkedOn: '2027-03-01', hit: true } }),
  sendsBack('financial'),
  ...(['approve', 'approveWithConditions', 'decline'] as const).flatMap((type): ReviewEvent[] => [
    sample(type),
    ...['approver2', 'author', 'reviewer1'].map((by) => sample(type, { by })),
    knowing(type, conflicted),
    sample(type, { declaresNoConflict: false }),
  ]),
  sample('approve', { amountCents: 210_000_00 }),
  sample('approve', { amountCents: 1_00 }),
  sample('approve', { endsOn: '2030-01-01' }),
  sample('approve', { at: '2028-03-01T12:00:00.000Z' }),
  sample('approveWithConditions', { conditions: [{ ...precedent, isComplete: false }] }),
  sample('object'),
  sample('concur'),
  sample('recordVetting'),
  sample('recordVetting', { outcome: 'notCleared', validUntil: null }),
  sample('recordVetting', { outcome: 'pending', validUntil: null }),
  sample('sendToVetting'),
  sample('expireVetting'),
  sample('release'),
  sample('release', { by: 'approver' }),
  sample('release', { by: 'approver2' }),
  sample('takeBackVerdict'),
  sample('rescind'),
  sample('reconsider'),
  sample('reconsider', { at: long }),
  ...(['grantReconsideration', 'upholdDecision'] as const).flatMap((type): ReviewEvent[] => [
    sample(type),
    sample(type, { by: 'approver' }),
    knowing(type, conflicted),
  ]),
]

const awards: ReviewEvent[] = [
  sample('offerEvidence'),
  sample('offerEvidence', { condition: later.condition }),
  sample('liftCondition'),
  sample('liftCondition', { condition: later.condition }),
  sample('sendNotification'),
  knowing('sendNotification', { sentOn: null }),
  knowing('sendNotification', { isHeld: true }),
  sample('holdNotification'),
  sample('endHold'),
  sample('clearNotification'),
  sample('clearNotification', { at: '2027-02-15T12:00:00.000Z' }),
  ...(['cleared', 'pending', 'notCleared'] as const).map((outcome) => sample('recordVetting', { outcome })),
  sample('expireVetting'),
  sample('confirmRegistration'),
  sample('confirmRegistration', { validUntil: '2027-02-28' }),
  sample('expireRegistration'),
  sample('expireRegistration', { at: '2027-03-02T12:00:00.000Z' }),
  sample('rescind'),
  sample('refuseAward'),
  sample('sign'),
  ...['approver', 'program'].map((by) => sample('sign', { by })),
  sample('sign', { at: '2028-03-01T12:00:00.000Z', exclusions: { checkedOn: '2028-03-01', hit: false } }),
  sample('sign', { at: '2028-01-02T12:00:00.000Z', exclusions: { checkedOn: '2028-01-02', hit: false } }),
  sample('sign', { obligatedCents: 180_000_01 }),
  sample('sign', { exclusions: { checkedOn: '2027-03-01', hit: true } }),
  sample('sign', { narcoticsCertified: false }),
  knowing('sign', conflicted),
  knowing('sign', { isHeld: true }),
  knowing('sign', { fundLeftCents: 1_00 }),
  ...['progress-1', 'final'].flatMap((report) => [
    sample('fileReport', { report }),
    sample('acceptReport', { report }),
    sample('returnReport', { report }),
  ]),
  sample('close'),
  sample('close', { spentCents: 1_00 }),
  sample('terminate'),
  sample('terminate', { deobligatedCents: 180_000_01 }),
]

const reconsidersConditions: ReviewEvent[] = [
  ...[precedent.condition, later.condition].flatMap((condition): ReviewEvent[] => [
    sample('offerEvidence', { condition }),
    sample('liftCondition', { condition }),
    sample('contestCondition', { condition }),
    sample('keepCondition', { condition }),
    sample('reviseCondition', { condition }),
    sample('waiveCondition', { condition }),
  ]),
  ...(['keepCondition', 'reviseCondition', 'waiveCondition'] as const).map((type) => knowing(type, conflicted)),
  sample('reviseCondition', { isReworded: false, dueOn: null }),
  sample('reviseCondition', { dueOn: '2027-02-28' }),
]

const toTheEnd = [sample('confirmRegistration'), sample('sign'), sample('terminate')]

const assessedByTwo = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2' })]

/** The procedure in parts that overlap where they meet: every edition by itself rather than the product of all. */
export const slices: Slice[] = [
  {
    name: 'from the draft to admission, in two stages',
    until: 'tracks',
    input: inTwoStages,
    start: [],
    events: [...handsIn, ...judgesConcepts, ...comesAndGoes],
  },
  {
    name: 'from the draft to admission, in one stage',
    until: 'tracks',
    input,
    start: [],
    events: [...handsIn, ...comesAndGoes, sample('handOver'), knowing('handOver', { mayOwn: false })],
  },
  {
    name: 'three reviewers',
    until: 'decision',
    input: asking({ concurrence: false }),
    start: [lean, sample('admit'), sample('rateFinances')],
    events: [
      ...reviews,
      sample('requestChanges'),
      resubmits({ helpsSecurityForces: false, units: [], language: 'en' }, 'technical'),
      resubmits({ helpsSecurityForces: false, units: [], language: 'en', requestedCents: 350_000_00 }),
      sendsBack('technical'),
      sample('rateFinances'),
    ],
  },
  {
    name: 'five tracks',
    until: 'decision',
    input: asking({ quorum: 1 }),
    start: [sample('submit'), sample('admit')],
    events: [...examines, ...asksAgain],
  },
  {
    name: 'units and countries that come and go',
    until: 'decision',
    input: asking({ quorum: 1 }),
    start: [sample('submit'), sample('admit'), assigns('reviewer1'), assesses('reviewer1')],
    events: [
      ...vetsAndConcurs,
      sample('requestChanges'),
      resubmits({}),
      resubmits({ units: ['unit2'], countries: ['HN', 'GT'] }),
      sendsBack('vetting', 'concurrence'),
    ],
  },
  {
    name: 'vetting that is asked for later',
    until: 'decision',
    input: asking({ quorum: 1, concurrence: false, panelReads: undefined }),
    start: [lean, sample('admit')],
    events: [
      ...examines,
      sample('requireVetting'),
      sample('recordVetting', { unit: 'unnamed' }),
      sample('expireVetting', { unit: 'unnamed' }),
      ...asksAgain,
      resubmits({ helpsSecurityForces: false, units: [], language: 'en' }),
    ],
  },
  {
    name: 'from the decision to the award',
    until: 'approved',
    input,
    start: wayTo.decision.events,
    events: [...decides, ...comesAndGoes],
  },
  {
    name: 'from the approval to the close',
    until: 'closed',
    input,
    start: wayTo['approved: open, unsent, pending'].events,
    events: [...awards, ...comesAndGoes],
  },
  {
    name: 'a condition reconsidered',
    until: 'awarded',
    input: asking({ concurrence: false, notification: false }),
    start: [
      ...[lean, sample('admit'), ...assessedByTwo, sample('rateFinances')],
      ...[sample('approveWithConditions'), sample('release')],
    ],
    events: [...reconsidersConditions, ...toTheEnd, ...comesAndGoes],
  },
  {
    name: 'an award without notification or vetting',
    until: 'closed',
    input: asking({ concurrence: false, notification: false }),
    start: [lean, sample('admit'), ...assessedByTwo, sample('rateFinances'), sample('approve'), sample('release')],
    events: [...awards, ...comesAndGoes, sample('handOver')],
  },
]
