import { message } from './messages.ts'
import type { Reading } from './reading.ts'

const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const dayMs = 86_400_000

/** A date as browsers send it (`2027-03-05`) or as it is written in the region (`5/3/2027`), in the form `2027-03-05`. */
export function readDate(text: string): Reading<string> {
  const match = iso.exec(text)
  const written = dayFirst.exec(text)
  const parts = match ? [match[1], match[2], match[3]] : written ? [written[3], written[2], written[1]] : undefined
  const value = parts?.map((part) => part.padStart(2, '0')).join('-')
  return value !== undefined && isDay(value) ? { value } : { problem: message('notADate') }
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString().slice(0, 10)
}

/** The months of a project that begins and ends on these days, both included; a month begun counts. */
export function monthsBetween(startsOn: string, endsOn: string): number {
  const start = new Date(`${startsOn}T00:00:00Z`)
  const after = new Date(`${daysAfter(`${endsOn}T00:00:00Z`, 1)}T00:00:00Z`)
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth()
  return after.getUTCDate() > start.getUTCDate() ? months + 1 : months
}
