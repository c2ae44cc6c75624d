import { addDays, DAY } from './calendar.ts'
import type { Context, Edition, Track } from './context.ts'
import { isCleared, tracks } from './context.ts'
import type { EventOf, EventType, Prospect, ReviewEvent } from './events.ts'

type Case = { context: Context; event: Prospect }
type Answer = { context: Context; event: ReviewEvent }

const thatCount = ({ assessments }: Context) => assessments.filter(({ counts }) => counts)
const hasSent = (context: Context, reviewer: string) => thatCount(context).some((sent) => sent.reviewer === reviewer)

/** One more assessment than the call's quorum where much is requested. */
export const quorumOf = ({ edition: { quorum, largeCents }, requestedCents }: Context) =>
  largeCents !== undefined && requestedCents >= largeCents ? quorum + 1 : quorum

/** Until when the draft may be handed in: its own deadline, or the call's where that is later; an invitation has its own alone. */
export function deadlineOf({ edition, stage, deadline }: Context, closesAt: string): number {
  const own = deadline ? Date.parse(deadline) : 0
  return edition.stages === 2 && stage === 'full' ? own : Math.max(own, Date.parse(closesAt))
}

const closesBefore = ({ context, event }: Case) =>
  'closesAt' in event.facts ? deadlineOf(context, event.facts.closesAt) <= Date.parse(event.at) : undefined

/** The distance in hundredths between the highest and the lowest assessment that counts. */
function spreadOf(context: Context): number {
  const totals = thatCount(context).map(({ totalHundredths }) => totalHundredths)
  return Math.max(...totals) - Math.min(...totals)
}

const isNoUnitRefused = ({ units }: Context) => units.every(({ outcome }) => outcome !== 'notCleared')
const isNoCountryAgainst = ({ concurrences }: Context) => concurrences.every(({ answer }) => answer !== 'objected')
const today = ({ event }: Case) => event.at.slice(0, 10)
export const NOTIFICATION_DAYS = 15
export const RECONSIDERATION_DAYS = 15
const EXCLUSIONS_DAYS = 30

/** Not ahead, and no longer ago than so many days. */
const isWithinDays = (day: string, today: string, days: number) => day <= today && day >= addDays(today, -days)

const partsAreMet = {
  conditions: ({ conditions }: Context) =>
    conditions.every(({ precedent, status }) => !precedent || status === 'lifted'),
  notification: ({ edition, notification }: Context) =>
    edition.notification === false || (notification?.isCleared === true && !notification.isHeld),
  vettedUnits: ({ helpsSecurityForces, units }: Context) =>
    !helpsSecurityForces || (units.length > 0 && units.every(({ outcome }) => isCleared(outcome))),
  registration: ({ registeredUntil }: Context) => registeredUntil !== null,
}

/** These read the case, the facts, the person and the moment: they can be asked before a form is filled in. */
export const caseGuards = {
  nothingIsMissing: ({ event }: Case) => 'missing' in event.facts && event.facts.missing.length === 0,
  /** The closing instant itself is too late. */
  deadlineIsOpen: (seen: Case) => closesBefore(seen) === false,
  deadlineHasPassed: (seen: Case) => closesBefore(seen) === true,
  oneSignatureIsEnough: ({ event }: Case) => 'asksTwoPeople' in event.facts && !event.facts.asksTwoPeople,
  twoSignaturesAreAsked: ({ event }: Case) => 'asksTwoPeople' in event.facts && event.facts.asksTwoPeople,
  isCertifier: ({ event }: Case) => 'mayCertify' in event.facts && event.facts.mayCertify,
  signsWhatOthersWrote: ({ event }: Case) => 'writers' in event.facts && !event.facts.writers.includes(event.by),
  isFullStage: ({ context }: Case) => context.stage === 'full',
  onlyNamedQuestionsChanged: ({ context, event }: Case) =>
    event.type === 'resubmit' &&
    event.facts.changed.every((one) => context.asked.includes(one) || context.asked.includes(one.split('.')[0])),
  /** The instant at which answers are due is too late, as it is for a draft. */
  answerTimeIsOpen: ({ context: { answersDue }, event }: Case) =>
    answersDue === null || Date.parse(event.at) < Date.parse(answersDue),
  answerTimeIsOver: ({ context: { answersDue }, event }: Case) =>
    answersDue !== null && Date.parse(event.at) >= Date.parse(answersDue),
  hasNotBeenRevived: ({ context }: Case) => !context.wasRevived,

  placeGoesOn: ({ event }: Case) => 'isStopped' in event.facts && !event.facts.isStopped,

  isAssigned: ({ context, event }: Case) => context.assigned.includes(event.by),
  hasNotAssessed: ({ context, event }: Case) => !hasSent(context, event.by),
  hasAssessed: ({ context, event }: Case) => hasSent(context, event.by),
  budgetHasChanged: ({ context, event }: Case) => context.amending?.includes(event.by) === true,
  enoughAreAssigned: ({ context }: Case) => context.assigned.length >= quorumOf(context),
  tooFewAreAssigned: ({ context }: Case) => context.assigned.length < quorumOf(context),
  everyReviewerHasAssessed: ({ context }: Case) => context.assigned.every((reviewer) => hasSent(context, reviewer)),
  quorumIsLost: ({ context }: Case) => thatCount(context).length < quorumOf(context),
  scoresAgree: ({ context }: Case) =>
    context.wasDiscussed || spreadOf(context) <= (context.edition.scoreSpread ?? Number.POSITIVE_INFINITY),

  vettingDoesNotApply: ({ context }: Case) => !context.helpsSecurityForces,
  everyUnitHasAnOutcome: ({ context: { helpsSecurityForces, units } }: Case) =>
    helpsSecurityForces && units.length > 0 && units.every(({ outcome }) => outcome !== null),
  postsAreNotAsked: ({ context: { edition } }: Case) => edition.concurrence !== true,
  everyCountryHasAnswered: ({ context: { edition, countries, concurrences } }: Case) =>
    edition.concurrence === true &&
    countries.every((country) => concurrences.some((answered) => answered.country === country)),
  panelReadsTheLanguage: ({ context: { edition, language } }: Case) =>
    !edition.panelReads || edition.panelReads.includes(language),
  didNotTranslateIt: ({ context, event }: Case) => context.translatedBy !== event.by,
  everyTrackIsConcluded: ({ context }: Case) => tracks.every((track) => context.findings[track] !== undefined),
  aTrackIsReopened: ({ context }: Case) => context.reopened.length > 0,
  isReopened: ({ context }: Case, track: Track) => context.reopened.includes(track),

  hasNoConflict: ({ event }: Case) => 'conflicted' in event.facts && event.facts.conflicted === false,
  didNotWriteOrAssessIt: ({ context, event }: Case) =>
    !context.writers.includes(event.by) && !context.assessments.some(({ reviewer }) => reviewer === event.by),
  /** A reconsidered proposal is decided by another approver. */
  didNotDecideBefore: ({ context, event }: Case) => !context.deciders.includes(event.by),
  didNotDecideIt: ({ context, event }: Case) => context.verdict?.by !== event.by,
  /** High risk: only with conditions (2 CFR 200.206, 200.208). */
  riskAllowsApproval: ({ context }: Case) => context.findings.financial !== 'high',
  noExclusionIsHit: ({ context }: Case) => !context.exclusionHit,
  /** No help to a unit that is not cleared (22 USC 2378d); one still pending blocks the award, not the approval. */
  noUnitIsRefused: ({ context }: Case) => isNoUnitRefused(context),
  noCountryObjects: ({ context }: Case) => isNoCountryAgainst(context),
  clearanceIsStillValid: (seen: Case) =>
    seen.context.units.every(({ validUntil }) => validUntil === null || today(seen) <= validUntil),

  verdictIsToApprove: ({ context }: Case) => context.verdict?.outcome === 'approved',
  /** What has been recorded since an approval may have made an award impossible: it is not announced. */
  approvalStillHolds: ({ context }: Case) =>
    context.verdict?.outcome !== 'approved' || (isNoUnitRefused(context) && isNoCountryAgainst(context)),
  hasNotAskedBefore: ({ context }: Case) => !context.wasReconsidered,
  isWithinFifteenDays: ({ context: { verdict }, event }: Case) =>
    verdict?.releasedAt != null && Date.parse(event.at) <= Date.parse(verdict.releasedAt) + RECONSIDERATION_DAYS * DAY,

  everyConditionIsMet: ({ context }: Case) => partsAreMet.conditions(context),
  notificationIsCleared: ({ context }: Case) => partsAreMet.notification(context),
  notificationIsHeld: ({ context: { notification } }: Case) => notification?.isHeld === true,
  fifteenDaysHavePassed: ({ context: { notification }, event }: Case) =>
    notification !== null && Date.parse(event.at) >= Date.parse(notification.sentOn) + NOTIFICATION_DAYS * DAY,
  everyUnitIsCleared: ({ context }: Case) => partsAreMet.vettedUnits(context),
  aUnitIsNotCleared: ({ context }: Case) => !partsAreMet.vettedUnits(context),
  isRegistered: ({ context }: Case) => partsAreMet.registration(context),
  isNotRegistered: ({ context }: Case) => !partsAreMet.registration(context),
  registrationIsStillValid: (seen: Case) =>
    seen.context.registeredUntil !== null && today(seen) <= seen.context.registeredUntil,
  registrationHasExpired: (seen: Case) =>
    seen.context.registeredUntil !== null && today(seen) > seen.context.registeredUntil,
  everyPartIsMet: ({ context }: Case) => Object.values(partsAreMet).every((isMet) => isMet(context)),
  aPartIsNotMet: ({ context }: Case) => !Object.values(partsAreMet).every((isMet) => isMet(context)),
  noHoldIsRecorded: ({ event }: Case) => 'isHeld' in event.facts && !event.facts.isHeld,
  everyConditionIsLifted: ({ context }: Case) => context.conditions.every(({ status }) => status === 'lifted'),
  everyReportIsAccepted: ({ context }: Case) => context.reports.every(({ status }) => status === 'accepted'),
}

/** These read what was filled in. */
export const answerGuards = {
  checklistIsComplete: ({ context, event }: Answer) =>
    event.type === 'admit' && isComplete(event.checklist, context.edition.checklist ?? []),
  reasonIsGiven: ({ event }: Answer) =>
    event.type === 'requestChanges'
      ? event.questions.every(({ note }) => note !== null)
      : 'note' in event && event.note !== null,
  namesAQuestion: is('requestChanges', ({ event }) => event.questions.length > 0),
  newDeadlineIsLater: ({ context, event }: Answer) =>
    'until' in event && Date.parse(event.until) > Math.max(Date.parse(event.at), presentDeadline(context, event)),
  namesANewReviewer: is('assignReviewers', ({ context, event }) =>
    event.reviewers.some((reviewer) => !context.assigned.includes(reviewer)),
  ),
  reviewersHaveNoConflict: is(
    'assignReviewers',
    ({ context: { writers, recused, deciders }, event }) =>
      !event.reviewers.some((one) =>
        [event.facts.conflicted, writers, recused, deciders].some((not) => not.includes(one)),
      ),
  ),
  reviewersReadTheLanguage: is(
    'assignReviewers',
    ({ context, event }) =>
      context.findings.translation === 'translated' ||
      !event.reviewers.some((one) => event.facts.cannotRead.includes(one)),
  ),
  namesAnAssignedReviewer: is('unassignReviewer', ({ context, event }) => context.assigned.includes(event.reviewer)),
  reviewerHasNotAssessed: is('unassignReviewer', ({ context, event }) => !hasSent(context, event.reviewer)),
  declaresNoConflict: ({ event }: Answer) => 'declaresNoConflict' in event && event.declaresNoConflict,
  exclusionsAreChecked: is('rateFinances', ({ event: { exclusions, at } }) =>
    isWithinDays(exclusions.checkedOn, at.slice(0, 10), EXCLUSIONS_DAYS),
  ),
  namesAUnit: ({ context, event }: Answer) => 'unit' in event && context.units.some(({ unit }) => unit === event.unit),
  clearanceHasExpired: is('expireVetting', ({ context, event }) =>
    context.units.some(
      ({ unit, validUntil }) => unit === event.unit && validUntil !== null && event.at.slice(0, 10) > validUntil,
    ),
  ),
  namesACountry: ({ context, event }: Answer) => 'country' in event && context.countries.includes(event.country),
  amountIsWithinRequest: ({ context, event }: Answer) =>
    'amountCents' in event && event.amountCents > 0 && event.amountCents <= context.requestedCents,
  amountIsWithinCall: ({ context: { edition }, event }: Answer) =>
    'amountCents' in event && event.amountCents >= edition.floorCents && event.amountCents <= edition.ceilingCents,
  periodIsWithinCall: ({ context, event }: Answer) =>
    'startsOn' in event && isPeriodWithin(event.startsOn, event.endsOn, context.edition.maxMonths),
  conditionsAreComplete: is(
    'approveWithConditions',
    ({ event: { conditions } }) => conditions.length > 0 && conditions.every((condition) => condition.isComplete),
  ),
  namesATrack: is('sendBack', ({ event }) => event.tracks.length > 0),
  namesAnOpenCondition: ({ context, event }: Answer) =>
    'condition' in event &&
    context.conditions.some(({ condition, status }) => condition === event.condition && status !== 'lifted'),
  notificationIsSent: is('sendNotification', ({ event }) => event.facts.sentOn !== null),
  registrationIsAhead: is('confirmRegistration', ({ event }) => event.validUntil >= event.at.slice(0, 10)),
  obligationIsWithinGrant: is(
    'sign',
    ({ context: { grant }, event }) => event.obligatedCents > 0 && event.obligatedCents <= (grant?.amountCents ?? 0),
  ),
  obligationIsWithinFund: is(
    'sign',
    ({ event: { facts, obligatedCents } }) => facts.fundLeftCents === null || obligatedCents <= facts.fundLeftCents,
  ),
  exclusionsAreCheckedToday: is('sign', ({ event }) => !event.exclusions.hit),
  /** FAA § 487, 22 CFR 140. */
  narcoticsAreCertified: is('sign', ({ event }) => event.narcoticsCertified),
  namesADueReport: is('fileReport', ({ context, event }) => hasReport(context, event.report, 'due')),
  namesAFiledReport: ({ context, event }: Answer) =>
    (event.type === 'acceptReport' || event.type === 'returnReport') && hasReport(context, event.report, 'filed'),
  remainderIsDeobligated: is(
    'close',
    ({ context: { award }, event }) => event.spentCents + event.deobligatedCents === award?.obligatedCents,
  ),
  deobligationIsWithinAward: is(
    'terminate',
    ({ context: { award }, event }) => event.deobligatedCents <= (award?.obligatedCents ?? 0),
  ),
  namesAnotherOwner: is('handOver', ({ context, event }) => event.to !== context.owner),
  newOwnerMaySeeIt: is('handOver', ({ event }) => event.facts.mayOwn),
}

/** What an extension has to go beyond; an invitation begins anew. */
function presentDeadline(context: Context, { facts }: ReviewEvent): number {
  if (!('closesAt' in facts)) return 0
  return context.answersDue ? Date.parse(context.answersDue) : deadlineOf(context, facts.closesAt)
}

function is<Type extends EventType>(type: Type, holds: (seen: { context: Context; event: EventOf<Type> }) => boolean) {
  return ({ context, event }: Answer) => event.type === type && holds({ context, event: event as EventOf<Type> })
}

const hasReport = ({ reports }: Context, report: string, status: string) =>
  reports.some((one) => one.report === report && one.status === status)

export const guards = { ...caseGuards, ...answerGuards }
export type GuardName = keyof typeof guards

const isComplete = (checklist: Record<string, boolean>, asked: NonNullable<Edition['checklist']>) =>
  Object.keys(checklist).length > 0 &&
  Object.values(checklist).every((checked) => checked) &&
  asked.every((item) => checklist[item])

/** Both dates as YYYY-MM-DD; from a day to the same day `maxMonths` later is still within. */
function isPeriodWithin(startsOn: string, endsOn: string, maxMonths: number) {
  const [startYear, startMonth, startDay] = startsOn.split('-').map(Number)
  const [endYear, endMonth, endDay] = endsOn.split('-').map(Number)
  const months = (endYear - startYear) * 12 + endMonth - startMonth
  return endsOn > startsOn && (months < maxMonths || (months === maxMonths && endDay <= startDay))
}

/** Figures that a guard's message quotes; names that end in `Cents` are money. */
export type GuardDetails = Record<string, string | number>
const details: Partial<Record<GuardName, (seen: Case) => GuardDetails>> = {
  everyTrackIsConcluded: ({ context }) => ({
    tracks: tracks.filter((track) => context.findings[track] === undefined).join(' '),
  }),
  nothingIsMissing: ({ event }) => ({ missing: 'missing' in event.facts ? event.facts.missing.length : 0 }),
  amountIsWithinRequest: ({ context: { requestedCents } }) => ({ requestedCents }),
  amountIsWithinCall: ({ context: { edition } }) => ({
    floorCents: edition.floorCents,
    ceilingCents: edition.ceilingCents,
  }),
  periodIsWithinCall: ({ context: { edition } }) => ({ maxMonths: edition.maxMonths }),
  clearanceIsStillValid: ({ context: { units } }) => ({
    validUntil:
      units
        .map(({ validUntil }) => validUntil ?? '')
        .toSorted()
        .find(Boolean) ?? '',
  }),
  obligationIsWithinGrant: ({ context: { grant } }) => ({ grantCents: grant?.amountCents ?? 0 }),
  obligationIsWithinFund: ({ event }) => ({
    fundLeftCents: 'fundLeftCents' in event.facts ? (event.facts.fundLeftCents ?? 0) : 0,
  }),
  deobligationIsWithinAward: ({ context: { award } }) => ({ obligatedCents: award?.obligatedCents ?? 0 }),
  remainderIsDeobligated: ({ context: { award } }) => ({ obligatedCents: award?.obligatedCents ?? 0 }),
}
export const detailsOf = (guard: GuardName, seen: Case): GuardDetails => details[guard]?.(seen) ?? {}
