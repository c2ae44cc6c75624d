import { StateBadge } from '#app/ui/badge.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { OwnWork } from './show-desk.server.ts'
import { StandingWords } from './standing-words.tsx'

/** Until when: a draft by the call's closing, asked changes by their clock. */
function Until({ work }: { work: OwnWork }) {
  if (work.asks === 'changes') return <StandingWords waiting={work.waiting} />
  return <Deadline value={work.call.closesAt} timeZone={work.call.timeZone} now={work.now} />
}

export function OwnWorkTable({ own }: { own: readonly OwnWork[] }) {
  const t = useT()
  const columns: Column<OwnWork>[] = [
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: ({ id, title, reference, organization }) => (
        <>
          <a href={`/proposals/${id}`}>{title ?? t('proposal:mine.untitled')}</a>
          <div>{reference ? `${reference} · ${organization}` : organization}</div>
        </>
      ),
    },
    { key: 'call', header: t('pipeline:column.call'), cell: ({ call }) => t('proposal:mine.callLine', call) },
    {
      key: 'asked',
      header: t('pipeline:desk.asked'),
      cell: ({ asks }) => {
        const state = asks === 'draft' ? 'draft' : 'changesRequested'
        return <StateBadge state={state} label={t(`review:state.${state}.public`)} />
      },
    },
    { key: 'until', header: t('pipeline:desk.until'), cell: (work) => <Until work={work} /> },
  ]
  return <Table caption={t('pipeline:desk.own')} hideCaption columns={columns} rows={own} rowKey={({ id }) => id} />
}
