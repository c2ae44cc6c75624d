import { Select } from '#app/forms/fields.tsx'
import { type FormErrors, formState } from '#app/forms/form.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Moment } from '#app/ui/date.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { SuspensionsPage } from './show-suspensions.server.ts'
import { placeName } from './suspension.ts'

type Listed = SuspensionsPage['suspensions'][number]

function useColumns(): Column<Listed>[] {
  const t = useT()
  return [
    {
      key: 'place',
      header: t('office:suspension.place'),
      names: true,
      cell: (one) => (one.mayOpen ? <a href={`/suspensions/${one.id}`}>{placeName(t, one)}</a> : placeName(t, one)),
    },
    { key: 'why', header: t('office:suspension.why'), cell: ({ why }) => why },
    {
      key: 'since',
      header: t('office:suspension.since'),
      cell: ({ startedAt, startedBy }) => (
        <>
          <Moment value={startedAt} />
          <div>{startedBy}</div>
        </>
      ),
    },
    {
      key: 'until',
      header: t('office:suspension.until'),
      cell: ({ isOpen, endedAt, endedBy }) =>
        isOpen ? (
          <Badge tone="warning">{t('office:suspension.isOpen')}</Badge>
        ) : (
          <>
            <Moment value={endedAt!} />
            <div>{endedBy}</div>
          </>
        ),
    },
    { key: 'standing', header: t('office:suspension.standing'), figures: true, cell: ({ standing }) => standing },
  ]
}

type SuspensionsListProps = { page: SuspensionsPage; errors: FormErrors }

/** What stands still, and the way to stop something else. */
export function SuspensionsList({ page: { suspensions, countries, funds }, errors }: SuspensionsListProps) {
  const t = useT()
  const columns = useColumns()
  const options = [
    ...countries.map((country) => ({ value: country as string, label: t(`tags:country.${country}`) })),
    ...funds.map(({ id, name }) => ({ value: id, label: t('office:suspension.fund', { fund: name }) })),
  ]
  return (
    <>
      {suspensions.length === 0 ? (
        <EmptyState title={t('office:suspension.nothing')} />
      ) : (
        <Table
          caption={t('office:suspension.title')}
          hideCaption
          columns={columns}
          rows={suspensions}
          rowKey={({ id }) => id}
        />
      )}
      {options.length > 0 ? (
        <section aria-labelledby="stop">
          <h2 id="stop">{t('office:suspension.start.title')}</h2>
          <form method="get" action="/suspensions/new" className="vt-form">
            <Select name="of" label={t('office:suspension.start.of')} options={options} form={formState({ errors })} />
            <FormButtons submit={t('office:suspension.start.see')} />
          </form>
        </section>
      ) : null}
    </>
  )
}
