import { localInstant, localTime } from '#app/calls/local-instant.ts'
import { DAY } from '#workflows/review/calendar.ts'

/** The instant at which it is `hour` (HH:MM) in the time zone, `days` days after the day that `today` is there. */
export const storyInstant = (today: Date, days: number, hour: string, timeZone: string): Date =>
  localInstant(localTime(new Date(today.getTime() + days * DAY), timeZone).date, hour, timeZone)
