/** `country` null: a holiday of the office itself. */
export type Holiday = { country: string | null; day: string }

/**
 * Where the days of a case are counted. A working day is a Monday to Friday that is no holiday of the office; where the
 * partner or a post acts, a holiday of one of the proposal's countries is none either.
 */
export type Calendar = { timeZone: string; holidays: readonly Holiday[] }

/** The same with the holidays that count for one clock. */
export type WorkingCalendar = { timeZone: string; isHoliday: (day: string) => boolean }

export const DAY = 86_400_000
export const HOUR = 3_600_000
const SECOND = 1000

/** The day, as YYYY-MM-DD, that the zone's calendars show at the instant. */
export const dayOf = (instant: number, timeZone: string) => localTime(instant, timeZone).slice(0, 10)

/** The last second of the day in the zone. */
export function endOf(day: string, timeZone: string): number {
  return instantAt(Date.parse(`${addDays(day, 1)}T00:00:00Z`) - SECOND, timeZone)
}

/** The same hour of the zone's clocks, so many days later. */
export const daysLater = (instant: number, days: number, timeZone: string) =>
  instantAt(instant + aheadOfUtc(instant, timeZone) + days * DAY, timeZone)

/** When the zone's clocks show what is given as if they were in UTC. */
function instantAt(asIfUtc: number, timeZone: string): number {
  const near = asIfUtc - aheadOfUtc(asIfUtc, timeZone)
  return asIfUtc - aheadOfUtc(near, timeZone)
}

export const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** The working day that many working days later, or earlier where `days` is negative; the day itself does not count. */
export function addWorkingDays(day: string, days: number, isHoliday: (day: string) => boolean): string {
  const step = Math.sign(days)
  let reached = day
  for (let left = Math.abs(days); left > 0; ) {
    reached = addDays(reached, step)
    if (!isWeekend(reached) && !isHoliday(reached)) left -= 1
  }
  return reached
}

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay())

/** How far the zone's clocks are ahead of UTC at the instant. */
const aheadOfUtc = (instant: number, timeZone: string) =>
  Date.parse(`${localTime(instant, timeZone)}Z`) - Math.floor(instant / SECOND) * SECOND

const formats = new Map<string, Intl.DateTimeFormat>()

/** YYYY-MM-DDTHH:MM:SS as the zone's clocks show it. */
function localTime(instant: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts })
  formats.set(timeZone, format)
  return format.format(instant).replace(' ', 'T')
}

const parts = { dateStyle: 'short', timeStyle: 'medium' } as const
