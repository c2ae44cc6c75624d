import { before } from '#app/i18n/before.ts'
import { list } from '#app/i18n/format.ts'
import { caseAddress, columnOrders, pipelineAddress } from '#app/pipeline-address.ts'
import { StateBadge, TrackMarks } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { Money } from '#app/ui/money.tsx'
import { type Column, type Sorting, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ListedCase, Pipeline } from './show-pipeline.server.ts'
import { trackMarks } from './track-marks.ts'

function Named({ listed, address }: { listed: ListedCase; address: string }) {
  const t = useT()
  return (
    <>
      <a href={address}>{listed.title ?? t('proposal:mine.untitled')}</a>
      <div>{listed.organization}</div>
    </>
  )
}

function State({ listed }: { listed: ListedCase }) {
  const t = useT()
  return (
    <>
      <StateBadge state={listed.state} label={t(`review:state.${listed.state}.office`)} />
      <TrackMarks tracks={trackMarks(listed.tracks, t)} />
      {listed.owner ? <div>{before(t('office:owner.title'), listed.owner)}</div> : null}
    </>
  )
}

/** A concept note asks for no amount yet. */
function Amount({ listed }: { listed: ListedCase }) {
  const t = useT()
  if (listed.cents === 0) return '–'
  return (
    <>
      <Money cents={listed.cents} />
      {listed.shareCents === null ? null : (
        <div>
          {t('pipeline:row.share')} <Money cents={listed.shareCents} />
        </div>
      )}
    </>
  )
}

/** What was handed in, a row a proposal; the amount with the filtered goal's share below it. */
export function CaseTable({ pipeline }: { pipeline: Pipeline }) {
  const { cases, values, order, after } = pipeline
  const { goal } = values
  const t = useT()
  const language = useLanguage()
  const amount = goal ? t('pipeline:column.amountAndShare', { number: goal.slice(1) }) : t('pipeline:column.amount')
  const sortBy = (column: keyof typeof columnOrders): Sorting => {
    const [descending, ascending] = columnOrders[column]
    const to = pipelineAddress({ ...values, order: order === descending ? ascending : descending })
    return { to, now: order === descending ? 'descending' : order === ascending ? 'ascending' : undefined }
  }
  const columns: Column<ListedCase>[] = [
    {
      key: 'reference',
      header: t('pipeline:column.referenceAndCall'),
      cell: ({ reference, call }) => (
        <>
          <span className="vt-money">{reference}</span>
          <div className="vt-money">{call}</div>
        </>
      ),
    },
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: (listed) => (
        <Named listed={listed} address={caseAddress(listed.id, { ...values, order, after: after ?? '' })} />
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
    {
      key: 'goal',
      header: t('pipeline:column.mainGoal'),
      cell: ({ mainGoal }) => (mainGoal ? t(`tags:goalShort.${mainGoal}`) : t('pipeline:row.untagged')),
    },
    {
      key: 'amount',
      header: amount,
      figures: true,
      sort: sortBy('amount'),
      cell: (listed) => <Amount listed={listed} />,
    },
    { key: 'state', header: t('pipeline:column.state'), cell: (listed) => <State listed={listed} /> },
    { key: 'days', header: t('pipeline:column.days'), figures: true, sort: sortBy('days'), cell: ({ days }) => days },
    {
      key: 'submitted',
      header: t('pipeline:column.submitted'),
      sort: sortBy('submitted'),
      cell: ({ submittedOn }) => <Day value={submittedOn} short />,
    },
  ]
  return (
    <Table
      caption={t('pipeline:list', { order: t(`pipeline:order.${order}`) })}
      hideCaption
      cardsBelow={62}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
    />
  )
}
