import { ago, date, dateTime, dateTimeWithZone, daysLeft, localTime, shortDate } from '#app/i18n/format.ts'
import { useLanguage } from './translate.tsx'

export function Day({ value, short }: { value: string; short?: boolean }) {
  const language = useLanguage()
  return <time dateTime={value}>{short ? shortDate(value, language) : date(value, language)}</time>
}

/** By the clocks of the place, in UTC where there is none. With `now`: how long ago, the instant as its title. */
export function Moment({ value, now, timeZone }: { value: string; now?: string; timeZone?: string }) {
  const language = useLanguage()
  const instant = timeZone ? localTime(value, timeZone, language) : dateTime(value, language)
  if (!now) return <time dateTime={value}>{instant}</time>
  return (
    <time dateTime={value} title={instant}>
      {ago(value, now, language)}
    </time>
  )
}

export function Deadline({ value, timeZone, now }: { value: string; timeZone: string; now?: string }) {
  const language = useLanguage()
  return (
    <span className="vt-deadline">
      <time dateTime={value}>{dateTimeWithZone(value, timeZone, language)}</time>
      {now ? <strong className="vt-deadline__left">{daysLeft(value, now, language)}</strong> : null}
    </span>
  )
}
