import { dateTime } from '#app/i18n/format.ts'
import { useLanguage, useT } from './translate.tsx'

export function PrintBanner({ at, name }: { at: string; name?: string }) {
  const t = useT()
  const when = dateTime(at, useLanguage())
  return (
    <div className="vt-print-banner" aria-hidden="true">
      <strong>{t('print.what')}</strong>
      <span>{name ? t('print.who', { name }) : t('print.nobody')}</span>
      <span>{t('print.when', { when })}</span>
    </div>
  )
}
