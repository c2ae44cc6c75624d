import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { whole, withTheRest } from '#app/proposals/part-posted.ts'
import type { Answers } from '#app/proposals/sections/answers.ts'
import { type DrawnPart, isDrawn } from '#app/proposals/sections/part.ts'
import { appendSectionRevision, listSections } from '#db/queries/drafts.ts'
import { listRevisions } from '#db/queries/section-history.ts'
import { sectionRevisions, sectionRows } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor } from '../../support/builders.ts'

const section = 'logic'

const names = [
  'theory',
  'a[0].x',
  'a[1].x',
  'a[0].b[0].y',
  'a[0].b[1].y',
  'a[1].b[0].y',
  'a[0].b[0].c[0].z',
  'a[0].b[0].c[1].z',
  'd[0].x',
  'd[10].x',
]
const parts: DrawnPart[] = [
  whole,
  { name: '', closed: ['a', 'd'] },
  { name: 'a[0]', closed: ['a[0].b'] },
  { name: 'a[0]', closed: [] },
  { name: 'a[1]', closed: [] },
  { name: 'a[0].b', closed: [] },
  { name: 'a[0].b[0]', closed: ['a[0].b[0].c'] },
  { name: 'a[0].b[0].c[1]', closed: [] },
  { name: 'd', closed: [] },
  { name: 'd[1]', closed: [] },
]

const text = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('one', 'two', 'three'), { noNullPrototype: true })
const saves = fc.array(fc.record({ part: fc.constantFrom(...parts), text }), { minLength: 1, maxLength: 12 })

async function aSection(app: TestApp) {
  const author = await anAuthor(app)
  const { id: proposalId } = await aDraft(app, author, await aCall(app), {})
  const append = (revision: number, answers: Answers, over?: Parameters<typeof appendSectionRevision>[2]) =>
    appendSectionRevision(app.db, { proposalId, section, revision, answers, savedBy: author.id }, over)
  const read = async (drawn: DrawnPart) => (await listSections(app.db, proposalId, [section], { section, ...drawn }))[0]
  const all = async () => (await listSections(app.db, proposalId, [section]))[0]
  const at = async (revisions: number[]) => listRevisions(app.db, { proposalId, section, revisions })
  return { author, proposalId, append, read, all, at }
}

test('whatever is saved part by part, each text of the history reads as the whole section stood then', async ({
  app,
}) => {
  await fc.assert(
    fc.asyncProperty(saves, async (steps) => {
      const { append, read, all, at } = await aSection(app)
      const texts: Answers[] = []
      for (const [index, { part, text }] of steps.entries()) {
        const before = await read(part)
        expect(
          Object.keys(before?.answers ?? {})
            .filter((name) => isDrawn(part, name))
            .sort(),
        ).toEqual(
          Object.keys(texts.at(-1) ?? {})
            .filter((name) => isDrawn(part, name))
            .sort(),
        )
        expect(await append(index + 1, withTheRest(part, text, before?.answers ?? {}), before)).toBe(true)
        texts.push(withTheRest(part, text, texts.at(-1) ?? {}))
        expect((await all())?.answers).toEqual(texts.at(-1))
      }
      const kept = await at(texts.map((_, index) => index + 1))
      expect(kept.toSorted((one, other) => one.revision - other.revision).map(({ answers }) => answers)).toEqual(texts)
    }),
    { numRuns: 30 },
  )
})

test('a save writes the rows that it changed and no other, however many the section has', async ({ app }) => {
  const { proposalId, append, read, at } = await aSection(app)
  const rows = Array.from({ length: 10 }, (_, row) => [`d[${row}].x`, `text ${row}`])
  await append(1, { theory: 'one', ...Object.fromEntries(rows) })
  const part = { name: 'd[3]', closed: [] }
  const before = (await read(part))!
  expect(before.answers).toEqual({ theory: 'one', 'd[3].x': 'text 3' })
  await append(2, { ...before.answers, 'd[3].x': 'another' }, before)
  await append(3, { theory: 'one' }, await read(part))

  const written = await app.db.select().from(sectionRows).where(eq(sectionRows.proposalId, proposalId))
  expect(written.filter(({ revision }) => revision > 1)).toMatchObject([
    { row: 'd[3]', answers: { 'd[3].x': 'another' } },
  ])
  expect(written).toHaveLength(11)
  const [second, third] = (await at([2, 3])).toSorted((one, other) => one.revision - other.revision)
  expect(second!.answers).toEqual({ theory: 'one', ...Object.fromEntries(rows), 'd[3].x': 'another' })
  expect(Object.keys(third!.answers)).toHaveLength(10)
})

test('a text from before rows were kept by themselves reads as it did, and the next save keeps its rows', async ({
  app,
}) => {
  const { proposalId, append, read, all, at } = await aSection(app)
  const answers: Answers = { theory: 'one', 'd[0].x': 'two', 'd[1].x': ['three'] }
  const { author } = await aSection(app)
  const old = { proposalId, section, revision: 1, answers, savedBy: author.id, savedAt: new Date('2027-01-01Z') }
  await app.db.insert(sectionRevisions).values(old)
  expect((await all())?.answers).toEqual(answers)
  const before = (await read({ name: 'd[0]', closed: [] }))!
  expect(before).toMatchObject({ answers, unread: [] })
  await append(2, { ...before.answers, 'd[0].x': 'four' }, before)
  expect((await all())?.answers).toEqual({ ...answers, 'd[0].x': 'four' })
  expect((await at([1]))[0]?.answers).toEqual(answers)
})
