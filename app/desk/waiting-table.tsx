import { list } from '#app/i18n/format.ts'
import { pageOf } from '#app/reviews/acts.ts'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { actEvents } from './act-events.ts'
import type { DeskGroup, WaitingCase } from './show-desk.server.ts'
import { StandingWords } from './standing-words.tsx'

/** The page of the act; where only the partner can act, the case itself. */
const addressOf = (act: DeskGroup['act'], id: string) =>
  act === 'changes' ? `/proposals/${id}` : pageOf(id, actEvents[act])

export function WaitingTable({ group: { act, cases } }: { group: DeskGroup }) {
  const t = useT()
  const language = useLanguage()
  const columns: Column<WaitingCase>[] = [
    {
      key: 'reference',
      header: t('pipeline:column.reference'),
      cell: ({ reference }) => <span className="vt-money">{reference}</span>,
    },
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: ({ id, title, organization, isMine, isBegun }) => (
        <>
          <a href={addressOf(act, id)}>{title ?? t('proposal:mine.untitled')}</a>
          {isMine ? (
            <>
              {' '}
              <Badge>{t('office:owner.mine')}</Badge>
            </>
          ) : null}
          {isBegun ? (
            <>
              {' '}
              <Badge>{t('pipeline:desk.begun')}</Badge>
            </>
          ) : null}
          <div>{organization}</div>
        </>
      ),
    },
    {
      key: 'countries',
      header: t('pipeline:column.countries'),
      cell: ({ countries }) =>
        list(
          countries.map((code) => t(`tags:country.${code}`)),
          language,
        ),
    },
    { key: 'days', header: t('pipeline:desk.days'), figures: true, cell: ({ waiting }) => waiting.waited },
    { key: 'clock', header: t('pipeline:desk.clock'), cell: ({ waiting }) => <StandingWords waiting={waiting} /> },
  ]
  return (
    <Table caption={t(`pipeline:desk.act.${act}`)} hideCaption columns={columns} rows={cases} rowKey={({ id }) => id} />
  )
}
