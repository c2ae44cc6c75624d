import { list, number } from '#app/i18n/format.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ListedAwards } from './list-awards.server.ts'
import { AwardFilterBar } from './list-filter-bar.tsx'
import { awardsAddress } from './list-filters.ts'
import { AwardTable } from './list-table.tsx'

function Ignored({ ignored, lostItsPlace }: Pick<ListedAwards, 'ignored' | 'lostItsPlace'>) {
  const t = useT()
  const language = useLanguage()
  const names = ignored.map((name) => t(`awards:filters.${name}`))
  return (
    <>
      {names.length > 0 ? (
        <Notice tone="warning">{t('awards:ignored', { filters: list(names, language) })}</Notice>
      ) : null}
      {lostItsPlace ? <Notice tone="warning">{t('awards:lostItsPlace')}</Notice> : null}
    </>
  )
}

function Rows({ listed }: { listed: ListedAwards }) {
  const t = useT()
  const language = useLanguage()
  const { values, awards, count, most, isFirst, next } = listed
  const counted =
    count > most ? t('awards:countMany', { number: number(most, language) }) : t('awards:count', { count })
  return (
    <>
      <p>
        <strong>{counted}</strong> {t('awards:order')}
      </p>
      <p className="usa-hint">{t('awards:suggestions.note')}</p>
      <AwardTable awards={awards} />
      <Pagination
        shown={awards.length}
        first={isFirst ? null : awardsAddress(values)}
        next={next ? awardsAddress(values, next) : null}
      />
    </>
  )
}

export function AwardsPage({ listed }: { listed: ListedAwards }) {
  const t = useT()
  const { values, awards } = listed
  const isFiltered = Object.values(values).some((value) => value !== '')
  return (
    <>
      <PageHeader title={t('awards:title')} lead={t('awards:intro')} />
      <Ignored {...listed} />
      <AwardFilterBar {...listed} />
      {awards.length > 0 ? (
        <Rows listed={listed} />
      ) : isFiltered ? (
        <EmptyState title={t('awards:noMatch')} action={{ to: '/past-awards', label: t('filter.clear') }} />
      ) : (
        <EmptyState title={t('awards:empty')}>
          <p>
            {t('awards:howToImport')} <code>npm run import -- FILE</code>
          </p>
        </EmptyState>
      )}
    </>
  )
}
