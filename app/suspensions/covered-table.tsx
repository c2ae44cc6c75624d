import { ProposalName } from '#app/proposals/proposal-name.tsx'
import { StateBadge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { StateName } from '#workflows/review/context.ts'
import type { Covered, CoveredProposal } from './standing.ts'

/** Before a suspension begins, while it lasts, or when it ends. */
export type When = 'start' | 'during' | 'end'

/** The proposals of a country or a fund, each with what happens to it. */
export function CoveredTable({ covered: { proposals, total }, when }: { covered: Covered; when: When }) {
  const t = useT()
  const columns: Column<CoveredProposal>[] = [
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: (one) => <ProposalName {...one} />,
    },
    {
      key: 'state',
      header: t('pipeline:column.state'),
      cell: ({ state, since }) => (
        <>
          <StateBadge state={state as StateName} label={t(`review:state.${state as StateName}.office`)} />
          <div>
            <Day value={since.slice(0, 10)} />
          </div>
        </>
      ),
    },
    {
      key: 'happens',
      header: t(`office:suspension.happens.${when}.title`),
      cell: ({ standing }) => t(`office:suspension.happens.${when}.${standing}`),
    },
  ]
  if (total === 0) return <p>{t('office:suspension.none')}</p>
  return (
    <>
      <Table
        caption={t('office:suspension.proposals', { count: total })}
        columns={columns}
        rows={proposals}
        rowKey={({ id }) => id}
      />
      {total > proposals.length ? <p>{t('office:suspension.more', { count: proposals.length })}</p> : null}
    </>
  )
}
