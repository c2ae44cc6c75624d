import type { EventType, ReviewEvent } from '#workflows/review/events.ts'
import type { GuardName } from '#workflows/review/guards.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { afterUntil, at, closesAt, knowing, note, type Place, precedent, reach, sample } from './samples.ts'

export type Objection = [EventType, GuardName, () => ReviewSnapshot, ReviewEvent]

/** In this place, and after more events, the guard alone says no to the event: without it the event would be accepted. */
const no = (guard: GuardName, place: Place, event: ReviewEvent, ...more: ReviewEvent[]): Objection => [
  event.type,
  guard,
  () => reach(place, ...more),
  event,
]

const assigning = 'tracks: assigning, queued, listed, waiting, requested'
const collecting = 'tracks: collecting'
const approved = 'approved: open, unsent, pending'
const contested = 'approved: a condition contested'
const filed = 'awarded: reports filed'
const accepted = 'awarded: reports accepted'
const conflicted = { conflicted: true }

const reasonsAreGivenIn: Partial<Record<EventType, Place>> = {
  returnToAuthor: 'certifying',
  revive: 'lapsed',
  extendDeadline: 'draft: full',
  suspend: 'decision',
  declareIneligible: 'intake',
  correctText: 'intake',
  invite: 'conceptDecision',
  declineConcept: 'conceptDecision',
  recuse: collecting,
  concludeDiscussion: 'tracks: discussing',
  askForClarification: 'tracks: checking',
  clarify: 'tracks: clarifying',
  rateFinances: assigning,
  requireVetting: 'decision without vetting',
  object: assigning,
  deliverTranslation: assigning,
  approve: 'decision',
  approveWithConditions: 'decision',
  decline: 'decision',
  sendBack: 'decision',
  takeBackVerdict: 'decided',
  rescind: approved,
  offerEvidence: approved,
  liftCondition: approved,
  contestCondition: approved,
  keepCondition: contested,
  reviseCondition: contested,
  waiveCondition: contested,
  holdNotification: 'approved: notification waiting',
  endHold: 'approved: notification held',
  refuseAward: approved,
  fileReport: 'awarded',
  returnReport: filed,
  close: accepted,
  terminate: 'awarded',
  reconsider: 'declined',
  grantReconsideration: 'reconsideration',
  upholdDecision: 'reconsideration',
}
const withoutReason = (Object.entries(reasonsAreGivenIn) as [EventType, Place][]).map(([type, place]) =>
  no('reasonIsGiven', place, { ...sample(type), note: null } as ReviewEvent),
)

const verdicts = (['approve', 'approveWithConditions', 'decline'] as const).flatMap((type) => [
  no('hasNoConflict', 'decision', knowing(type, conflicted)),
  no('declaresNoConflict', 'decision', sample(type, { declaresNoConflict: false })),
  ...['author', 'certifier', 'reviewer2'].map((by) => no('didNotWriteOrAssessIt', 'decision', sample(type, { by }))),
  no('didNotDecideBefore', 'reconsideration', sample(type), sample('grantReconsideration')),
])

const financesAnew = (changed: Parameters<typeof sample<'rateFinances'>>[1]) => [
  sample('sendBack', { tracks: ['financial'] }),
  sample('rateFinances', changed),
]
const concursNot = [sample('sendBack', { tracks: ['concurrence'] }), sample('object')]
const exclusions = (checkedOn: string, hit = false) => ({ exclusions: { checkedOn, hit } })

const approvals = (['approve', 'approveWithConditions'] as const).flatMap((type) => [
  no('noExclusionIsHit', 'decision', sample(type), ...financesAnew(exclusions('2027-03-01', true))),
  no('noUnitIsRefused', 'decision', sample(type), sample('recordVetting', { outcome: 'notCleared', validUntil: null })),
  no('noCountryObjects', 'decision', sample(type), ...concursNot),
  no('clearanceIsStillValid', 'decision', sample(type, { at: '2028-02-29T00:00:00Z' })),
  no('amountIsWithinRequest', 'decision', sample(type, { amountCents: 200_000_01 })),
  no('amountIsWithinCall', 'decision', sample(type, { amountCents: 9_999_99 })),
  no('periodIsWithinCall', 'decision', sample(type, { endsOn: '2029-06-02' })),
  no('periodIsWithinCall', 'decision', sample(type, { endsOn: '2027-06-01' })),
])

const signatures = [
  no('hasNoConflict', 'awardReady', knowing('sign', conflicted)),
  no('didNotDecideIt', 'awardReady', sample('sign', { by: 'approver' })),
  no(
    'clearanceIsStillValid',
    'awardReady',
    sample('sign', { at: '2028-03-01T12:00:00Z', ...exclusions('2028-03-01') }),
    sample('expireRegistration'),
    sample('confirmRegistration', { validUntil: '2029-12-31' }),
  ),
  no(
    'registrationIsStillValid',
    'awardReady',
    sample('sign', { at: '2028-01-01T12:00:00Z', ...exclusions('2028-01-01') }),
  ),
  no('noHoldIsRecorded', 'awardReady', knowing('sign', { isHeld: true })),
  no('obligationIsWithinGrant', 'awardReady', sample('sign', { obligatedCents: 180_000_01 })),
  no('obligationIsWithinGrant', 'awardReady', sample('sign', { obligatedCents: 0 })),
  no('obligationIsWithinFund', 'awardReady', knowing('sign', { fundLeftCents: 179_999_99 })),
  no('exclusionsAreCheckedToday', 'awardReady', sample('sign', exclusions('2027-03-01', true))),
  no('narcoticsAreCertified', 'awardReady', sample('sign', { narcoticsCertified: false })),
]

export const objections: Objection[] = [
  ...withoutReason,
  no('nothingIsMissing', 'draft: full', knowing('send', { missing: ['title'] })),
  no('deadlineIsOpen', 'draft: full', sample('send', { at: closesAt })),
  no('twoSignaturesAreAsked', 'draft: full', knowing('send', { asksTwoPeople: false })),
  no('nothingIsMissing', 'draft: full', knowing('submit', { missing: ['title'] })),
  no('deadlineIsOpen', 'draft: full', sample('submit', { at: closesAt })),
  no('oneSignatureIsEnough', 'draft: full', knowing('submit', { asksTwoPeople: true })),
  no('nothingIsMissing', 'certifying', knowing('submit', { missing: ['title'] })),
  no('deadlineIsOpen', 'certifying', sample('submit', { at: closesAt })),
  no('isCertifier', 'certifying', knowing('submit', { mayCertify: false })),
  no('signsWhatOthersWrote', 'certifying', sample('submit', { by: 'author' })),
  no('deadlineHasPassed', 'draft: full', sample('lapse', { at: '2027-03-05T22:59:59.999Z' })),
  no('deadlineHasPassed', 'draft: full', sample('lapse', { at: closesAt }), sample('extendDeadline')),
  no('answerTimeIsOver', 'changesRequested', sample('lapse', { at: '2027-03-05T22:59:59.999Z' })),
  no('newDeadlineIsLater', 'draft: full', sample('extendDeadline', { until: at })),
  no('newDeadlineIsLater', 'lapsed', sample('revive', { until: afterUntil })),
  no(
    'hasNotBeenRevived',
    'lapsed',
    sample('revive', { at: '2027-05-02T00:00:00Z', until: '2027-06-15T23:00:00Z' }),
    sample('revive'),
    sample('lapse', { at: '2027-05-01T00:00:00Z' }),
  ),
  no('namesAnotherOwner', 'intake', sample('handOver'), sample('handOver')),
  no('namesAnotherOwner', 'intake', sample('handOver', { to: null })),
  no('placeGoesOn', 'suspended', knowing('resume', { isStopped: true })),
  no('isHandedIn', 'draft: full', sample('correctText')),
  no('isInCharge', 'intake', knowing('correctText', { isInCharge: false })),
  no('newOwnerMaySeeIt', 'intake', knowing('handOver', { mayOwn: false })),
  ...([{ countries: true, readable: false }, { readable: true }, {}] as Record<string, boolean>[]).map((checklist) =>
    no('checklistIsComplete', 'intake', sample('admit', { checklist })),
  ),
  no('checklistIsComplete', 'intake of a concept', sample('admit', { checklist: {} })),
  no('namesAQuestion', 'intake', sample('requestChanges', { questions: [] })),
  no(
    'reasonIsGiven',
    'intake',
    sample('requestChanges', {
      questions: [
        { question: 'need', note },
        { question: 'budget.lines', note: null },
      ],
    }),
  ),
  no('nothingIsMissing', 'changesRequested', knowing('resubmit', { missing: ['need.problem'] })),
  no('aNamedQuestionChanged', 'changesRequested', knowing('resubmit', { isAnswered: false })),
  no('answerTimeIsOpen', 'changesRequested', sample('resubmit', { at: closesAt })),
  no(
    'onlyNamedQuestionsChanged',
    'intake',
    knowing('resubmit', { changed: ['budget.lines', 'budget.total'] }),
    sample('requestChanges', { questions: [{ question: 'budget.lines', note }] }),
  ),
  no('didNotDecideBefore', 'reconsideration of a concept', sample('invite'), sample('grantReconsideration')),
  no('newDeadlineIsLater', 'conceptDecision', sample('invite', { until: at })),
  no('didNotDecideBefore', 'reconsideration of a concept', sample('declineConcept'), sample('grantReconsideration')),
  no('namesANewReviewer', assigning, sample('assignReviewers', { reviewers: [] })),
  no('namesANewReviewer', collecting, sample('assignReviewers')),
  ...['author', 'certifier', 'author2'].map((one) =>
    no('reviewersHaveNoConflict', assigning, sample('assignReviewers', { reviewers: ['reviewer1', one] })),
  ),
  no('reviewersHaveNoConflict', collecting, sample('assignReviewers'), sample('recuse')),
  no('reviewersReadTheLanguage', assigning, sample('assignReviewers', { reviewers: ['reviewer9'] })),
  no('namesAnAssignedReviewer', collecting, sample('unassignReviewer', { reviewer: 'nobody' })),
  no('reviewerHasNotAssessed', collecting, sample('unassignReviewer'), sample('assess', { by: 'reviewer2' })),
  no('isAssigned', collecting, sample('recuse', { by: 'reviewer3' })),
  no('isAssigned', collecting, sample('assess', { by: 'reviewer3' })),
  no('hasNotAssessed', collecting, sample('assess'), sample('assess')),
  no('declaresNoConflict', collecting, sample('assess', { declaresNoConflict: false })),
  no('hasAssessed', 'tracks: discussing', sample('reviseAssessment', { by: 'reviewer3' })),
  no('exclusionsAreChecked', assigning, sample('rateFinances', exclusions('2027-03-02'))),
  no('exclusionsAreChecked', assigning, sample('rateFinances', exclusions('2027-01-29'))),
  no('budgetHasChanged', 'decision', sample('reviseAssessment')),
  no('budgetHasChanged', 'tracks: technical concluded', sample('reviseAssessment')),
  no('vettingDoesNotApply', 'decision', sample('requireVetting')),
  no('namesAUnit', 'tracks: inVetting', sample('recordVetting', { unit: 'another' })),
  no('namesAUnit', 'decision without vetting', sample('recordVetting')),
  no('clearanceHasExpired', 'decision', sample('expireVetting', { at: '2028-02-28T23:59:59Z' })),
  no('clearanceHasExpired', 'decision', sample('expireVetting', { unit: 'another' })),
  no('namesACountry', assigning, sample('concur', { country: 'GT' })),
  no('namesACountry', assigning, sample('object', { country: 'GT' })),
  no('didNotTranslateIt', 'tracks: ready', sample('acceptTranslation', { by: 'translator' })),
  ...verdicts,
  ...approvals,
  no('riskAllowsApproval', 'decision', sample('approve'), ...financesAnew({ risk: 'high' })),
  no('conditionsAreComplete', 'decision', sample('approveWithConditions', { conditions: [] })),
  no(
    'conditionsAreComplete',
    'decision',
    sample('approveWithConditions', { conditions: [precedent, { ...precedent, isComplete: false }] }),
  ),
  no('namesATrack', 'decision', sample('sendBack', { tracks: [] })),
  no('tracksWereExamined', 'decision without vetting', sample('sendBack', { tracks: ['technical', 'vetting'] })),
  no(
    'approvalStillHolds',
    'decided',
    sample('release'),
    sample('recordVetting', { outcome: 'notCleared', validUntil: null }),
  ),
  no('approvalStillHolds', 'decided', sample('release'), sample('object')),
  no('everyCountryHasAnswered', 'decision without vetting', sample('concur')),
  no('everyCountryHasAnswered', 'decision without vetting', sample('object')),
  no('didNotDecideIt', 'decided', sample('release', { by: 'approver' })),
  no('didNotDecideIt', 'decided: declined', sample('release', { by: 'approver' })),
  no('namesAnOpenCondition', approved, sample('offerEvidence'), sample('liftCondition')),
  no('namesAnOpenCondition', approved, sample('liftCondition'), sample('liftCondition')),
  no('namesAContestableCondition', contested, sample('contestCondition')),
  no('namesAContestableCondition', contested, sample('contestCondition'), sample('keepCondition')),
  ...(['keepCondition', 'reviseCondition', 'waiveCondition'] as const).flatMap((type) => [
    no('namesAContestedCondition', approved, sample(type)),
    no('namesAContestedCondition', contested, sample(type), sample('reviseCondition')),
    no('hasNoConflict', contested, knowing(type, conflicted)),
  ]),
  no('conditionIsChanged', contested, sample('reviseCondition', { isReworded: false, dueOn: precedent.dueOn })),
  no('newDayIsAhead', contested, sample('reviseCondition', { dueOn: '2027-02-28' })),
  no('notificationIsSent', approved, knowing('sendNotification', { sentOn: null })),
  no(
    'fifteenDaysHavePassed',
    approved,
    sample('clearNotification', { at: '2027-03-08T23:59:59Z' }),
    knowing('sendNotification', { sentOn: '2027-02-22' }),
  ),
  no('registrationIsAhead', approved, sample('confirmRegistration', { validUntil: '2027-02-28' })),
  no(
    'registrationHasExpired',
    'approved: registration met',
    sample('expireRegistration', { at: '2027-12-31T12:00:00Z' }),
  ),
  ...signatures,
  no('namesADueReport', filed, sample('fileReport')),
  no('namesAFiledReport', 'awarded', sample('acceptReport')),
  no('namesAFiledReport', 'awarded', sample('returnReport')),
  no('everyConditionIsLifted', 'awarded: a condition left', sample('close')),
  no('everyReportIsAccepted', filed, sample('close')),
  no('remainderIsDeobligated', accepted, sample('close', { deobligatedCents: 9_999_99 })),
  no('deobligationIsWithinAward', 'awarded', sample('terminate', { deobligatedCents: 180_000_01 })),
  no('hasNotAskedBefore', 'reconsideration', sample('reconsider'), sample('upholdDecision')),
  no('isWithinFifteenDays', 'declined', sample('reconsider', { at: '2027-03-16T12:00:00.001Z' })),
  no('hasNoConflict', 'reconsideration', knowing('grantReconsideration', conflicted)),
  no('didNotDecideBefore', 'reconsideration', sample('grantReconsideration', { by: 'approver' })),
  no('hasNoConflict', 'reconsideration', knowing('upholdDecision', conflicted)),
  no('didNotDecideBefore', 'reconsideration', sample('upholdDecision', { by: 'approver' })),
]

/** Guards that refuse nothing but choose between two ways: with the guard forgotten the event would lead elsewhere. */
export const choices: Objection[] = [
  no('isFullStage', 'intake of a concept', sample('admit')),
  no('isFullStage', 'reconsideration of a concept', sample('grantReconsideration')),
  no('verdictIsToApprove', 'decided: declined', sample('release')),
]
