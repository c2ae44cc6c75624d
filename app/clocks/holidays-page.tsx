import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { DateField, Select, TextField } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { longDate } from '#app/i18n/format.ts'
import { countryCodes } from '#app/tags/places.ts'
import { Beside } from '#app/ui/beside.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Holidays } from './show-holidays.server.ts'

type Listed = Holidays['holidays'][number]

function useOwners() {
  const t = useT()
  return {
    office: t('clocks:holidays.office'),
    countries: countryCodes.map((value) => ({ value, label: t(`tags:country.${value}`) })),
  }
}

function Choice({ country, year, years }: Holidays) {
  const t = useT()
  const { office, countries } = useOwners()
  const form = formState({ values: { country, year: String(year) } })
  return (
    <search className="vt-filters">
      <form method="get" action="/clocks/holidays" className="vt-filters__form" aria-label={t('filter.label')}>
        <Select name="country" form={form} label={t('clocks:holidays.of')} empty={office} options={countries} />
        <Select
          name="year"
          form={form}
          label={t('clocks:holidays.year')}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <button type="submit" className="usa-button usa-button--outline">
          {t('filter.apply')}
        </button>
      </form>
    </search>
  )
}

type ListProps = { caption: string } & Pick<Holidays, 'holidays' | 'mayKeep'>

function List({ caption, holidays, mayKeep }: ListProps) {
  const t = useT()
  const language = useLanguage()
  const dayOf = ({ day }: Listed) => longDate(day, language)
  const removal: Column<Listed> = {
    key: 'remove',
    header: t('clocks:holidays.change'),
    cell: (holiday) => (
      <PostButton
        action={`/clocks/holidays/${holiday.id}/removal`}
        tone="link"
        of={t('clocks:holidays.removeOf', { name: holiday.name, day: dayOf(holiday) })}
      >
        {t('clocks:holidays.remove')}
      </PostButton>
    ),
  }
  return (
    <Table
      caption={caption}
      hideCaption
      rows={holidays}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', header: t('clocks:holidays.day'), names: true, cell: dayOf },
        { key: 'name', header: t('clocks:holidays.name'), cell: ({ name }) => name },
        ...(mayKeep ? [removal] : []),
      ]}
    />
  )
}

function Adding({ country, form }: { country: string; form: FormState }) {
  const t = useT()
  const { office, countries } = useOwners()
  const filled = { ...form, values: { country, ...form.values } }
  return (
    <form method="post" action="/clocks/holidays" className="vt-form">
      <h2>{t('clocks:holidays.add')}</h2>
      <Select name="country" form={filled} label={t('clocks:holidays.of')} empty={office} options={countries} />
      <DateField name="day" form={filled} label={t('clocks:holidays.day')} />
      <TextField name="nameEn" form={filled} label={t('clocks:holidays.nameEn')} lang="en" maxLength={100} />
      <TextField name="nameEs" form={filled} label={t('clocks:holidays.nameEs')} lang="es" maxLength={100} />
      <p className="usa-hint">{t('clocks:holidays.running')}</p>
      <FormButtons submit={t('clocks:holidays.addButton')} />
    </form>
  )
}

export function HolidaysPage({ holidays, form }: { holidays: Holidays; form: FormState }) {
  const t = useT()
  const { office } = useOwners()
  const { country, year } = holidays
  const caption = t('clocks:holidays.listOf', { year, country: country ? t(`tags:country.${country}`) : office })
  const list =
    holidays.holidays.length > 0 ? (
      <List caption={caption} {...holidays} />
    ) : (
      <EmptyState title={t('clocks:holidays.none')} />
    )
  const labels = {
    country: t('clocks:holidays.of'),
    day: t('clocks:holidays.day'),
    nameEn: t('clocks:holidays.nameEn'),
    nameEs: t('clocks:holidays.nameEs'),
  }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      <PageHeader
        back={{ to: '/clocks', label: t('clocks:title') }}
        title={t('clocks:holidays.title')}
        lead={t('clocks:holidays.lead')}
      />
      <Choice {...holidays} />
      <h2>{caption}</h2>
      {holidays.mayKeep ? <Beside aside={<Adding country={country} form={form} />}>{list}</Beside> : list}
    </>
  )
}
