import { longDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { zoneOf } from './clock-name.ts'

export type MarkedClock = { dueAt: string; timeZone: string; isAmber: boolean; isOverdue: boolean; clock?: string }

/** The day on which a clock runs out, with a word where that presses. */
export function ClockMark({ clock: { clock, dueAt, timeZone, isAmber, isOverdue } }: { clock: MarkedClock }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <time dateTime={dueAt}>{longDate(dueAt, language, clock ? zoneOf(clock, timeZone) : timeZone)}</time>{' '}
      {isOverdue ? <Badge tone="bad">{t('clocks:mark.overdue')}</Badge> : null}
      {isAmber && !isOverdue ? <Badge tone="warning">{t('clocks:mark.amber')}</Badge> : null}
    </>
  )
}
