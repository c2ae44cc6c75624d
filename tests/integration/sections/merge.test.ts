import { expect } from 'vitest'
import { translator } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { differences } from '#app/proposals/section-differences.ts'
import type { ShownSection } from '#app/proposals/section-shown.ts'
import { type Answers, type SectionKey, sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson } from '../../support/builders.ts'
import { browser } from './browser.ts'

/** Two people have the same text of a section open. */
async function bothOpen(app: TestApp, section: SectionKey, answers: Answers) {
  const karla = await anAuthor(app)
  const oscar = await aPerson(app, { name: 'Óscar Pineda', organization: 'Mancomunidad Valle de la Guara' })
  const { id } = await aDraft(app, karla, await aCall(app, { sections: [...sectionKeys] }), { [section]: answers })
  const [mine, theirs] = [browser(app, karla), browser(app, oscar)]
  const shown = async () => (await mine.open(id, section)).body.shown!
  const opened = (await shown()).answers
  return {
    opened,
    shown,
    save: (answers: Answers) => theirs.post(id, section, { revision: '1', ...answers }),
    late: (answers: Answers, over?: number) =>
      mine.post(id, section, { revision: '1', ...answers, ...(over ? { over: String(over) } : {}) }),
  }
}

/** As the page of a conflict lists them: the question, mine, theirs. */
function sideBySide({ section, rules, written }: ShownSection, mine: Answers, theirs: Answers) {
  const shown = { say: sayIn(translator('en')), language: 'en' as const }
  return differences(sectionOf(section).fields(rules, written), mine, theirs, shown).map(({ label, one, other }) => [
    label,
    one,
    other,
  ])
}

const outcome = 'objectives[0].outcomes'
const frame = {
  'objectives[0].statement': 'Calm streets',
  [`${outcome}[0].statement`]: 'Schools stay open',
  [`${outcome}[0].outputs[0].statement`]: 'Six schools',
  [`${outcome}[0].outputs[0].activities[0].title`]: 'Sign with the schools',
  [`${outcome}[1].statement`]: 'Families come',
}

test('rows within rows of two people are shown side by side by their numbers, and merged into one text', async ({
  app,
}) => {
  const { opened, shown, save, late } = await bothOpen(app, 'logic', frame)
  await save({
    ...opened,
    [`${outcome}[1].statement`]: 'Families come back',
    [`${outcome}[1].outputs[0].statement`]: 'A council',
  })
  const typed = { ...opened, [`${outcome}[0].outputs[0].activities[0].title`]: 'Sign with six schools' }
  const answer = await late(typed)
  expect([answer.status, answer.body.answers]).toEqual([409, typed])
  const { conflict } = answer.body
  expect(conflict).toMatchObject({ revision: 2, savedBy: 'Óscar Pineda' })
  const rows = sideBySide(await shown(), typed, conflict!.answers)
  expect(rows.map(([, ...texts]) => texts)).toEqual([
    ['Sign with six schools', 'Sign with the schools'],
    ['Families come', 'Families come back'],
    ['', 'A council'],
  ])
  expect(rows.map(([label]) => /\d(\.\d)*/.exec(label!)?.[0])).toEqual(['1.1.1.1', '1.2', '1.2.1'])

  const merged = { ...conflict!.answers, [`${outcome}[0].outputs[0].activities[0].title`]: 'Sign with six schools' }
  expect((await late(merged, 2)).status).toBe(303)
  expect(await shown()).toMatchObject({ revision: 3, answers: merged })
})

test('an outcome of mine and one of theirs keep their own keys when both are kept', async ({ app }) => {
  const { opened, shown, save, late } = await bothOpen(app, 'logic', frame)
  await save({ ...opened, [`${outcome}[2].statement`]: 'Theirs' })
  const { conflict } = (await late({ ...opened, [`${outcome}[2].statement`]: 'Mine' })).body
  await late({ ...conflict!.answers, [`${outcome}[3].statement`]: 'Mine' }, 2)
  const { answers } = await shown()
  const keys = [0, 1, 2, 3].map((row) => answers[`${outcome}[${row}].rowKey`])
  expect(keys.slice(0, 3)).toEqual([0, 1, 2].map((row) => conflict!.answers[`${outcome}[${row}].rowKey`]))
  expect(new Set(keys).size).toBe(4)
})

test('a row that one removed and the other wrote in is lost to neither', async ({ app }) => {
  const { opened, shown, save, late } = await bothOpen(app, 'logic', frame)
  const without = Object.fromEntries(Object.entries(opened).filter(([name]) => !name.startsWith(`${outcome}[1]`)))
  await save(without)
  const typed = { ...opened, [`${outcome}[1].statement`]: 'Families come and stay' }
  const { conflict } = (await late(typed)).body
  expect(sideBySide(await shown(), typed, conflict!.answers).map(([, ...texts]) => texts)).toEqual([
    ['Families come and stay', ''],
  ])
  await late(typed, 2)
  expect((await shown()).answers).toEqual(typed)
})

test('the cells of a table that two people wrote are shown by row and column, and merged', async ({ app }) => {
  const table = { 'direct.female.from15to29': '160', 'direct.male.from15to29': '140' }
  const { opened, shown, save, late } = await bothOpen(app, 'places', table)
  await save({ ...opened, 'direct.male.from15to29': '150' })
  const typed = { ...opened, 'direct.female.from15to29': '170' }
  const { conflict } = (await late(typed)).body
  const rows = sideBySide(await shown(), typed, conflict!.answers)
  expect(rows.map(([, ...texts]) => texts)).toEqual([
    ['170', '160'],
    ['140', '150'],
  ])
  expect(rows[0]![0]).toMatch(/ · (Women|Female).* · 15/)
  const merged = { ...typed, 'direct.male.from15to29': '150' }
  expect((await late(merged, 2)).status).toBe(303)
  expect((await shown()).answers).toMatchObject(merged)
})

test('whoever merges over a text that has changed once more sees that one, and nothing is overwritten', async ({
  app,
}) => {
  const { opened, shown, save, late } = await bothOpen(app, 'logic', frame)
  await save({ ...opened, 'objectives[0].statement': 'Second' })
  await late({ ...opened, 'objectives[0].statement': 'Third' }, 2)
  const again = await late({ ...opened, 'objectives[0].statement': 'Fourth' }, 2)
  expect([
    again.status,
    again.body.conflict?.revision,
    again.body.conflict?.answers['objectives[0].statement'],
  ]).toEqual([409, 3, 'Third'])
  expect((await shown()).answers['objectives[0].statement']).toBe('Third')
})
