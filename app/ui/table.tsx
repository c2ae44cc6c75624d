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
  total?: ReactNode
  sort?: Sorting
}

type TableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** On a phone: a card a row, or the table as it is, to be scrolled sideways. */
  phone?: 'cards' | 'scroll'
  hideCaption?: boolean
}

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
    <td className={className} data-label={column.header}>
      {column.cell(row)}
    </td>
  )
}

function Totals<Row>({ columns }: { columns: Column<Row>[] }) {
  const t = useT()
  const first = columns.findIndex((column) => column.total !== undefined)
  if (first < 0) return null
  const last = columns.length - 1
  return (
    <tfoot>
      <tr>
        {first > 0 ? (
          <th scope="row" colSpan={first}>
            {t('table.total')}
          </th>
        ) : null}
        {columns.slice(first).map((column) => (
          <td
            key={column.key}
            className={column.figures ? 'vt-figures' : undefined}
            data-label={first < last ? column.header : undefined}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

export function Table<Row>({ caption, columns, rows, rowKey, phone = 'cards', hideCaption }: TableProps<Row>) {
  const t = useT()
  const stacked = phone === 'cards' ? ' vt-table--cards' : ''
  const table = (
    <table className={`usa-table${stacked}`}>
      <caption className={hideCaption ? 'usa-sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.figures ? 'vt-figures' : undefined}
              aria-sort={column.sort?.now}
            >
              {column.sort ? <a href={column.sort.to}>{column.header}</a> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
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
