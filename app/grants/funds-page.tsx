import { EmptyState } from '#app/ui/empty-state.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { FundView } from './show-funds.server.ts'

export function FundsPage({ funds, mayAdd }: { funds: readonly FundView[]; mayAdd: boolean }) {
  const t = useT()
  const money = (key: 'cents' | 'obligatedCents' | 'deobligatedCents' | 'leftCents'): Column<FundView> => ({
    key,
    header: t(`money:funds.${key}`),
    figures: true,
    cell: (fund) => <Money cents={fund[key]} />,
    total: <Money cents={funds.reduce((sum, fund) => sum + fund[key], 0)} />,
  })
  const columns: Column<FundView>[] = [
    {
      key: 'fund',
      header: t('money:funds.one'),
      names: true,
      cell: ({ id, code, name }) => (
        <>
          <a href={`/funds/${id}`}>{name}</a>
          <div>{code}</div>
        </>
      ),
    },
    money('cents'),
    money('obligatedCents'),
    money('deobligatedCents'),
    money('leftCents'),
  ]
  return (
    <>
      <PageHeader
        title={t('money:funds.title')}
        lead={t('money:funds.lead')}
        aside={
          mayAdd ? (
            <a className="usa-button" href="/funds/new">
              {t('money:funds.add')}
            </a>
          ) : undefined
        }
      />
      {funds.length === 0 ? (
        <EmptyState title={t('money:funds.none')} />
      ) : (
        <Table caption={t('money:funds.title')} hideCaption columns={columns} rows={funds} rowKey={({ id }) => id} />
      )}
    </>
  )
}
