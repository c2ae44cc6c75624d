import { calendarDays } from '#app/calls/calendar-days.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'

/** Days of the calendar that a partner has for the changes that were asked for. */
export const daysToAnswer = 10

const DAY = 86_400_000

/** Until when an answer is asked for; `left` below zero is by how many days it is late. */
export type AnswerBy = { at: string; timeZone: string; left: number }

/** Counted from the request as the office's desk counts it; null where nothing is asked for. */
export function answerBy({ review: { state, stateSince }, call, now }: ProposalRow): AnswerBy | null {
  if (state !== 'changesRequested') return null
  const { timeZone } = call
  const left = daysToAnswer - calendarDays(stateSince, now, timeZone)
  return { at: answerDay(stateSince).toISOString(), timeZone, left }
}

export const answerDay = (since: Date) => new Date(since.getTime() + daysToAnswer * DAY)
