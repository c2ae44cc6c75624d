import { describe, expect, test } from 'vitest'
import type { AwardRow, PastAward } from '#app/awards/past-award.ts'
import { AwardsFileError } from '#app/awards/past-award.ts'
import type { AwardsInput } from '#app/awards/read-awards.ts'
import { readAwards } from '#app/awards/read-awards.ts'
import en from '#app/i18n/en/awards.json' with { type: 'json' }

const record = {
  source: 'list.csv',
  awardId: 'X-1',
  recipient: 'Fundación Puente',
  description: 'Training of judges in Honduras',
  estimatedCostUSD: 0.1,
  obligatedUSD: null,
  startDate: '2023-01-01',
  endDate: '2024-12-31',
  office: 'Office',
  status2025: 'funded',
  countriesDerived: ['SV', 'GT'],
}

const header =
  'award_id contract_id vendor contract estimated_cost obligated_amount start_date end_date issuing_office type'

const line = (cells: readonly string[]) => `${cells.join('\t')}\n`

const quoted = (text: string) => `"${text}"`

const head = line(header.split(' ').map(quoted))

function tsvRow(changes: Partial<Record<string, string>> = {}) {
  const cells: Record<string, string> = {
    ...{ award_id: quoted('X-1'), contract_id: quoted('X-1'), vendor: quoted('Fundación Puente') },
    ...{ contract: quoted('Training of judges in Honduras'), estimated_cost: '5e+06', obligated_amount: '12.5' },
    ...{ start_date: '2023-01-01', end_date: '2024-12-31', issuing_office: quoted('Office'), type: quoted('funded') },
  }
  return line(header.split(' ').map((name) => changes[name] ?? cells[name]))
}

async function read(input: AwardsInput, source = 'file') {
  const rows: AwardRow[] = []
  for await (const row of readAwards(input, source)) rows.push(row)
  return rows
}

const json = (...records: unknown[]) => read(JSON.stringify(records))

const tsv = (...rows: string[]) => read(head + rows.join(''))

function award(row: AwardRow): PastAward {
  if (!row.ok) throw new Error(JSON.stringify(row.reason))
  return row.award
}

const fault = (row: AwardRow) => (row.ok ? undefined : row.reason.key)

async function* pieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('a record of the JSON list', () => {
  test('comes as the source gives it', async () => {
    const [row] = await json(record)
    expect(award(row)).toEqual({
      source: 'file',
      row: 1,
      origin: 'list.csv',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      awardId: 'X-1',
      organization: 'Fundación Puente',
      description: 'Training of judges in Honduras',
      obligatedCents: null,
      estimatedCents: 10,
      startsOn: '2023-01-01',
      endsOn: '2024-12-31',
      countries: ['GT', 'SV'],
      countriesFrom: 'source',
      office: 'Office',
      status: 'funded',
    })
  })

  test('has nothing where the source has nothing', async () => {
    const [, row] = await json(record, {
      ...record,
      recipient: null,
      description: ' ',
      startDate: undefined,
      countriesDerived: [],
    })
    expect(award(row)).toMatchObject({
      organization: null,
      description: null,
      startsOn: null,
      countries: [],
      countriesFrom: null,
    })
  })

  test('gets its countries from the text where the source gives none, marked so', async () => {
    const [row] = await json({ ...record, countriesDerived: [] })
    expect(award(row)).toMatchObject({ countries: ['HN'], countriesFrom: 'text' })
  })

  test('may name a country elsewhere: it is left out and counted', async () => {
    const [row] = await json({ ...record, countriesDerived: ['MX', 'SV'] })
    expect(row).toMatchObject({ ok: true, award: { countries: ['SV'] }, warnings: [{ key: 'countryElsewhere' }] })
  })

  test.each([
    ['not a record', 'text', 'notARecord'],
    ['not a record', null, 'notARecord'],
    ['a number for a text', { ...record, description: 5 }, 'notText'],
    ['a text for a list', { ...record, countriesDerived: 'SV' }, 'notText'],
    ['a NUL character', { ...record, description: 'a\0b' }, 'unstorable'],
    ['half a character', { ...record, recipient: '\ud83d' }, 'unstorable'],
    ['a negative amount', { ...record, obligatedUSD: -5 }, 'amountNegative'],
    ['an amount of words', { ...record, obligatedUSD: 'much' }, 'amountUnreadable'],
    ['an impossible day', { ...record, startDate: '2023-02-30' }, 'dateImpossible'],
    ['an end before its start', { ...record, endDate: '2022-12-31' }, 'endsBeforeStart'],
    ['nothing in it', { source: 'list.csv', office: 'Office', startDate: '2023-01-01' }, 'nothingInIt'],
  ])('with %s is refused with its number and reason', async (_, broken, key) => {
    const rows = await json(record, broken, record)
    expect(rows.map(fault)).toEqual([undefined, key, undefined])
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3])
    expect(Object.keys(en.fault)).toContain(key)
  })
})

describe('a line of the tab-separated table', () => {
  test('comes as the source gives it, its countries from the text', async () => {
    const [row] = await tsv(
      tsvRow({ contract: quoted('The \\"Puente\\" activity in Honduras, C:\\Aid'), issuing_office: 'NA' }),
    )
    expect(award(row)).toMatchObject({
      ...{ source: 'file', row: 1, origin: null, awardId: 'X-1', organization: 'Fundación Puente' },
      ...{
        description: 'The "Puente" activity in Honduras, C:\\Aid',
        estimatedCents: 500_000_000,
        obligatedCents: 1250,
      },
      ...{ countries: ['HN'], countriesFrom: 'text', office: null, status: 'funded' },
    })
  })

  test('has no date where the source says NA, and none where it is not certain which day is meant', async () => {
    const [absent, uncertain, far] = await tsv(
      tsvRow({ start_date: 'NA', end_date: 'NA' }),
      tsvRow({ start_date: '03/04/2024', end_date: 'NA' }),
      tsvRow({ end_date: '3017-03-31' }),
    )
    expect(absent).toMatchObject({ ok: true, award: { startsOn: null, endsOn: null }, warnings: [] })
    expect(uncertain).toMatchObject({ ok: true, award: { startsOn: null }, warnings: [{ key: 'dateUnreadable' }] })
    expect(far).toMatchObject({ ok: true, award: { endsOn: '3017-03-31' }, warnings: [{ key: 'dateFarAway' }] })
  })

  test('with unmatched quotation marks or columns missing is refused, and those after it come in', async () => {
    const rows = await tsv(tsvRow(), tsvRow({ contract: '"one"two"' }), 'x\ty\n', tsvRow(), tsvRow({ vendor: '"open' }))
    expect(rows.map(fault)).toEqual([undefined, 'quoting', 'columns', undefined, 'quoting'])
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5])
  })

  test('may be cut anywhere on its way here', async () => {
    const text = head + tsvRow({ contract: quoted('Año \\"uno\\" \\ Honduras ñandú') }) + tsvRow()
    const whole = await read(text)
    for (const size of [1, 2, 3, 7, 64]) expect(await read(pieces(text, size))).toEqual(whole)
  })

  test('may come after a byte order mark, in lines that end in CR LF, with the columns in another order', async () => {
    const rows = await read(`\uFEFF${head}${tsvRow()}`.replaceAll('\n', '\r\n'))
    expect(rows.map((row) => award(row).status)).toEqual(['funded'])
    const turned = (text: string) => text.trimEnd().split('\t').reverse().join('\t')
    expect(await read(`${turned(head)}\n${turned(tsvRow())}\n`)).toEqual(await tsv(tsvRow()))
  })
})

describe('the content hash', () => {
  const hashes = async (rows: Promise<AwardRow[]>) => (await rows).map((row) => award(row).contentHash)

  test('does not depend on file, row, order of keys or way of writing an amount', async () => {
    const turned = Object.fromEntries(Object.entries(record).reverse())
    const [first] = await hashes(json(record))
    expect(await hashes(json(turned, { ...record, estimatedCostUSD: '1e-1' }))).toEqual([first, first])
    expect(award((await read(JSON.stringify([record]), 'other'))[0]).contentHash).toBe(first)
  })

  test.each(Object.keys(record))('changes with %s', async (key) => {
    const changed = {
      estimatedCostUSD: 7,
      obligatedUSD: 7,
      countriesDerived: ['BZ'],
      startDate: '2022-01-01',
      endDate: '2025-01-01',
    }
    const [before, after] = await hashes(json(record, { ...record, [key]: { other: 'x', ...changed }[key] ?? 'other' }))
    expect(after).not.toBe(before)
  })

  test('tells apart two lines that differ in the contract alone', async () => {
    const [one, other] = await hashes(tsv(tsvRow(), tsvRow({ contract_id: quoted('X-2') })))
    expect(one).not.toBe(other)
  })
})

describe('a file that is not one of award records', () => {
  const failure = async (input: AwardsInput) => {
    const error = await read(input).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AwardsFileError)
    const { key, params } = error as AwardsFileError
    expect(Object.keys(en.file)).toContain(key)
    return [key, params]
  }

  test.each([
    ['nothing', '', 'empty', {}],
    ['blanks', ' \n\t\n', 'empty', {}],
    ['an empty list', '[]', 'empty', {}],
    ['a header alone', head, 'empty', {}],
    ['a web page', '<!doctype html>\n<html><body>[]</body></html>', 'notAwards', {}],
    ['one object', JSON.stringify(record), 'notAwards', {}],
    ['a list of other things', '[1, "two", {"name": "x"}]', 'notAwards', {}],
    ['commas for tabs', head.replaceAll('\t', ','), 'notAwards', {}],
    ['broken JSON', '[{"awardId": "X"},\n{"awardId" "Y"}]', 'brokenJson', { line: 2 }],
    ['JSON cut short', '[{"awardId": "X"},\n{"awardId"', 'brokenJson', { line: 2 }],
    ['a key missing', JSON.stringify([{ ...record, endDate: undefined }]), 'missingColumns', { columns: 'endDate' }],
    [
      'columns missing',
      head.replace('"vendor"', '"x"').replace('"type"', '"y"'),
      'missingColumns',
      { columns: 'vendor, type' },
    ],
  ])('%s', async (_, text, key, params) => {
    expect(await failure(text)).toEqual([key, params])
  })

  test('bytes that are no UTF-8, at the start or further on', async () => {
    const latin = Buffer.from(tsvRow(), 'latin1')
    const parts = async function* (...chunks: Uint8Array[]) {
      yield* chunks
    }
    expect(await failure(parts(latin))).toEqual(['notText', {}])
    expect(await failure(parts(Buffer.from(head + tsvRow()), latin))).toEqual(['notText', {}])
    expect(await failure(parts(Buffer.from(head, 'utf16le')))).toEqual(['notText', {}])
  })

  test('JSON of more than 50 MiB', async () => {
    const endless = async function* () {
      yield '['
      for (;;) yield ' '.repeat(1024 * 1024)
    }
    expect(await failure(endless())).toEqual(['tooLarge', { megabytes: 50 }])
  })
})

test('a reader who stops early leaves nothing running', async () => {
  let closed = false
  const endless = async function* () {
    try {
      yield head
      for (;;) yield tsvRow()
    } finally {
      closed = true
    }
  }
  for await (const { row } of readAwards(endless(), 'file')) if (row === 100) break
  await new Promise((resolve) => setImmediate(resolve))
  expect(closed).toBe(true)
})
