import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { ClockMark } from '#app/reviews/clock-mark.tsx'
import { clockName } from '#app/reviews/clock-name.ts'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ClockLine } from './show-clocks.server.ts'

function Named({ line: { id, reference, title, organization } }: { line: ClockLine }) {
  const t = useT()
  return (
    <>
      <a href={`/proposals/${id}`}>{title ?? t('proposal:mine.untitled')}</a>
      <div>
        <span className="vt-money">{reference}</span> · {organization}
      </div>
    </>
  )
}

export function ClockTable({ caption, lines }: { caption: string; lines: readonly ClockLine[] }) {
  const t = useT()
  const language = useLanguage()
  const say = sayIn(t)
  const named = (words: string[]) => list(words, language)
  const columns: Column<ClockLine>[] = [
    { key: 'when', header: t('clocks:column.when'), width: 'lg', cell: (line) => <ClockMark clock={line} /> },
    { key: 'what', header: t('clocks:column.what'), width: 'md', cell: (line) => clockName(t, line) },
    { key: 'proposal', header: t('clocks:column.proposal'), names: true, cell: (line) => <Named line={line} /> },
    {
      key: 'countries',
      header: t('clocks:column.countries'),
      width: 'sm',
      cell: ({ countries }) => named(countries.map((code) => t(`tags:country.${code}`))),
    },
    {
      key: 'who',
      header: t('clocks:column.who'),
      width: 'sm',
      cell: ({ whoActs }) =>
        whoActs.length === 0 ? t('clocks:nobody') : named(whoActs.map((role) => t(`review:role.${role}`))),
    },
    {
      key: 'then',
      header: t('clocks:column.then'),
      width: 'md',
      cell: ({ event }) => say(`clocks:then.${event ?? 'remind'}`),
    },
  ]
  return (
    <Table
      caption={caption}
      hideCaption
      cardsBelow={62}
      columns={columns}
      rows={lines}
      rowKey={({ id, clock }) => `${id} ${clock}`}
    />
  )
}
