import type { ReactNode } from 'react'
import { list, shortDate } from '#app/i18n/format.ts'
import { Money } from '#app/ui/money.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ListedAward } from './list-awards.server.ts'
import { AwardSuggestions } from './list-suggestions.tsx'

/** What the source has, or that it has none. */
function Given({ children }: { children: ReactNode }) {
  const t = useT()
  return children === null || children === '' ? <span className="usa-hint">{t('awards:notGiven')}</span> : children
}

const amount = (cents: number | null) => <Given>{cents === null ? null : <Money cents={cents} />}</Given>

function Award({ award: { organization, awardId, source, row, origin } }: { award: ListedAward }) {
  const t = useT()
  return (
    <>
      <strong>
        <Given>{organization}</Given>
      </strong>
      <div>
        {t('awards:columns.award')}: <Given>{awardId}</Given>
      </div>
      <div className="usa-hint">
        {t('awards:rowOf', { source, row })}
        {origin ? `. ${t('awards:origin', { origin })}` : null}
      </div>
    </>
  )
}

function Countries({ award: { countries, countriesFrom } }: { award: ListedAward }) {
  const t = useT()
  const language = useLanguage()
  const names = countries.map((code) => t(`tags:country.${code}`))
  return (
    <>
      {names.length > 0 ? list(names, language) : <span className="usa-hint">{t('awards:noCountries')}</span>}
      {countriesFrom === 'text' ? <div className="usa-hint">{t('awards:countryFromText')}</div> : null}
    </>
  )
}

function Period({ award: { startsOn, endsOn } }: { award: ListedAward }) {
  const t = useT()
  const language = useLanguage()
  const day = (date: string) => shortDate(date, language)
  if (startsOn && endsOn) return t('awards:period', { start: day(startsOn), end: day(endsOn) })
  if (startsOn) return t('awards:from', { start: day(startsOn) })
  return <Given>{endsOn ? t('awards:until', { end: day(endsOn) }) : null}</Given>
}

export function AwardTable({ awards }: { awards: readonly ListedAward[] }) {
  const t = useT()
  const columns: Column<ListedAward>[] = [
    {
      key: 'organization',
      header: t('awards:columns.organization'),
      names: true,
      cell: (award) => <Award award={award} />,
    },
    {
      key: 'description',
      header: t('awards:columns.description'),
      cell: ({ description, suggestions }) => (
        <>
          <Given>{description}</Given>
          <AwardSuggestions suggestions={suggestions} />
        </>
      ),
    },
    { key: 'countries', header: t('awards:columns.countries'), cell: (award) => <Countries award={award} /> },
    {
      key: 'obligated',
      header: t('awards:columns.obligated'),
      figures: true,
      cell: ({ obligatedCents }) => amount(obligatedCents),
    },
    {
      key: 'estimated',
      header: t('awards:columns.estimated'),
      figures: true,
      cell: ({ estimatedCents }) => amount(estimatedCents),
    },
    { key: 'period', header: t('awards:columns.period'), cell: (award) => <Period award={award} /> },
    { key: 'office', header: t('awards:columns.office'), cell: ({ office }) => <Given>{office}</Given> },
    { key: 'status', header: t('awards:columns.status'), cell: ({ status }) => <Given>{status}</Given> },
  ]
  return <Table caption={t('awards:title')} hideCaption columns={columns} rows={awards} rowKey={({ id }) => id} />
}
