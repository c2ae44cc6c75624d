import { translator } from './index.ts'
import { clock, date, weekday } from './intl.ts'
import type { Language } from './language.ts'

export { ago, clock, date, fileSize, list, money, number, percent, roundMoney, shortDate } from './intl.ts'

type Instant = Date | string | number

const cities = {
  'America/Belize': 'belmopan',
  'America/Costa_Rica': 'sanJose',
  'America/El_Salvador': 'sanSalvador',
  'America/Guatemala': 'guatemala',
  'America/Managua': 'managua',
  'America/New_York': 'washington',
  'America/Panama': 'panama',
  'America/Tegucigalpa': 'tegucigalpa',
} as const

/** The capitals of the region and Washington. */
export const timeZones = Object.keys(cities) as (keyof typeof cities)[]

function isKnown(timeZone: string): timeZone is keyof typeof cities {
  return timeZone in cities
}

/** The city by which people know the time zone. */
export function place(timeZone: string, language: Language): string {
  if (isKnown(timeZone)) return translator(language)(`time.city.${cities[timeZone]}`)
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

export function longDate(instant: Instant, language: Language, timeZone = 'UTC'): string {
  return translator(language)('time.withWeekday', {
    weekday: weekday(instant, language, timeZone),
    day: date(instant, language, timeZone),
  })
}

export function dateTime(instant: Instant, language: Language): string {
  return translator(language)('time.inUtc', { day: date(instant, language), clock: clock(instant, language) })
}

/** An instant by the clocks of a place, which it names. */
export const localTime = (instant: Instant, timeZone: string, language: Language): string =>
  translator(language)('time.atPlace', {
    day: date(instant, language, timeZone),
    clock: clock(instant, language, timeZone),
    place: place(timeZone, language),
  })

/** A deadline as a person reads it: day and hour at the place, then the same instant in UTC, with its day where that differs. */
export function dateTimeWithZone(instant: Instant, timeZone: string, language: Language): string {
  const t = translator(language)
  const sameDay = date(instant, language, timeZone) === date(instant, language)
  const utc = sameDay
    ? t('time.utcClock', { clock: clock(instant, language) })
    : t('time.inUtc', { day: date(instant, language), clock: clock(instant, language) })
  return t('time.inTwoZones', {
    day: longDate(instant, language, timeZone),
    clock: clock(instant, language, timeZone),
    place: place(timeZone, language),
    utc,
  })
}

/** How long until the instant: days, then hours, then minutes; or that it has passed. */
export function daysLeft(instant: Instant, now: Instant, language: Language): string {
  const t = translator(language)
  const left = new Date(instant).getTime() - new Date(now).getTime()
  if (left <= 0) return t('time.closed')
  if (left >= 86_400_000) return t('time.daysLeft', { count: Math.floor(left / 86_400_000) })
  if (left >= 3_600_000) return t('time.hoursLeft', { count: Math.floor(left / 3_600_000) })
  return t('time.minutesLeft', { count: Math.max(1, Math.floor(left / 60_000)) })
}
