import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { importAwards } from '#app/awards/import-awards.server.ts'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { showPipeline } from '#app/pipeline/show-pipeline.server.ts'
import { proposals } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anAuthor, aPerson, must } from '../../support/builders.ts'
import { sharedAwards, sharedAwardsAreHere } from '../../unit/awards/shared-awards.ts'
import { ground, insertCases } from './insert-cases.ts'

const show = async (app: TestApp, person: Person, query = '') =>
  must(await showPipeline(app.as(person), new URLSearchParams(query)))

const titles = (shown: Awaited<ReturnType<typeof show>>) => shown.cases.map(({ title }) => title).sort()

test('the same few statements, however many rows there are', async ({ app }) => {
  const person = await aPerson(app, { roles: ['program'] })
  const base = await ground(app)
  const counts: number[] = []
  for (const more of [1, 2, 47, 60]) {
    await insertCases(
      app,
      base,
      Array.from({ length: more }, () => ({ goals: { partner: { G1: 100 } } })),
    )
    app.statements.length = 0
    await show(app, person, 'goal=G1&country=HN&text=proposal')
    counts.push(app.statements.length)
  }
  expect(counts).toEqual([4, 4, 4, 4])
})

test('pages follow one another without a gap or a repetition, also where many came in at the same moment', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['program'] })
  const ids = await insertCases(
    app,
    await ground(app),
    Array.from({ length: 120 }, () => ({})),
  )
  const half = sql.join(
    ids.slice(0, 60).map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  await app.db.execute(
    sql`update ${proposals} set submitted_at = submitted_at + interval '1 microsecond' where id in (${half})`,
  )
  const seen: string[] = []
  const sizes: number[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Awaited<ReturnType<typeof show>> = await show(app, person, after ? `after=${after}` : '')
    expect([page.after ?? '', page.lostItsPlace]).toEqual([after, false])
    seen.push(...page.cases.map(({ id }) => id))
    sizes.push(page.cases.length)
    after = page.next
  }
  expect(sizes).toEqual([50, 50, 20])
  expect(new Set(seen).size).toBe(120)
  expect(new Set(seen.slice(0, 60))).toEqual(new Set(ids.slice(0, 60)))
})

test('a key that is not ours leads to the first page and says so; what no filter knows is left out and named', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertCases(app, await ground(app), [{ title: 'Only one' }])
  const key = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const id = '00000000-0000-4000-8000-000000000000'
  const keys = [
    'x',
    '%00',
    key([1, 2]),
    key(['newest', '2026-02-31T00:00:00.000000Z', id]),
    key(['newest', '2026-02-28T00:00:00.000000Z', "';"]),
    key(['oldest', '2026-02-28T00:00:00.000000Z', id]),
    key(['newest', '500', id]),
    key({}),
  ]
  for (const after of keys) {
    const shown = await show(app, person, `after=${encodeURIComponent(after)}`)
    expect([titles(shown), shown.after, shown.lostItsPlace]).toEqual([['Only one'], null, true])
  }
  const shown = await show(app, person, "state=nowhere&country=XX&goal=G9&area='&call=none&text=%00&state=intake")
  expect(titles(shown)).toEqual(['Only one'])
  expect(shown.ignored).toEqual(['state', 'country', 'goal', 'area', 'call'])
  expect(Object.values(shown.values).join('')).toBe('')
})

test('words are found without accents and capitals, in any order, and wildcards mean themselves', async ({ app }) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertCases(app, await ground(app), [
    { title: 'Jóvenes', searchText: 'jovenes de choloma 100% a salvo ca-2027-abcd' },
    { title: 'Other', searchText: 'jueces de panama 1000 a_b c\\d' },
  ])
  const found = async (text: string) => titles(await show(app, person, new URLSearchParams({ text }).toString()))
  expect(await found('CHOLOMA jóvenes')).toEqual(['Jóvenes'])
  expect(await found('ca-2027-ABCD')).toEqual(['Jóvenes'])
  expect(await found('100%')).toEqual(['Jóvenes'])
  expect(await found('a_b')).toEqual(['Other'])
  expect(await found('a_d')).toEqual([])
  expect(await found('c\\d')).toEqual(['Other'])
  expect(await found('choloma panama')).toEqual([])
  expect(await found('   ')).toEqual(['Jóvenes', 'Other'])
})

const filters = [
  '',
  'state=tracks',
  'country=GT',
  'country=HN',
  'goal=G1',
  'area=C',
  'text=caso',
  'state=tracks&goal=G1&country=GT',
]

test('under every filter a person sees only what their roles reach, also in counts and totals', async ({ app }) => {
  const base = await ground(app)
  const cases = [
    { title: 'caso hn', countries: ['HN'], helps: false },
    { title: 'caso gt', countries: ['GT'], helps: true },
    { title: 'caso gt hn', countries: ['GT', 'HN'], helps: false },
    { title: 'caso pa', countries: ['PA'], helps: true },
  ]
  const wish = { state: 'tracks', goals: { partner: { G1: 100 } }, areas: { partner: { C: 100 } } } as const
  await insertCases(
    app,
    base,
    cases.map(({ helps, ...one }, index) => ({
      ...one,
      ...wish,
      helpsSecurityForces: helps,
      requestedCents: 10 ** index,
    })),
  )
  await insertCases(app, base, [{ state: 'draft', submittedAt: null, countries: ['HN'], title: 'caso draft' }])

  const people: [Person, (one: (typeof cases)[number]) => boolean][] = [
    [await aPerson(app, { roles: ['program'] }), () => true],
    [await aPerson(app, { roles: ['post'], countries: ['HN'] }), ({ countries }) => countries.includes('HN')],
    [await aPerson(app, { roles: ['intake', 'program'], countries: ['GT', 'PA'] }), ({ title }) => title !== 'caso hn'],
    [await aPerson(app, { roles: ['vetting'] }), ({ helps }) => helps],
    [await aPerson(app, { roles: ['vetting'], countries: ['GT'] }), ({ title }) => title === 'caso gt'],
  ]
  for (const [person, reaches] of people) {
    for (const query of filters) {
      const country = new URLSearchParams(query).get('country')
      const expected = cases.filter((one) => reaches(one) && (!country || one.countries.includes(country)))
      const shown = await show(app, person, query)
      const cents = expected.reduce((sum, one) => sum + 10 ** cases.indexOf(one), 0)
      expect(titles(shown), query).toEqual(expected.map(({ title }) => title).sort())
      expect([shown.totals.proposals, shown.totals.cents], query).toEqual([expected.length, cents])
      expect(shown.totals.byGoal.reduce((sum, goal) => sum + goal.cents, shown.totals.untagged.cents)).toBe(cents)
      const limited = person.officeRoles.some((role) => role.countries) || person.officeRoles[0]!.role === 'vetting'
      expect(shown.drafts).toBe(limited ? null : 1)
    }
  }
})

test('who has no office of the pipeline is refused it', async ({ app }) => {
  for (const person of [await anAuthor(app), await aPerson(app, { roles: ['reviewer'] }), await aPerson(app)]) {
    const answer = await showPipeline(app.as(person), new URLSearchParams())
    expect(isRefusal(answer) && answer.status).toBe(403)
  }
})

test('where one’s own organisation’s review stands inside is not shown', async ({ app }) => {
  const base = await ground(app)
  const tracks = { technical: 'collecting', financial: 'checking', vetting: 'listed' }
  await insertCases(app, base, [{ state: 'tracks', tracks }])
  const both = await aPerson(app, { roles: ['program'], organization: 'Mancomunidad Valle de la Guara' })
  expect((await show(app, both)).cases.map((one) => one.tracks)).toEqual([null])
  expect((await show(app, await aPerson(app, { roles: ['program'] }))).cases.map((one) => one.tracks)).toEqual([tracks])
})

test('sorted by date, days in state or amount, both ways, page after page without a gap or a repetition', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['program'] })
  const day = (number: number) => new Date(Date.UTC(2027, 0, 1 + number, 15))
  const wishes = Array.from({ length: 110 }, (_, index) => ({
    submittedAt: day(index % 4),
    since: day(4 + (index % 3)),
    requestedCents: index % 5 === 0 ? 7_000 : 900,
    approvedCents: index % 5 === 1 ? 10_000 : null,
  }))
  await insertCases(app, await ground(app), wishes)
  type Listed = Awaited<ReturnType<typeof show>>['cases'][number]
  const orders: Record<string, (listed: Listed) => string | number> = {
    newest: ({ submittedOn }) => -Date.parse(submittedOn),
    oldest: ({ submittedOn }) => Date.parse(submittedOn),
    longest: ({ days }) => -days,
    shortest: ({ days }) => days,
    largest: ({ cents }) => -cents,
    smallest: ({ cents }) => cents,
  }
  for (const [order, keyOf] of Object.entries(orders)) {
    const seen: Listed[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<typeof show>> = await show(app, person, `order=${order}&after=${after}`)
      expect([page.order, page.after ?? '', page.lostItsPlace]).toEqual([order, after, after === ''])
      seen.push(...page.cases)
      after = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size, order).toBe(110)
    const found = seen.map((listed) => Number(keyOf(listed)))
    expect(found, order).toEqual(found.toSorted((one, other) => one - other))
  }
  expect((await show(app, person, 'order=none')).order).toBe('newest')
})

test('days in a state are days of the calendar where the call is, by the database’s clock', async ({ app }) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertCases(app, await ground(app), [{ since: new Date('2027-01-10T15:00:00Z') }])
  const days = async (at: string) => {
    await app.setMoment(at)
    return (await show(app, person)).cases[0]!.days
  }
  expect(await days('2027-01-11T05:59:00Z')).toBe(0)
  expect(await days('2027-01-11T06:00:00Z')).toBe(1)
  expect(await days('2027-03-10T15:00:00Z')).toBe(59)
})

test.skipIf(!sharedAwardsAreHere)('past awards are never in it', async ({ app }) => {
  const person = await aPerson(app, { roles: ['program'] })
  await insertCases(app, await ground(app), [{ requestedCents: 5 }])
  const before = await show(app, person)
  expect(await importAwards(app, [sharedAwards.json], () => {})).toBe(0)
  expect(await show(app, person)).toEqual(before)
})
