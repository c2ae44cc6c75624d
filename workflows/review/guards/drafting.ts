import type { Context } from '../context.ts'
import type { ReviewEvent } from '../events.ts'
import { deadlineOf } from '../rules.ts'
import type { Answer, Case } from './seen.ts'

const closesBefore = ({ context, event }: Case) =>
  'closesAt' in event.facts ? deadlineOf(context, event.facts.closesAt) <= Date.parse(event.at) : undefined

export const caseGuards = {
  nothingIsMissing: ({ event }: Case) => 'missing' in event.facts && event.facts.missing.length === 0,
  /** The closing instant itself is too late. */
  deadlineIsOpen: (seen: Case) => closesBefore(seen) === false,
  deadlineHasPassed: (seen: Case) => closesBefore(seen) === true,
  oneSignatureIsEnough: ({ event }: Case) => 'asksTwoPeople' in event.facts && !event.facts.asksTwoPeople,
  twoSignaturesAreAsked: ({ event }: Case) => 'asksTwoPeople' in event.facts && event.facts.asksTwoPeople,
  isCertifier: ({ event }: Case) => 'mayCertify' in event.facts && event.facts.mayCertify,
  signsWhatOthersWrote: ({ event }: Case) => 'writers' in event.facts && !event.facts.writers.includes(event.by),
  aNamedQuestionChanged: ({ event }: Case) => event.type === 'resubmit' && event.facts.isAnswered,
  onlyNamedQuestionsChanged: ({ context, event }: Case) =>
    event.type === 'resubmit' &&
    event.facts.changed.every((one) => context.asked.includes(one) || context.asked.includes(one.split('.')[0])),
  /** The instant at which answers are due is too late, as it is for a draft. */
  answerTimeIsOpen: ({ context: { answersDue }, event }: Case) =>
    answersDue === null || Date.parse(event.at) < Date.parse(answersDue),
  answerTimeIsOver: ({ context: { answersDue }, event }: Case) =>
    answersDue !== null && Date.parse(event.at) >= Date.parse(answersDue),
  hasNotBeenRevived: ({ context }: Case) => !context.wasRevived,
}

export const answerGuards = {
  newDeadlineIsLater: ({ context, event }: Answer) =>
    'until' in event && Date.parse(event.until) > Math.max(Date.parse(event.at), presentDeadline(context, event)),
}

/** What an extension has to go beyond; an invitation begins anew. */
function presentDeadline(context: Context, { facts }: ReviewEvent): number {
  if (!('closesAt' in facts)) return 0
  return context.answersDue ? Date.parse(context.answersDue) : deadlineOf(context, facts.closesAt)
}
