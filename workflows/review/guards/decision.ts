import { DAY } from '../calendar.ts'
import { type Context, wasExamined } from '../context.ts'
import { RECONSIDERATION_DAYS } from '../rules.ts'
import { type Answer, type Case, is } from './seen.ts'

const isNoUnitRefused = ({ units }: Context) => units.every(({ outcome }) => outcome !== 'notCleared')
const isNoCountryAgainst = ({ concurrences }: Context) => concurrences.every(({ answer }) => answer !== 'objected')

export const caseGuards = {
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
  verdictIsToApprove: ({ context }: Case) => context.verdict?.outcome === 'approved',
  /** What has been recorded since an approval may have made an award impossible: it is not announced. */
  approvalStillHolds: ({ context }: Case) =>
    context.verdict?.outcome !== 'approved' || (isNoUnitRefused(context) && isNoCountryAgainst(context)),
  hasNotAskedBefore: ({ context }: Case) => !context.wasReconsidered,
  isWithinFifteenDays: ({ context: { verdict }, event }: Case) =>
    verdict?.releasedAt != null && Date.parse(event.at) <= Date.parse(verdict.releasedAt) + RECONSIDERATION_DAYS * DAY,
}

export const answerGuards = {
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
  tracksWereExamined: is('sendBack', ({ context, event }) =>
    event.tracks.every((track) => wasExamined(context.findings, track)),
  ),
}

/** Both dates as YYYY-MM-DD; from a day to the same day `maxMonths` later is still within. */
function isPeriodWithin(startsOn: string, endsOn: string, maxMonths: number) {
  const [startYear, startMonth, startDay] = startsOn.split('-').map(Number)
  const [endYear, endMonth, endDay] = endsOn.split('-').map(Number)
  const months = (endYear - startYear) * 12 + endMonth - startMonth
  return endsOn > startsOn && (months < maxMonths || (months === maxMonths && endDay <= startDay))
}
