import { DAY } from '../calendar.ts'
import { type Context, isCleared, isContestable, isContested } from '../context.ts'
import { NOTIFICATION_DAYS } from '../rules.ts'
import { type Answer, type Case, is, today } from './seen.ts'

const partsAreMet = {
  conditions: ({ conditions }: Context) =>
    conditions.every(({ precedent, status }) => !precedent || status === 'lifted'),
  notification: ({ edition, notification }: Context) =>
    edition.notification === false || (notification?.isCleared === true && !notification.isHeld),
  vettedUnits: ({ helpsSecurityForces, units }: Context) =>
    !helpsSecurityForces || (units.length > 0 && units.every(({ outcome }) => isCleared(outcome))),
  registration: ({ registeredUntil }: Context) => registeredUntil !== null,
}

export const caseGuards = {
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

export const answerGuards = {
  namesAnOpenCondition: ({ context, event }: Answer) =>
    'condition' in event &&
    context.conditions.some(({ condition, status }) => condition === event.condition && status !== 'lifted'),
  namesAContestableCondition: is('contestCondition', ({ context, event }) =>
    context.conditions.some((one) => one.condition === event.condition && isContestable(one)),
  ),
  namesAContestedCondition: ({ context, event }: Answer) =>
    'condition' in event && context.conditions.some((one) => one.condition === event.condition && isContested(one)),
  conditionIsChanged: is('reviseCondition', ({ context, event }) =>
    context.conditions.some(
      ({ condition, dueOn }) =>
        condition === event.condition && (event.isReworded || (event.dueOn !== null && event.dueOn !== dueOn)),
    ),
  ),
  newDayIsAhead: is('reviseCondition', ({ event }) => event.dueOn === null || event.dueOn >= event.at.slice(0, 10)),
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
}

const hasReport = ({ reports }: Context, report: string, status: string) =>
  reports.some((one) => one.report === report && one.status === status)
