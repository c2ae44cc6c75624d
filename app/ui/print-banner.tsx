import { dateTime, localTime } from '#app/i18n/format.ts'
import { useLanguage, useT } from './translate.tsx'

export function PrintBanner({ at, timeZone, name }: { at: string; timeZone?: string; name?: string }) {
  const t = useT()
  const language = useLanguage()
  const when = timeZone ? localTime(at, timeZone, language) : dateTime(at, language)
  return (
    <div className="vt-print-banner" aria-hidden="true">
      <strong>{t('print.what')}</strong>
      <span>{name ? t('print.who', { name }) : t('print.nobody')}</span>
      <span>{t('print.when', { when })}</span>
    </div>
  )
}
