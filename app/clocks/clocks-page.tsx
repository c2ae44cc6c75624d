import { Select } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { longDate } from '#app/i18n/format.ts'
import { countryCodes } from '#app/tags/places.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
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

/** What is overdue, then a day after the other, as the calendar of each proposal's call has it. */
function useDays(lines: readonly ClockLine[]): [heading: string, lines: ClockLine[]][] {
  const t = useT()
  const language = useLanguage()
  const days = Map.groupBy(lines, ({ isOverdue, dueAt, timeZone }) =>
    isOverdue ? t('clocks:overdue') : longDate(dueAt, language, timeZone),
  )
  return [...days]
}

export function ClocksPage({ clocks }: { clocks: Clocks }) {
  const t = useT()
  const { country, lines, isFirst, next, mayKeepHolidays } = clocks
  const days = useDays(lines)
  return (
    <>
      <PageHeader
        title={t('clocks:title')}
        lead={t('clocks:lead')}
        aside={mayKeepHolidays ? <a href="/clocks/holidays">{t('clocks:holidays.title')}</a> : null}
      />
      <CountryFilter country={country} />
      {days.length === 0 ? (
        <EmptyState title={t(country ? 'clocks:noneHere' : 'clocks:none')}>{t('clocks:noneText')}</EmptyState>
      ) : null}
      {days.map(([heading, ofDay]) => (
        <section key={heading} aria-label={heading}>
          <h2>
            {heading} <span className="vt-count">{ofDay.length}</span>
          </h2>
          <ClockTable caption={heading} lines={ofDay} />
        </section>
      ))}
      <Pagination
        shown={lines.length}
        first={isFirst ? null : addressOf(country)}
        next={next ? addressOf(country, next) : null}
      />
    </>
  )
}
