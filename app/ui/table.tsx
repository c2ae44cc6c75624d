import type { ReactNode } from 'react'
import { useT } from './translate.tsx'

/** `now`: how the table is sorted by this column; `to`: the page that sorts by it, or the other way round. */
export type Sorting = { to: string; now: 'ascending' | 'descending' | undefined }

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of their column. */
  figures?: boolean
  /** The cell that names its row. */
  names?: boolean
  /** In how many columns the cell of a row stands, where the next ones say nothing of it. */
  spans?: (row: Row) => number
  /** Where tables stand one above the other, so that their columns do too; without one it takes the room that is left. */
  width?: 'sm' | 'md' | 'lg'
  total?: ReactNode
  /** What the total is called on a phone, where the header does not name it. */
  totalLabel?: string
  sort?: Sorting
}

type TableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** What is over and stays on record. */
  isPast?: (row: Row) => boolean
  /** With less room than this, in rem, wherever it stands, every row is a card. */
  cardsBelow?: 30 | 40 | 62 | 'never'
  hideCaption?: boolean
}

const headClass = <Row,>({ figures, width }: Column<Row>) =>
  [figures ? 'vt-figures' : '', width ? `vt-column--${width}` : ''].filter(Boolean).join(' ') || undefined

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.figures ? 'vt-figures' : undefined
  if (column.names) {
    return (
      <th scope="row" className={className} data-label={column.header}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-label={column.header} colSpan={column.spans?.(row)}>
      {column.cell(row)}
    </td>
  )
}

const isCovered = <Row,>(columns: readonly Column<Row>[], index: number, row: Row) =>
  columns.slice(0, index).some(({ spans }, at) => (spans?.(row) ?? 1) > index - at)

/** A single total is named by its row; of several, each by its column. */
function Totals<Row>({ columns }: { columns: Column<Row>[] }) {
  const t = useT()
  const first = columns.findIndex((column) => column.total !== undefined)
  if (first < 0) return null
  const summed = columns.filter(({ names, total }) => !names && total !== undefined)
  return (
    <tfoot>
      <tr>
        {first > 0 ? (
          <th scope="row" colSpan={first}>
            {t('table.total')}
          </th>
        ) : null}
        {columns.slice(first).map((column) =>
          column.names ? (
            <th key={column.key} scope="row">
              {column.total}
            </th>
          ) : (
            <td
              key={column.key}
              className={column.figures ? 'vt-figures' : undefined}
              data-label={column.totalLabel ?? (summed.length > 1 ? column.header : undefined)}
            >
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

export function Table<Row>({ caption, columns, rows, rowKey, isPast, cardsBelow = 30, hideCaption }: TableProps<Row>) {
  const t = useT()
  const stacked = cardsBelow === 'never' ? '' : ` vt-table--below-${cardsBelow}`
  const table = (
    <table className={`usa-table${stacked}`}>
      <caption className={hideCaption ? 'usa-sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={headClass(column)} aria-sort={column.sort?.now}>
              {column.sort ? <a href={column.sort.to}>{column.header}</a> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={isPast?.(row) ? 'vt-row--past' : undefined}>
            {columns
              .filter((_, index) => !isCovered(columns, index, row))
              .map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
          </tr>
        ))}
      </tbody>
      <Totals columns={columns} />
    </table>
  )
  return (
    <section className="usa-table-container--scrollable" aria-label={t('table.scroll', { caption })} {...scrollable}>
      {table}
    </section>
  )
}

/** What scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }
