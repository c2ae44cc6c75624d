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
  const left = daysToAnswer - daysBetween(stateSince, now, timeZone)
  return { at: answerDay(stateSince).toISOString(), timeZone, left }
}

export const answerDay = (since: Date) => new Date(since.getTime() + daysToAnswer * DAY)

/** From the day of one instant to that of another, by the calendar of a place. */
export const daysBetween = (from: Date, to: Date, timeZone: string) => dayAt(to, timeZone) - dayAt(from, timeZone)

/** Days since 1970: this locale writes a date as ISO does. */
const dayAt = (instant: Date, timeZone: string) =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)) / DAY
