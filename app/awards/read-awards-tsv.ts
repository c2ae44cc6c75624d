import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { AwardRow } from './past-award.ts'
import { AwardRowError, AwardsFileError } from './past-award.ts'
import type { GivenAward } from './read-award.ts'
import { readAward } from './read-award.ts'

const columns = [
  'award_id',
  'vendor',
  'contract',
  'estimated_cost',
  'obligated_amount',
  'start_date',
  'end_date',
  'issuing_office',
  'type',
] as const

/** R writes NA where it has nothing. */
const nothing = new Set(['', 'NA'])

type Column = (typeof columns)[number] | 'contract_id'

/** Where quotation marks do not match there are no cells, only the line up to which the record reaches. */
type TsvRecord = { readonly row: number; readonly cells: readonly string[] | { readonly upToLine: number } }

/** R escapes quotation marks alone, so every other backslash stands for itself. */
async function* doubleBackslashes(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const chunk of chunks) {
    const text = held + chunk
    held = text.endsWith('\\') ? '\\' : ''
    yield text.slice(0, text.length - held.length).replace(/\\(?!")/g, '\\\\')
  }
  yield held
}

/** Backslash-escaped quotes, as R's write.table makes them: not what RFC 4180 says. */
function parseRecords(chunks: AsyncIterable<string>): AsyncIterable<TsvRecord> {
  let row = -1
  const rows: number[] = []
  const unreadable: TsvRecord[] = []
  const parser = parse({
    delimiter: '\t',
    quote: '"',
    escape: '\\',
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[]) => {
      rows.push(++row)
      return cells
    },
    on_skip: (error) => {
      unreadable.push({ row: ++row, cells: { upToLine: Number(error?.lines) } })
      return undefined
    },
  })
  pipeline(Readable.from(doubleBackslashes(chunks)), parser, () => undefined)
  return inOrder(parser, rows, unreadable)
}

async function* inOrder(
  parsed: AsyncIterable<string[]>,
  rows: number[],
  unreadable: TsvRecord[],
): AsyncGenerator<TsvRecord> {
  for await (const cells of parsed) {
    const row = rows.shift()!
    while (unreadable.length > 0 && unreadable[0].row < row) yield unreadable.shift()!
    yield { row, cells }
  }
  yield* unreadable
}

function columnPlaces(header: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  const missing = columns.filter((name) => !places.has(name))
  if (missing.length === columns.length) throw new AwardsFileError('notAwards')
  if (missing.length > 0) throw new AwardsFileError('missingColumns', { columns: missing.join(', ') })
  return places
}

function givenBy(cells: TsvRecord['cells'], places: ReadonlyMap<string, number>): GivenAward {
  if ('upToLine' in cells) throw new AwardRowError('quoting', { line: cells.upToLine })
  if (cells.length !== places.size) throw new AwardRowError('columns', { found: cells.length, expected: places.size })
  const cell = (column: Column) => {
    const text = cells[places.get(column) ?? -1]?.trim() ?? ''
    return nothing.has(text) ? null : text
  }
  return {
    origin: null,
    awardId: cell('award_id'),
    contractId: cell('contract_id'),
    organization: cell('vendor'),
    description: cell('contract'),
    estimatedCost: cell('estimated_cost'),
    obligatedAmount: cell('obligated_amount'),
    startDate: cell('start_date'),
    endDate: cell('end_date'),
    office: cell('issuing_office'),
    status: cell('type'),
    countries: [],
  }
}

/** Records as in usaid-awards-2025-03.tsv, one at a time; their countries are read out of the description. */
export async function* readAwardsTsv(chunks: AsyncIterable<string>, source: string): AsyncGenerator<AwardRow> {
  let places: ReadonlyMap<string, number> | undefined
  let records = 0
  for await (const { row, cells } of parseRecords(chunks)) {
    records = row
    if (places) {
      const known = places
      yield readAward(source, row, () => givenBy(cells, known))
    } else {
      places = columnPlaces('upToLine' in cells ? [] : cells)
    }
  }
  if (records === 0) throw new AwardsFileError('empty')
}
