const calendars = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than using it a hundred times; this locale writes a date as ISO does. */
function calendarOf(timeZone: string) {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone })
  calendars.set(timeZone, calendar)
  return calendar
}

/** The day that calendars show at the place (`2027-03-05`). */
export const calendarDay = (instant: Date, timeZone: string): string => calendarOf(timeZone).format(instant)

/** How often the day changed at the place from one instant to another; never below zero. */
export function calendarDays(since: Date, until: Date, timeZone: string): number {
  const dayOf = (instant: Date) => Date.parse(calendarDay(instant, timeZone)) / 86_400_000
  return Math.max(0, dayOf(until) - dayOf(since))
}
