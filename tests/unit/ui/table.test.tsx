import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Column, Table } from '#app/ui/table.tsx'

type Line = { name: string; cents: number }

const name: Column<Line> = { key: 'name', header: 'Line', names: true, cell: (line) => line.name }
const cents: Column<Line> = { key: 'cents', header: 'Total of this line', cell: (line) => line.cents, total: 7 }
const paid: Column<Line> = { key: 'paid', header: 'Paid', cell: () => 0, total: 2 }

const rows = [
  { name: 'One', cents: 3 },
  { name: 'Two', cents: 4 },
]

const foot = (...columns: Column<Line>[]) =>
  renderToStaticMarkup(<Table caption="Lines" columns={columns} rows={rows} rowKey={(row) => row.name} />).match(
    /<tfoot>.*<\/tfoot>/,
  )?.[0]

test('a single total is not named as if it were a line’s; several are named by their columns', () => {
  expect(foot(name)).toBeUndefined()
  expect(foot(name, cents)).toContain('<td>7</td>')
  expect(foot(name, cents, paid)).toContain('<td data-label="Paid">2</td>')
  expect(foot({ ...name, total: 'Mean' }, cents)).toContain('<th scope="row">Mean</th><td>7</td>')
})

test('a row that is over stands back', () => {
  const isPast = ({ name }: Line) => name === 'One'
  const html = renderToStaticMarkup(
    <Table caption="Lines" columns={[name]} rows={rows} rowKey={(row) => row.name} isPast={isPast} />,
  )
  expect(html.match(/<tr class="vt-row--past">/g)).toHaveLength(1)
})

test('a cell stands in the place of the next ones, where these say nothing of its row', () => {
  const wide = { ...cents, spans: ({ name }: Line) => (name === 'One' ? 2 : 1) }
  const html = renderToStaticMarkup(
    <Table caption="Lines" columns={[name, wide, paid]} rows={rows} rowKey={(row) => row.name} />,
  )
  const cells = [...html.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map(([row]) => row.match(/<td/g)!.length)
  expect(cells.slice(0, 2)).toEqual([1, 2])
  expect(html.match(/colSpan="2"|colspan="2"/g)).toHaveLength(1)
})
