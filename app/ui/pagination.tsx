import { useT } from './translate.tsx'

/** For lists paged by key: forward, or back to the start. */
export function Pagination({ first, next, shown }: { first?: string | null; next?: string | null; shown: number }) {
  const t = useT()
  if (!first && !next) return null
  return (
    <nav className="vt-pages" aria-label={t('pages.label')}>
      <span>{t('pages.shown', { count: shown })}</span>
      {first ? <a href={first}>{t('pages.first')}</a> : null}
      {next ? (
        <a className="usa-button usa-button--outline" href={next} rel="next">
          {t('pages.next')}
        </a>
      ) : null}
    </nav>
  )
}
