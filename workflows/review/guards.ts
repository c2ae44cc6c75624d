import type { Context, Edition, Track } from './context.ts'
import { tracks } from './context.ts'
import type { Prospect, ReviewEvent } from './events.ts'

type Case = { context: Context; event: Prospect }
type Answer = { context: Context; event: ReviewEvent }

const thatCount = ({ assessments }: Context) => assessments.filter(({ counts }) => counts)
const hasSent = (context: Context, reviewer: string) => thatCount(context).some((sent) => sent.reviewer === reviewer)

/** These read the case, the facts, the person and the moment: they can be asked before a form is filled in. */
export const caseGuards = {
  nothingIsMissing: ({ event }: Case) => 'missing' in event.facts && event.facts.missing.length === 0,
  /** The closing instant itself is too late. */
  callIsOpen: ({ event }: Case) => 'closesAt' in event.facts && Date.parse(event.at) < Date.parse(event.facts.closesAt),
  callHasClosed: ({ event }: Case) =>
    'closesAt' in event.facts && Date.parse(event.at) >= Date.parse(event.facts.closesAt),
  onlyNamedSectionsChanged: ({ context, event }: Case) =>
    event.type === 'resubmit' && event.facts.changedSections.every((section) => context.asked.includes(section)),
  isAssigned: ({ context, event }: Case) => context.assigned.includes(event.by),
  hasNotAssessed: ({ context, event }: Case) => !hasSent(context, event.by),
  didNotWriteOrAssessIt: ({ context, event }: Case) =>
    !context.writers.includes(event.by) && !context.assessments.some(({ reviewer }) => reviewer === event.by),
  /** High risk: only with conditions (2 CFR 200.206, 200.208). */
  riskAllowsApproval: ({ context }: Case) =>
    context.findings.financial === 'low' || context.findings.financial === 'medium',
  /** No help to a unit that is not cleared (22 USC 2378d); stricter than the law, which says before assistance. */
  everyUnitIsCleared: ({ context: { findings, helpsSecurityForces } }: Case) =>
    findings.vetting === 'cleared' ||
    findings.vetting === 'clearedWithExceptions' ||
    (findings.vetting === 'notApplicable' && !helpsSecurityForces),
  clearanceIsStillValid: ({ context: { vettingCase }, event }: Case) =>
    !vettingCase?.validUntil || event.at.slice(0, 10) <= vettingCase.validUntil,
  vettingApplies: ({ context }: Case) => context.helpsSecurityForces,
  vettingDoesNotApply: ({ context }: Case) => !context.helpsSecurityForces,
  enoughAreAssigned: ({ context }: Case) => context.assigned.length >= context.edition.quorum,
  tooFewAreAssigned: ({ context }: Case) => context.assigned.length < context.edition.quorum,
  everyReviewerHasAssessed: ({ context }: Case) => context.assigned.every((reviewer) => hasSent(context, reviewer)),
  quorumIsReached: ({ context }: Case) => thatCount(context).length >= context.edition.quorum,
  everyTrackIsConcluded: ({ context }: Case) => tracks.every((track) => context.findings[track] !== undefined),
  aTrackIsReopened: ({ context }: Case) => context.reopened.length > 0,
  isReopened: ({ context }: Case, track: Track) => context.reopened.includes(track),
}

/** These read what was filled in. */
export const answerGuards = {
  checklistIsComplete: ({ context, event }: Answer) =>
    event.type === 'admit' && isComplete(event.checklist, context.edition.checklist ?? []),
  reasonIsGiven: ({ event }: Answer) =>
    event.type === 'requestChanges'
      ? event.sections.every(({ note }) => note !== null)
      : 'note' in event && event.note !== null,
  namesASection: ({ event }: Answer) => event.type === 'requestChanges' && event.sections.length > 0,
  namesANewReviewer: ({ context, event }: Answer) =>
    event.type === 'assignReviewers' && event.reviewers.some((reviewer) => !context.assigned.includes(reviewer)),
  reviewersHaveNoConflict: ({ context, event }: Answer) =>
    event.type === 'assignReviewers' &&
    !event.reviewers.some((one) => event.facts.conflicted.includes(one) || context.writers.includes(one)),
  namesAnAssignedReviewer: ({ context, event }: Answer) =>
    event.type === 'unassignReviewer' && context.assigned.includes(event.reviewer),
  reviewerHasNotAssessed: ({ context, event }: Answer) =>
    event.type === 'unassignReviewer' && !hasSent(context, event.reviewer),
  amountIsWithinRequest: ({ context, event }: Answer) =>
    event.type === 'approve' && event.amountCents > 0 && event.amountCents <= context.requestedCents,
  amountIsWithinCall: ({ context: { edition }, event }: Answer) =>
    event.type === 'approve' && event.amountCents >= edition.floorCents && event.amountCents <= edition.ceilingCents,
  periodIsWithinCall: ({ context, event }: Answer) =>
    event.type === 'approve' && isPeriodWithin(event.startsOn, event.endsOn, context.edition.maxMonths),
}

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
  nothingIsMissing: ({ event }) => ({ missing: 'missing' in event.facts ? event.facts.missing.length : 0 }),
  amountIsWithinRequest: ({ context: { requestedCents } }) => ({ requestedCents }),
  amountIsWithinCall: ({ context: { edition } }) => ({
    floorCents: edition.floorCents,
    ceilingCents: edition.ceilingCents,
  }),
  periodIsWithinCall: ({ context: { edition } }) => ({ maxMonths: edition.maxMonths }),
  clearanceIsStillValid: ({ context: { vettingCase } }) => ({ validUntil: vettingCase?.validUntil ?? '' }),
}
export const detailsOf = (guard: GuardName, seen: Case): GuardDetails => details[guard]?.(seen) ?? {}
