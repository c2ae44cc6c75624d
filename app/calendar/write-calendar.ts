import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import { localTime } from '#app/calls/local-instant.ts'
import type { Language } from '#app/i18n/language.ts'
import { timeZoneBlock } from './time-zone-block.ts'

/** Something that runs out; `id` stays the same wherever its day is moved, `changes` counts up when it is. */
export type CalendarDeadline = {
  id: string
  at: Date
  timeZone: string
  title: string
  text: string
  link: string
  changes: number
  /** When what is said here was last true of something else. */
  since: Date
}

type Written = { name: string; language: Language; deadlines: readonly CalendarDeadline[] }

/** How long before it a calendar reminds of a deadline, in seconds. */
const reminders = [7 * 86_400, 2 * 86_400, 3 * 3_600]

/** Deadlines as a calendar file, each by the clocks of its call; the same deadlines always give the same text. */
export function writeCalendar({ name, language, deadlines }: Written): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ventanilla', product: 'deadlines', language: language.toUpperCase() },
    timezone: {
      name: null,
      generator: (zone) =>
        timeZoneBlock(
          zone,
          deadlines.filter(({ timeZone }) => timeZone === zone).map(({ at }) => at),
        ),
    },
  })
  for (const { id, at, timeZone, title, text, link, changes, since } of deadlines) {
    const event = calendar.createEvent({
      id: `${id}@ventanilla`,
      start: wallClock(at, timeZone),
      timezone: timeZone,
      summary: title,
      description: text,
      url: link,
      sequence: changes,
      stamp: since,
    })
    for (const before of reminders) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: before, description: title })
    }
  }
  return `${calendar.toString()}\r\n`
}

/** What the clocks there show, as text: the library would read an instant by the clocks of this machine. */
const wallClock = (at: Date, timeZone: string) => {
  const { date, hour } = localTime(at, timeZone)
  return `${date}T${hour}:00`
}
