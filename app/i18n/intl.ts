import type { Language } from './language.ts'

/** Honduras writes numbers as the United States do (1,234.50), so an amount looks the same in both languages. */
const locales: Record<Language, string> = { en: 'en-US', es: 'es-HN' }

/** es-HN writes the day with a zero in front (05 de marzo); es-419 does not. */
const calendars: Record<Language, string> = { en: 'en-US', es: 'es-419' }

type Instant = Date | string | number

const dateOnly = /^\d{4}-\d{2}-\d{2}$/

function zoneOf(value: Instant, timeZone: string) {
  return typeof value === 'string' && dateOnly.test(value) ? 'UTC' : timeZone
}

export function number(value: number, language: Language, maximumFractionDigits = 2): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: true, maximumFractionDigits }).format(value)
}

/** `share` between 0 and 1. */
export function percent(share: number, language: Language, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits }).format(share)
}

/** Integer cents as `US$ 1,234.00`, the space one that does not break. */
export function money(cents: number, language: Language): string {
  const figures = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: true,
  }).format(Math.abs(cents) / 100)
  return `${cents < 0 ? '−' : ''}US$\u00a0${figures}`
}

/** The same without cents where there are none, for headings and charts. */
export function roundMoney(cents: number, language: Language): string {
  return cents % 100 === 0 ? money(cents, language).slice(0, -3) : money(cents, language)
}

export function date(value: Instant, language: Language, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(calendars[language], { dateStyle: 'long', timeZone: zoneOf(value, timeZone) }).format(
    new Date(value),
  )
}

export function shortDate(value: Instant, language: Language, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(calendars[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zoneOf(value, timeZone),
  }).format(new Date(value))
}

export function weekday(value: Instant, language: Language, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(calendars[language], { weekday: 'long', timeZone }).format(new Date(value))
}

export function clock(value: Instant, language: Language, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(calendars[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(value))
}

export function list(
  words: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
) {
  return new Intl.ListFormat(locales[language], { type }).format(words)
}

/** In the megabytes that people know, or kilobytes below one. */
export function fileSize(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000)
  const figure = new Intl.NumberFormat(locales[language], { maximumFractionDigits: isLarge && amount < 10 ? 1 : 0 })
  return `${figure.format(amount)} ${isLarge ? 'MB' : 'KB'}`
}

const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

export function ago(value: Instant, now: Instant, language: Language): string {
  const passed = new Date(value).getTime() - new Date(now).getTime()
  const [unit, length] = spans.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 60_000]
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(Math.trunc(passed / length), unit)
}
