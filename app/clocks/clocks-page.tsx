import { Select } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { countryCodes } from '#app/tags/places.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ClockTable } from './clock-table.tsx'
import type { ClockLine, Clocks } from './show-clocks.server.ts'

function addressOf(country: string, after?: string) {
  const query = new URLSearchParams({ ...(country ? { country } : {}), ...(after ? { after } : {}) }).toString()
  return query ? `/clocks?${query}` : '/clocks'
}

function CountryFilter({ country }: Pick<Clocks, 'country'>) {
  const t = useT()
  const inCountry = country ? t('clocks:filter.inCountry', { country: t(`tags:country.${country}`) }) : ''
  return (
    <FilterBar action="/clocks" clear="/clocks" active={country ? [{ sentence: inCountry, without: '/clocks' }] : []}>
      <Select
        name="country"
        form={formState({ values: { country } })}
        label={t('clocks:filter.country')}
        empty={t('clocks:filter.any')}
        options={countryCodes.map((value) => ({ value, label: t(`tags:country.${value}`) }))}
      />
    </FilterBar>
  )
}

function Lines({ heading, lines }: { heading: string; lines: readonly ClockLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ClockTable caption={heading} lines={lines} />
    </section>
  )
}

export function ClocksPage({ clocks }: { clocks: Clocks }) {
  const t = useT()
  const { country, lines, isFirst, next, maySeeHolidays } = clocks
  return (
    <>
      <PageHeader
        title={t('clocks:title')}
        lead={t('clocks:lead')}
        aside={maySeeHolidays ? <a href="/clocks/holidays">{t('clocks:holidays.title')}</a> : null}
      />
      <CountryFilter country={country} />
      {lines.length === 0 ? (
        <EmptyState title={t(country ? 'clocks:noneHere' : 'clocks:none')}>{t('clocks:noneText')}</EmptyState>
      ) : null}
      <Lines heading={t('clocks:overdue')} lines={lines.filter(({ isOverdue }) => isOverdue)} />
      <Lines heading={t('clocks:ahead')} lines={lines.filter(({ isOverdue }) => !isOverdue)} />
      <Pagination
        shown={lines.length}
        first={isFirst ? null : addressOf(country)}
        next={next ? addressOf(country, next) : null}
      />
    </>
  )
}
