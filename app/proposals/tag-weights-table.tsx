import { percent } from '#app/i18n/format.ts'
import type { AreaCode, GoalCode } from '#app/tags/codes.ts'
import type { TagWeights } from '#app/tags/tag-weights.ts'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

type Source = { key: string; header: string; weights: TagWeights }
type Row = { kind: 'goals' | 'areas'; code: string }

type TagWeightsTableProps = { caption: string; hideCaption?: boolean; sources: readonly Source[] }

/** What a project serves, small, by each of those who said so. */
export function TagWeightsTable({ caption, hideCaption, sources }: TagWeightsTableProps) {
  const t = useT()
  const language = useLanguage()
  const rowsOf = (kind: Row['kind']): Row[] =>
    [...new Set(sources.flatMap(({ weights }) => Object.keys(weights[kind])))].sort().map((code) => ({ kind, code }))
  const name = ({ kind, code }: Row) =>
    kind === 'goals' ? t(`tags:goalShort.${code as GoalCode}`) : t(`tags:areaShort.${code as AreaCode}`)
  const columns = sources.map(
    ({ key, header, weights }): Column<Row> => ({
      key,
      header,
      figures: true,
      cell: ({ kind, code }) => percent((weights[kind][code] ?? 0) / 100, language),
    }),
  )
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      cardsBelow="never"
      rows={[...rowsOf('goals'), ...rowsOf('areas')]}
      rowKey={({ code }) => code}
      columns={[{ key: 'tag', header: t('tags:weights.tag'), names: true, cell: name }, ...columns]}
    />
  )
}
