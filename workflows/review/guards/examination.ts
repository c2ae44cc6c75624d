import { addDays } from '../calendar.ts'
import { type Context, type Track, tracks } from '../context.ts'
import type { Edition } from '../edition.ts'
import { quorumOf } from '../rules.ts'
import { type Answer, type Case, is } from './seen.ts'

const thatCount = ({ assessments }: Context) => assessments.filter(({ counts }) => counts)
const hasSent = (context: Context, reviewer: string) => thatCount(context).some((sent) => sent.reviewer === reviewer)

/** The distance in hundredths between the highest and the lowest assessment that counts. */
function spreadOf(context: Context): number {
  const totals = thatCount(context).map(({ totalHundredths }) => totalHundredths)
  return Math.max(...totals) - Math.min(...totals)
}

const EXCLUSIONS_DAYS = 30

/** Not ahead, and no longer ago than so many days. */
const isWithinDays = (day: string, today: string, days: number) => day <= today && day >= addDays(today, -days)

export const caseGuards = {
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
}

export const answerGuards = {
  checklistIsComplete: ({ context, event }: Answer) =>
    event.type === 'admit' && isComplete(event.checklist, context.edition.checklist ?? []),
  namesAQuestion: is('requestChanges', ({ event }) => event.questions.length > 0),
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
  exclusionsAreChecked: is('rateFinances', ({ event: { exclusions, at } }) =>
    isWithinDays(exclusions.checkedOn, at.slice(0, 10), EXCLUSIONS_DAYS),
  ),
  namesACountry: ({ context, event }: Answer) => 'country' in event && context.countries.includes(event.country),
}

const isComplete = (checklist: Record<string, boolean>, asked: NonNullable<Edition['checklist']>) =>
  Object.keys(checklist).length > 0 &&
  Object.values(checklist).every((checked) => checked) &&
  asked.every((item) => checklist[item])
