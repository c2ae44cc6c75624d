import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { listAwards } from '#app/awards/list-awards.server.ts'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { searchText } from '#app/search-text.ts'
import { insertAwards, type NewAward } from '#db/queries/awards.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anAuthor, aPerson, must } from '../../support/builders.ts'

let row = 0

const anAward = (wish: Partial<NewAward>): NewAward => ({
  ...{ source: 'some.json', row: ++row, contentHash: randomUUID(), occurrence: 1 },
  searchText: searchText(wish.organization, wish.description),
  ...wish,
})

const list = async (app: TestApp, person: Person, query: Record<string, string> = {}) =>
  must(await listAwards(app.as(person), new URLSearchParams(query)))

const rowsOf = ({ awards }: Awaited<ReturnType<typeof list>>) => awards.map((award) => award.row)

test('the same three statements, however many awards there are', async ({ app }) => {
  const person = await aPerson(app, { roles: ['reviewer'] })
  const counts: number[] = []
  for (const more of [1, 2, 47]) {
    await insertAwards(
      app.db,
      Array.from({ length: more }, () => anAward({ organization: 'One' })),
    )
    app.statements.length = 0
    await list(app, person, { text: 'one', country: 'none' })
    counts.push(app.statements.length)
  }
  expect(counts).toEqual([3, 3, 3])
})

test('pages follow one another without a gap or a repetition: those with a country first, those without an amount last', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['auditor'] })
  const amounts = [...Array(30).fill(500), ...Array(30).fill(null), 900, 0, 10]
  await insertAwards(
    app.db,
    amounts.map((obligatedCents) => anAward({ obligatedCents })),
  )
  const located = [7, null, ...Array(26).fill(3)]
  await insertAwards(
    app.db,
    located.map((obligatedCents) => anAward({ obligatedCents, countries: ['HN'], countriesFrom: 'source' })),
  )
  const seen: (number | null)[] = []
  const ids = new Set<string>()
  let after: string | null = ''
  while (after !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(app, person, { after })
    expect(page.count).toBe(91)
    for (const { id, obligatedCents } of page.awards) {
      ids.add(id)
      seen.push(obligatedCents)
    }
    after = page.next
  }
  expect(ids.size).toBe(91)
  expect(seen).toEqual([7, ...Array(26).fill(3), null, 900, ...Array(30).fill(500), 10, 0, ...Array(30).fill(null)])
})

test('filtered by words, country, no country and source; what no filter knows is left out and named', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertAwards(app.db, [
    anAward({ row: 1, description: 'Prevención de pandillas', countries: ['SV'], countriesFrom: 'text' }),
    anAward({ row: 2, description: 'Rule of law', countries: ['GT', 'HN'], countriesFrom: 'source' }),
    anAward({ row: 3, description: 'Rule of law 100%', source: 'other.tsv' }),
  ])
  const found = async (query: Record<string, string>) => rowsOf(await list(app, person, query)).sort()
  expect(await found({ text: 'PREVENCION pandillas' })).toEqual([1])
  expect(await found({ text: 'rule 100%' })).toEqual([3])
  expect(await found({ country: 'HN' })).toEqual([2])
  expect(await found({ country: 'none' })).toEqual([3])
  expect(await found({ source: 'other.tsv' })).toEqual([3])
  expect(await found({ country: 'SV', source: 'other.tsv' })).toEqual([])
  const odd = await list(app, person, { country: 'US', source: "'", text: '\0', after: 'x' })
  expect([rowsOf(odd).sort(), odd.ignored, odd.lostItsPlace]).toEqual([[1, 2, 3], ['country', 'source'], true])
})

test('suggestions come with the words that led to them, and none where there is no description', async ({ app }) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertAwards(app.db, [
    anAward({ row: 1, obligatedCents: 2, description: 'Prevención de pandillas con jóvenes en riesgo' }),
    anAward({ row: 2, obligatedCents: 1 }),
  ])
  const [first, second] = (await list(app, person)).awards
  expect(first!.suggestions.length).toBeGreaterThan(0)
  for (const { because } of first!.suggestions) {
    expect(because.length).toBeGreaterThan(0)
    for (const words of because) expect(first!.description).toContain(words)
  }
  expect(second!.suggestions).toEqual([])
})

test('they are the office’s', async ({ app }) => {
  for (const person of [await anAuthor(app), await aPerson(app)]) {
    const answer = await listAwards(app.as(person), new URLSearchParams())
    expect(isRefusal(answer) && answer.status).toBe(403)
  }
})
