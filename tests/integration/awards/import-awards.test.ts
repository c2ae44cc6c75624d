import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { importAwards } from '#app/awards/import-awards.server.ts'
import { auditLog, pastAwards } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { sharedAwards, sharedAwardsAreHere, whyShared } from '../../unit/awards/shared-awards.ts'

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-awards-'))

function fileOf(name: string, content: string | object) {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function run(app: TestApp, ...args: string[]) {
  const lines: string[] = []
  const code = await importAwards(app, args, (line) => lines.push(line))
  const [stored] = await app.db.select({ rows: count() }).from(pastAwards)
  return { code, lines, stored: stored!.rows }
}

const record = (more: object) => ({
  ...{ awardId: 'A-1', recipient: 'Some organisation', description: 'Training for judges in Honduras' },
  ...{ estimatedCostUSD: '5e+06', obligatedUSD: 10.5, startDate: '2020-01-01', endDate: '2021-01-01', office: 'RO' },
  ...{ source: 'a.csv', status2025: null, countriesDerived: ['HN'], ...more },
})

describe.skipIf(!sharedAwardsAreHere)(`real award records${whyShared}`, () => {
  test('of the JSON list 318 come in with the figures that the source has, and again none', async ({ app }) => {
    const first = await run(app, sharedAwards.json)
    expect([first.code, first.stored]).toEqual([0, 318])
    expect(first.lines).toEqual([
      '318 of 318 records taken',
      '297 with organization and both dates',
      '314 with a country',
      '10 of them with several countries',
      '0 of them with the country read out of the text',
      '287 with an amount above zero',
      '0 refused',
      '318 added',
      '0 already here',
    ])
    const again = await run(app, sharedAwards.json)
    expect([again.code, again.stored, ...again.lines.slice(-2)]).toEqual([0, 318, '0 added', '318 already here'])
  })

  test('of the table 6,239 come in, with progress on the way, countries marked as read out of the text, and again none', async ({
    app,
  }) => {
    const first = await run(app, sharedAwards.tsv, '--es')
    expect([first.code, first.stored]).toEqual([0, 6239])
    expect(first.lines.filter((line) => /^\d,000 registros leídos/.test(line))).toHaveLength(6)
    expect(first.lines.some((line) => line.includes('{{') || line.includes('awards:'))).toBe(false)
    const rows = await app.db
      .select({ countries: pastAwards.countries, from: pastAwards.countriesFrom })
      .from(pastAwards)
    const named = rows.filter(({ countries }) => countries.length > 0)
    expect([named.length, named.every(({ from }) => from === 'text')]).toEqual([122, true])
    expect(rows.every(({ countries, from }) => countries.length > 0 || from === null)).toBe(true)
    expect((await run(app, sharedAwards.tsv)).stored).toBe(6239)
  })
})

test('a bad row is named with its number and reason, and the others come in', async ({ app }) => {
  const rows = [
    record({}),
    record({ awardId: 'A-2', obligatedUSD: 'ten' }),
    'nothing',
    record({ awardId: 'A-4', startDate: '2021-02-30' }),
    record({ awardId: 'A-5', startDate: '2022-01-01' }),
    record({ awardId: 'A-6' }),
  ]
  const { code, lines, stored } = await run(app, fileOf('some.json', rows))
  expect([code, stored]).toEqual([0, 2])
  expect(lines.slice(0, 4)).toEqual([
    'Record 2 was not taken: obligatedAmount is not an amount: ten.',
    'Record 3 was not taken: it is not a record with named fields.',
    'Record 4 was not taken: startDate is no day of the calendar: 2021-02-30.',
    'Record 5 was not taken: it ends on 2021-01-01, before it starts on 2022-01-01.',
  ])
  expect(lines).toEqual(expect.arrayContaining(['2 of 6 records taken', '4 refused', '2 added']))
})

test('nothing is invented: what the source does not have is absent', async ({ app }) => {
  const bare = { recipient: null, description: null, obligatedUSD: null, estimatedCostUSD: null, office: null }
  await run(
    app,
    fileOf('bare.json', [record({ ...bare, startDate: null, endDate: null, countriesDerived: [], source: null })]),
  )
  const [row] = await app.db.select().from(pastAwards)
  expect(row).toMatchObject({
    ...{ source: 'bare.json', row: 1, origin: null, awardId: 'A-1', organization: null, description: null },
    ...{ obligatedCents: null, estimatedCents: null, startsOn: null, endsOn: null, office: null, status: null },
    ...{ countries: [], countriesFrom: null },
  })
})

test('the same record twice in one file is two rows, and stays two', async ({ app }) => {
  const file = fileOf('twice.json', [record({}), record({}), record({ awardId: 'A-2' })])
  expect((await run(app, file)).stored).toBe(3)
  expect((await run(app, file)).stored).toBe(3)
  const renamed = fileOf('renamed.json', [record({ awardId: 'A-2' }), record({})])
  expect((await run(app, renamed)).stored).toBe(3)
})

test('what is no file of awards is told in a sentence, and nothing comes in', async ({ app }) => {
  const cases = [
    [[], 2, 'Usage: npm run import -- FILE [--es]'],
    [[join(folder, 'none.json')], 1, `${join(folder, 'none.json')} is not a file that can be read.`],
    [[folder], 1, `${folder} is not a file that can be read.`],
    [[fileOf('empty.json', '')], 1, 'The file has no records.'],
    [[fileOf('none-in.json', [])], 1, 'The file has no records.'],
    [[fileOf('broken.json', '[{"awardId": "A"},\n{"awardId"')], 1, 'The JSON breaks off or has a mistake at line 2.'],
    [
      [fileOf('other.tsv', 'a\tb\n1\t2\n')],
      1,
      'The file is neither a list of award records in JSON nor a tab-separated table of them.',
    ],
  ] as const
  for (const [args, code, line] of cases) {
    const outcome = await run(app, ...args)
    expect([outcome.code, outcome.stored, outcome.lines]).toEqual([code, 0, [line]])
  }
})

test('an import is in the log of acts', async ({ app }) => {
  await run(app, fileOf('logged.json', [record({})]))
  const [act] = await app.db.select().from(auditLog)
  expect(act).toMatchObject({ act: 'import', subject: 'logged.json', details: { records: 1, taken: 1, added: 1 } })
})
