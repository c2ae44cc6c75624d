import { dateTimeWithZone, localTime } from '#app/i18n/format.ts'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { DeskMessage } from './show-desk.server.ts'

const addressOf = ({ kind, id, call }: DeskMessage) =>
  kind === 'extension' ? `/proposals/${id}` : `/calls/${call.number}/inquiries/${id}`

/** What partners ask the office and nobody has answered. */
export function MessagesTable({ messages }: { messages: readonly DeskMessage[] }) {
  const t = useT()
  const language = useLanguage()
  const columns: Column<DeskMessage>[] = [
    {
      key: 'what',
      header: t('pipeline:desk.asked'),
      names: true,
      cell: (message) => <a href={addressOf(message)}>{t(`applicant:desk.${message.kind}`)}</a>,
    },
    { key: 'who', header: t('pipeline:draftList.organization'), cell: ({ organization }) => organization },
    { key: 'call', header: t('pipeline:column.call'), cell: ({ call }) => t('proposal:mine.callLine', call) },
    {
      key: 'since',
      header: t('applicant:desk.since'),
      cell: ({ askedAt, call }) => localTime(askedAt, call.timeZone, language),
    },
    {
      key: 'until',
      header: t('applicant:desk.until'),
      cell: ({ until, call }) => (until ? dateTimeWithZone(until, call.timeZone, language) : '–'),
    },
  ]
  return (
    <Table
      caption={t('applicant:desk.title')}
      hideCaption
      columns={columns}
      rows={messages}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  )
}
