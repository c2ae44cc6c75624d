import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { RestingWork } from './show-work.server.ts'

/** What returns to the queue when somebody leaves. */
export function WorkTable({ work }: { work: readonly RestingWork[] }) {
  const t = useT()
  if (work.length === 0) return <p>{t('office:returned.none')}</p>
  return (
    <Table
      caption={t('office:returned.title')}
      rows={work}
      rowKey={({ id }) => id}
      columns={[
        { key: 'reference', header: t('pipeline:column.reference'), cell: ({ reference }) => reference },
        {
          key: 'proposal',
          header: t('pipeline:column.proposal'),
          names: true,
          cell: ({ id, title, organization }) => (
            <>
              <a href={`/proposals/${id}`}>{title}</a>
              <div>{organization}</div>
            </>
          ),
        },
        {
          key: 'what',
          header: t('office:returned.what'),
          cell: ({ what }) => what.map((one) => <div key={one}>{t(`office:returned.${one}`)}</div>),
        },
      ]}
    />
  )
}
