import type { Edition, ReviewInput } from '#workflows/review/edition.ts'
import { type EventOf, type EventType, eventVersion, type ReviewEvent } from '#workflows/review/events.ts'
import { moveReview, type ReviewSnapshot, startReview } from '#workflows/review/move.ts'

/** Everything that a call may ask for is asked for. */
const edition: Edition = {
  quorum: 2,
  largeCents: 300_000_00,
  floorCents: 10_000_00,
  ceilingCents: 500_000_00,
  maxMonths: 24,
  scoreSpread: 150,
  checklist: ['countries'],
  concurrence: true,
  panelReads: ['en'],
  reportMonths: 12,
}
export const asking = (changed: Partial<Edition>): ReviewInput => ({ edition: { ...edition, ...changed } })
export const input = asking({})
export const inTwoStages = asking({ stages: 2 })
export const askingNoPost = asking({ concurrence: false })

export const at = '2027-03-01T12:00:00.000Z'
export const closesAt = '2027-03-05T23:00:00.000Z'
export const until = '2027-03-15T23:00:00.000Z'
export const afterUntil = '2027-03-20T12:00:00.000Z'

const guid = (last: number) => `0193b0a4-6a1c-7cc2-9a50-6d3f1c2b7a${last.toString(16).padStart(2, '0')}`
export const note = { id: guid(1), hash: 'ab'.repeat(32) }
const assessment = guid(2)
export const precedent = { condition: guid(3), precedent: true, dueOn: '2027-05-01', isComplete: true }
export const later = { condition: guid(4), precedent: false, dueOn: null, isComplete: true }

type Samples = { [Type in EventType]: EventOf<Type> }

const v = eventVersion as typeof eventVersion
const said = (by: string) => ({ v, by, at, facts: {} })
const told = <Facts extends object>(by: string, facts: Facts) => ({ v, by, at, facts })
const decidesOn = (condition: string) => ({ ...told('approver', { conflicted: false }), condition, note })
const toSubmit = { missing: [], closesAt, writers: ['author'], asksTwoPeople: false, mayCertify: true }
const handedIn = {
  version: 1,
  requestedCents: 200_000_00,
  language: 'es',
  countries: ['HN'],
  helpsSecurityForces: true,
  units: ['unit'],
}
const caseReference = 'HN-2027-014'
const granted = {
  amountCents: 180_000_00,
  startsOn: '2027-06-01',
  endsOn: '2029-05-31',
  declaresNoConflict: true,
  note,
}
const checkedToday = { checkedOn: '2027-03-01', hit: false }

/** One event of each type that every guard agrees to where it is in place. */
const samples: Samples = {
  send: { type: 'send', ...told('author', { ...toSubmit, asksTwoPeople: true }) },
  submit: { type: 'submit', ...told('certifier', toSubmit), ...handedIn },
  returnToAuthor: { type: 'returnToAuthor', ...said('certifier'), note },
  lapse: { type: 'lapse', ...told('clock', { closesAt }), at: afterUntil },
  revive: { type: 'revive', ...told('program', { closesAt }), at: afterUntil, until: '2027-04-15T23:00:00.000Z', note },
  extendDeadline: { type: 'extendDeadline', ...told('program', { closesAt }), until, note },
  withdraw: { type: 'withdraw', ...said('author') },
  suspend: { type: 'suspend', ...said('program'), scope: 'proposal', note },
  resume: { type: 'resume', ...told('program', { closesAt, isStopped: false, stoodDays: 0 }) },
  handOver: { type: 'handOver', ...told('program', { mayOwn: true, takenBack: null }), to: 'program2' },
  correctText: {
    type: 'correctText',
    ...told('intake', { isInCharge: true }),
    version: 1,
    question: 'project.title',
    correction: { id: guid(6), hash: 'cd'.repeat(32) },
    note,
  },
  admit: { type: 'admit', ...said('intake'), checklist: { countries: true, readable: true } },
  declareIneligible: { type: 'declareIneligible', ...said('intake'), note },
  requestChanges: {
    type: 'requestChanges',
    ...told('intake', { answerBy: closesAt }),
    questions: ['project', 'carsi', 'places', 'need', 'budget', 'security'].map((question) => ({ question, note })),
  },
  resubmit: {
    type: 'resubmit',
    ...told('author', { missing: [], changed: [], writers: ['author'], isAnswered: true }),
    ...handedIn,
    version: 2,
  },
  invite: { type: 'invite', ...said('program'), until, note },
  declineConcept: { type: 'declineConcept', ...said('program'), note },
  assignReviewers: {
    type: 'assignReviewers',
    ...told('program', { conflicted: ['author2'], cannotRead: ['reviewer9'] }),
    reviewers: ['reviewer1', 'reviewer2'],
  },
  unassignReviewer: { type: 'unassignReviewer', ...told('program', { takenBack: null }), reviewer: 'reviewer2' },
  recuse: { type: 'recuse', ...said('reviewer1'), note },
  assess: { type: 'assess', ...said('reviewer1'), assessment, totalHundredths: 410, declaresNoConflict: true },
  reviseAssessment: { type: 'reviseAssessment', ...said('reviewer1'), assessment, totalHundredths: 300 },
  concludeDiscussion: { type: 'concludeDiscussion', ...said('program'), note },
  startFinancialCheck: { type: 'startFinancialCheck', ...said('finance') },
  askForClarification: { type: 'askForClarification', ...said('finance'), note },
  clarify: { type: 'clarify', ...said('author'), note },
  rateFinances: { type: 'rateFinances', ...said('finance'), risk: 'low', exclusions: checkedToday, note },
  requireVetting: { type: 'requireVetting', ...said('program'), note },
  sendToVetting: { type: 'sendToVetting', ...said('vetting'), caseReference },
  recordVetting: {
    type: 'recordVetting',
    ...said('vetting'),
    unit: 'unit',
    outcome: 'cleared',
    caseReference,
    validUntil: '2028-02-28',
  },
  expireVetting: { type: 'expireVetting', ...said('clock'), at: '2028-02-29T06:00:00.000Z', unit: 'unit' },
  concur: { type: 'concur', ...said('post'), country: 'HN', note: null },
  object: { type: 'object', ...said('post'), country: 'HN', note },
  deliverTranslation: { type: 'deliverTranslation', ...said('translator'), note },
  acceptTranslation: { type: 'acceptTranslation', ...said('program') },
  approve: { type: 'approve', ...told('approver', { conflicted: false }), ...granted },
  approveWithConditions: {
    type: 'approveWithConditions',
    ...told('approver', { conflicted: false }),
    ...granted,
    conditions: [precedent, later],
  },
  decline: { type: 'decline', ...told('approver', { conflicted: false }), declaresNoConflict: true, note },
  sendBack: { type: 'sendBack', ...said('approver'), tracks: ['technical'], note },
  release: { type: 'release', ...said('program') },
  takeBackVerdict: { type: 'takeBackVerdict', ...said('program'), note },
  rescind: { type: 'rescind', ...said('approver'), note },
  offerEvidence: { type: 'offerEvidence', ...said('author'), condition: precedent.condition, note },
  liftCondition: { type: 'liftCondition', ...said('program'), condition: precedent.condition, note },
  contestCondition: { type: 'contestCondition', ...said('author'), condition: precedent.condition, note },
  keepCondition: { type: 'keepCondition', ...decidesOn(precedent.condition) },
  reviseCondition: {
    type: 'reviseCondition',
    ...decidesOn(precedent.condition),
    isReworded: true,
    dueOn: '2027-06-01',
  },
  waiveCondition: { type: 'waiveCondition', ...decidesOn(precedent.condition) },
  sendNotification: {
    type: 'sendNotification',
    ...told('program', { sentOn: '2027-02-01', isHeld: false }),
    notification: guid(5),
  },
  holdNotification: { type: 'holdNotification', ...said('program'), note },
  endHold: { type: 'endHold', ...said('program'), note },
  clearNotification: { type: 'clearNotification', ...said('clock') },
  confirmRegistration: { type: 'confirmRegistration', ...said('grants'), validUntil: '2027-12-31' },
  expireRegistration: { type: 'expireRegistration', ...said('clock'), at: '2028-01-01T06:00:00.000Z' },
  refuseAward: { type: 'refuseAward', ...said('certifier'), note },
  sign: {
    type: 'sign',
    ...told('grants', { conflicted: false, fundLeftCents: 1_000_000_00, isHeld: false }),
    number: 'SINLEC27GR0001',
    obligatedCents: 180_000_00,
    exclusions: checkedToday,
    narcoticsCertified: true,
  },
  fileReport: { type: 'fileReport', ...said('author'), report: 'final', note },
  acceptReport: { type: 'acceptReport', ...said('program'), report: 'final' },
  returnReport: { type: 'returnReport', ...said('program'), report: 'final', note },
  close: { type: 'close', ...said('grants'), spentCents: 170_000_00, deobligatedCents: 10_000_00, note },
  terminate: { type: 'terminate', ...said('grants'), deobligatedCents: 40_000_00, note },
  reconsider: { type: 'reconsider', ...said('author'), note },
  grantReconsideration: { type: 'grantReconsideration', ...told('approver2', { conflicted: false }), note },
  upholdDecision: { type: 'upholdDecision', ...told('approver2', { conflicted: false }), note },
}

export function sample<Type extends EventType>(type: Type, changed: Partial<Samples[Type]> = {}): Samples[Type] {
  return { ...samples[type], ...changed }
}

/** The sample with some of its facts changed. */
export function knowing<Type extends EventType>(type: Type, facts: Partial<Samples[Type]['facts']>): Samples[Type] {
  return { ...samples[type], facts: { ...samples[type].facts, ...facts } }
}

export function walk(events: readonly ReviewEvent[], from: ReviewSnapshot = startReview(input)): ReviewSnapshot {
  return events.reduce((before, event) => {
    const moved = moveReview(before, event)
    if (!moved) throw new Error(`${event.type} is refused in ${JSON.stringify(before.value)}`)
    return moved.snapshot
  }, from)
}

export type Way = { input: ReviewInput; events: ReviewEvent[] }
const way = (...events: ReviewEvent[]): Way => ({ input, events })
const further = ({ input, events }: Way, ...more: ReviewEvent[]): Way => ({ input, events: [...events, ...more] })

const assessed = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2' })]
const apart = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2', totalHundredths: 200 })]
const vetted = [sample('sendToVetting'), sample('recordVetting')]
const translated = [sample('deliverTranslation'), sample('acceptTranslation')]
const others = [...assessed, sample('rateFinances'), sample('concur'), ...translated]

const submitted = way(sample('submit'))
const admitted = further(submitted, sample('admit'))
const checking = further(admitted, sample('startFinancialCheck'))
const decision = further(admitted, ...others, ...vetted)
const decided = further(decision, sample('approve'))
const pending = further(
  admitted,
  ...others,
  sample('sendToVetting'),
  sample('recordVetting', { outcome: 'pending', validUntil: null }),
  sample('approveWithConditions'),
  sample('release'),
)
const notified = further(pending, sample('sendNotification'))
const approved = further(decided, sample('release'))
const ready = further(
  approved,
  sample('sendNotification'),
  sample('clearNotification'),
  sample('confirmRegistration', { validUntil: '2027-12-31' }),
)
const awarded = further(ready, sample('sign'))
const awardedWithConditions = further(
  pending,
  sample('recordVetting'),
  sample('sendNotification'),
  sample('clearNotification'),
  sample('confirmRegistration', { validUntil: '2027-12-31' }),
  sample('liftCondition'),
  sample('sign'),
)
const reports = ['progress-1', 'final']
const filed = reports.map((report) => sample('fileReport', { report }))
const accepted = reports.map((report) => sample('acceptReport', { report }))
const declined = further(decision, sample('decline'), sample('release'))
const concept = { input: inTwoStages, events: [] }
const conceptDecision = further(concept, sample('submit'), sample('admit'))
const leanSubmit = sample('submit', { helpsSecurityForces: false, units: [], language: 'en' })

/** A way to every state, and to every leaf of every track and part. */
export const wayTo = {
  'draft: full': way(),
  'draft: concept': concept,
  certifying: way(sample('send')),
  intake: submitted,
  'intake of a concept': further(concept, sample('submit')),
  conceptDecision,
  'tracks: assigning, queued, listed, waiting, requested': admitted,
  'tracks: collecting': further(admitted, sample('assignReviewers')),
  'tracks: discussing': further(admitted, ...apart),
  'tracks: technical concluded': further(admitted, ...assessed),
  'tracks: checking': checking,
  'tracks: clarifying': further(checking, sample('askForClarification')),
  'tracks: financial concluded': further(admitted, sample('rateFinances')),
  'tracks: inVetting': further(admitted, sample('sendToVetting')),
  'tracks: vetting concluded': further(admitted, ...vetted),
  'tracks: concurrence concluded': further(admitted, sample('concur')),
  'tracks: ready': further(admitted, sample('deliverTranslation')),
  'tracks: translation concluded': further(admitted, ...translated),
  'tracks: nothing asked of others': { input: askingNoPost, events: [leanSubmit, sample('admit')] },
  decision,
  'decision without vetting': {
    input: askingNoPost,
    events: [leanSubmit, sample('admit'), ...assessed, sample('rateFinances')],
  },
  changesRequested: further(submitted, sample('requestChanges')),
  decided,
  'decided: declined': further(decision, sample('decline')),
  'approved: open, unsent, pending': pending,
  'approved: notification waiting': notified,
  'approved: notification held': further(notified, sample('holdNotification')),
  'approved: notification met': further(notified, sample('clearNotification')),
  'approved: conditions met': further(pending, sample('liftCondition')),
  'approved: vettedUnits met': approved,
  'approved: registration met': further(pending, sample('confirmRegistration')),
  'approved: a condition contested': further(pending, sample('contestCondition')),
  awardReady: ready,
  reconsideration: further(declined, sample('reconsider')),
  'reconsideration of a concept': further(conceptDecision, sample('declineConcept'), sample('reconsider')),
  suspended: further(decision, sample('suspend')),
  awarded,
  'awarded: reports filed': further(awarded, ...filed),
  'awarded: reports accepted': further(awarded, ...filed, ...accepted),
  'awarded: a condition left': further(awardedWithConditions, ...filed, ...accepted),
  declined,
  ineligible: further(submitted, sample('declareIneligible')),
  withdrawn: way(sample('withdraw')),
  lapsed: way(sample('lapse')),
  rescinded: further(approved, sample('rescind')),
  declinedByPartner: further(approved, sample('refuseAward')),
  closed: further(awarded, ...filed, ...accepted, sample('close')),
  terminated: further(awarded, sample('terminate')),
} satisfies Record<string, Way>
export type Place = keyof typeof wayTo
export const places = Object.keys(wayTo) as Place[]

const reached = new Map<Place, ReviewSnapshot>()
export function reach(place: Place, ...more: ReviewEvent[]): ReviewSnapshot {
  const { input, events } = wayTo[place]
  const there = reached.get(place) ?? walk(events, startReview(input))
  reached.set(place, there)
  return walk(more, there)
}
