import { list } from '#app/i18n/format.ts'
import { pageOf } from '#app/reviews/acts.ts'
import { ClockMark } from '#app/reviews/clock-mark.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type DeskAct, followed, type OfficeAct, officeActs } from './act-events.ts'
import type { DeskGroup, WaitingCase } from './show-desk.server.ts'

/** The page of the act; verdicts are announced together, and where only the partner can act it is the case itself. */
function addressOf(act: DeskAct, id: string) {
  if (act === 'release') return '/decisions'
  return act in followed ? `/proposals/${id}` : pageOf(id, act as OfficeAct)
}

/** The other acts that answer the same case. */
function Or({ act, id }: { act: DeskAct; id: string }) {
  const t = useT()
  const others = act in officeActs ? officeActs[act as OfficeAct] : []
  return others.map((other) => (
    <div key={other}>
      {t('pipeline:desk.or')} <a href={pageOf(id, other)}>{t(`review:event.${other}.label`)}</a>
    </div>
  ))
}

const isCounted = (act: DeskAct) => act === 'recordVetting' || act === 'liftCondition' || act === 'acceptReport'

export function WaitingTable({ group: { act, cases } }: { group: DeskGroup }) {
  const t = useT()
  const language = useLanguage()
  const columns: Column<WaitingCase>[] = [
    {
      key: 'reference',
      header: t('pipeline:column.reference'),
      width: 'md',
      cell: ({ reference }) => <span className="vt-money">{reference}</span>,
    },
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: ({ id, title, organization, isMine, isBegun, many }) => (
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
          {many !== null && isCounted(act) ? <div>{t(`pipeline:desk.many.${act}`, { count: many })}</div> : null}
          <Or act={act} id={id} />
        </>
      ),
    },
    {
      key: 'countries',
      header: t('pipeline:column.countries'),
      width: 'md',
      cell: ({ countries }) =>
        list(
          countries.map((code) => t(`tags:country.${code}`)),
          language,
        ),
    },
    { key: 'days', header: t('pipeline:desk.days'), figures: true, width: 'sm', cell: ({ waited }) => waited },
    {
      key: 'clock',
      header: t('pipeline:desk.clock'),
      width: 'lg',
      cell: ({ clock }) => (clock ? <ClockMark clock={clock} /> : null),
    },
  ]
  return (
    <Table
      caption={t(`pipeline:desk.act.${act}`)}
      hideCaption
      cardsBelow={62}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
    />
  )
}
