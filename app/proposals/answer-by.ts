import { calendarDays } from '#app/calls/calendar-days.ts'
import type { RunningClock } from '#db/queries/clocks.ts'
import type { FoundProposal, ProposalRow } from '#db/queries/proposals.ts'
import { answersDueOf, isOfPartner } from '#workflows/review/clocks.ts'
import type { Context } from '#workflows/review/context.ts'
import { type ReviewSnapshot, trackStates } from '#workflows/review/move.ts'
import { RECONSIDERATION_DAYS } from '#workflows/review/rules.ts'
import { restoreReview } from '#workflows/review/stored.ts'

const DAY = 86_400_000

/** Until when an answer is asked for; `left` below zero is by how many days it is late. */
export type AnswerBy = { at: string; timeZone: string; left: number }

/** Until when the changes that were asked for may come; null where none are asked for now. */
export function answerBy({ review, call, now }: Pick<ProposalRow, 'review' | 'call' | 'now'>): AnswerBy | null {
  const { answersDue } = restoreReview(review).context
  if (review.state !== 'changesRequested' || !answersDue) return null
  return dueIn(new Date(answersDue), now, call.timeZone)
}

/** Whether finance waits for what the author has to say. */
export const isClarifying = (snapshot: ReviewSnapshot) => trackStates(snapshot)?.financial === 'clarifying'

/** Whether what runs out is the partner's to do; a condition that the office itself meets is not. */
export const isPartners = ({ clock, owner }: RunningClock) => (owner ? owner === 'partner' : isOfPartner(clock))

/** The call's deadline is told with the draft itself. */
const isWriting = ({ clock }: RunningClock) => clock === 'draft' || clock === 'certifying'

export type Awaited = AnswerBy & { kind: 'answer' | 'report' | 'condition' }

/** What the partner has to do first, beside the draft. */
export function firstAwaited({ clocks, call, now }: FoundProposal): Awaited | null {
  const first = clocks.find((running) => !isWriting(running) && isPartners(running))
  if (!first) return null
  const [kind] = first.clock.split(':')
  return {
    ...dueIn(new Date(first.dueAt), now, call.timeZone),
    kind: kind === 'report' || kind === 'condition' ? kind : 'answer',
  }
}

/** Days are those of the calendar where the call is. */
export const dueIn = (due: Date, now: Date, timeZone: string): AnswerBy => ({
  at: due.toISOString(),
  timeZone,
  left: calendarDays(now, due, timeZone) - calendarDays(due, now, timeZone),
})

/** The last moment at which a decision that was announced can be asked to be reconsidered. */
export const lastToReconsider = ({ verdict }: Pick<Context, 'verdict'>): string | null =>
  verdict?.releasedAt ? new Date(Date.parse(verdict.releasedAt) + RECONSIDERATION_DAYS * DAY).toISOString() : null

/** Until when an answer to a request of this moment may come. */
export const answerDay = ({ call, now }: Pick<ProposalRow, 'call' | 'now'>) =>
  new Date(answersDueOf(now.getTime(), call.timeZone))
