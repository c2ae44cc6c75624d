import { calendarDays } from '#app/calls/calendar-days.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { DAY } from '#workflows/review/calendar.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { daysToAnswer } from './sections/call-rules.ts'

/** Until when an answer is asked for; `left` below zero is by how many days it is late. */
export type AnswerBy = { at: string; timeZone: string; left: number }

/** Until when the changes that were asked for may come; null where none are asked for now. */
export function answerBy({ review, call, now }: Pick<ProposalRow, 'review' | 'call' | 'now'>): AnswerBy | null {
  const { answersDue } = restoreReview(review).context
  if (review.state !== 'changesRequested' || !answersDue) return null
  return dueIn(new Date(answersDue), now, call.timeZone)
}

/** Days are those of the calendar where the call is. */
export const dueIn = (due: Date, now: Date, timeZone: string): AnswerBy => ({
  at: due.toISOString(),
  timeZone,
  left: calendarDays(now, due, timeZone) - calendarDays(due, now, timeZone),
})

/** Until when an answer to a request of this moment may come. */
export const answerDay = (asked: Date) => new Date(asked.getTime() + daysToAnswer * DAY)
