import type { ReactNode } from 'react'
import { Hidden } from '#app/forms/hidden.tsx'
import { useT } from './translate.tsx'

export type ActiveFilter = { sentence: string; without: string }

type FilterBarProps = {
  action: string
  active: readonly ActiveFilter[]
  /** The address without any filter. */
  clear: string
  /** What stays in the address while filtering, such as a sort order. */
  keep?: Record<string, string>
  /** Its fields are folded on a phone as long as nothing is filtered. */
  folds?: boolean
  children: ReactNode
}

function ActiveFilters({ active, clear }: Pick<FilterBarProps, 'active' | 'clear'>) {
  const t = useT()
  return (
    <div className="vt-filters__active">
      <span>{t('filter.active')}</span>
      {active.length === 0 ? <span>{t('filter.everything')}</span> : null}
      {active.map(({ sentence, without }) => (
        <a key={sentence} className="vt-chip" href={without} aria-label={t('filter.remove', { filter: sentence })}>
          {sentence}
          <span className="vt-chip__x" aria-hidden="true" />
        </a>
      ))}
      {active.length > 1 ? <a href={clear}>{t('filter.clear')}</a> : null}
    </div>
  )
}

/** Fields of a GET form, and above them what is filtered now, as sentences that can be removed one by one. */
export function FilterBar({ action, active, clear, keep = {}, folds, children }: FilterBarProps) {
  const t = useT()
  const form = (
    <form method="get" action={action} className="vt-filters__form" aria-label={t('filter.label')}>
      <Hidden values={keep} />
      {children}
      <button type="submit" className="usa-button usa-button--outline">
        {t('filter.apply')}
      </button>
    </form>
  )
  return (
    <search className="vt-filters">
      {folds ? (
        <details className="vt-filters__fold" open={active.length > 0}>
          <summary>{t('filter.label')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
      <ActiveFilters active={active} clear={clear} />
    </search>
  )
}
