import { pageOf } from '#app/reviews/acts.ts'
import { Deadline } from '#app/ui/date.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { OwnAct } from './act-events.ts'
import type { OwnWork } from './show-desk.server.ts'

/** The page where it is done. */
const pages: Record<OwnAct, (id: string) => string> = {
  write: (id) => `/proposals/${id}`,
  certify: (id) => `/proposals/${id}/check`,
  resubmit: (id) => `/proposals/${id}`,
  clarify: (id) => pageOf(id, 'clarify'),
  offerEvidence: (id) => pageOf(id, 'offerEvidence'),
  fileReport: (id) => pageOf(id, 'fileReport'),
}

export function OwnWorkTable({ own }: { own: readonly OwnWork[] }) {
  const t = useT()
  const columns: Column<OwnWork>[] = [
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: ({ id, title, reference, organization, asks }) => (
        <>
          <a href={pages[asks](id)}>{title ?? t('proposal:mine.untitled')}</a>
          <div>{reference ? `${reference} · ${organization}` : organization}</div>
        </>
      ),
    },
    { key: 'call', header: t('pipeline:column.call'), cell: ({ call }) => t('proposal:mine.callLine', call) },
    {
      key: 'asked',
      header: t('pipeline:desk.asked'),
      cell: ({ asks, isInvited }) => t(`pipeline:desk.asks.${asks === 'write' && isInvited ? 'invited' : asks}`),
    },
    {
      key: 'until',
      header: t('pipeline:desk.until'),
      cell: ({ due, now }) => (due ? <Deadline value={due.at} timeZone={due.timeZone} now={now} /> : '–'),
    },
  ]
  return (
    <Table
      caption={t('pipeline:desk.own')}
      hideCaption
      columns={columns}
      rows={own}
      rowKey={({ id, asks }) => `${id} ${asks}`}
    />
  )
}
