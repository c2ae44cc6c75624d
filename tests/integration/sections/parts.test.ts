import { expect } from 'vitest'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { partAt } from '#app/proposals/sections/part.ts'
import { sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, must } from '../../support/builders.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { browser } from './browser.ts'

const wholeCall = (app: TestApp) => aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })

async function aGreatLogFrame(app: TestApp) {
  const author = await anAuthor(app)
  const call = await wholeCall(app)
  const { logic } = greatestAnswers(rulesOf(call))
  const { id } = await aDraft(app, author, call, { logic })
  const { open, post } = browser(app, author)
  const saved = async () => (await open(id, 'logic')).body.shown!
  return { id, open, post, saved, logic: logic!, rules: rulesOf(call) }
}

const output = 'objectives[1].outcomes[2].outputs[3]'
const within = (answers: object, name: string) => Object.entries(answers).filter(([one]) => one.startsWith(name))

test('one part is saved and every other answer of the section stays as it was', async ({ app }) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  const typed = { [`${output}.statement`]: 'Otro producto', [`${output}.activities[0].title`]: 'Una actividad' }
  const answer = await post(id, 'logic', {
    revision: '1',
    part: output,
    ...typed,
    'objectives[0].statement': 'not here',
  })
  expect(answer.to).toBe(
    `/proposals/${id}/sections/logic?saved&in=objectives%5B1%5D.outcomes%5B2%5D.outputs#objectives-1-outcomes-2-outputs-3`,
  )
  const { answers, revision } = await saved()
  expect(revision).toBe(2)
  expect(Object.fromEntries(within(answers, `${output}.`))).toMatchObject(typed)
  expect(within(answers, `${output}.`).filter(([name]) => !name.endsWith('.rowKey'))).toHaveLength(2)
  const others = (all: object) => Object.entries(all).filter(([name]) => !name.startsWith(`${output}.`))
  expect(Object.fromEntries(others(answers))).toEqual(Object.fromEntries(others(logic)))
})

test('the page of the whole section saves what it draws, and none of what it lists', async ({ app }) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  await post(id, 'logic', { revision: '1', closed: 'objectives', theory: 'Otra teoría' })
  expect((await saved()).answers).toEqual({ ...logic, theory: 'Otra teoría' })
})

test('rows of a list are moved, and one is removed and put back, whole', async ({ app }) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  const { theory } = logic
  const list = { closed: 'objectives', theory: theory! }
  const moved = await post(id, 'logic', { revision: '1', ...list, do: 'down objectives 0' })
  expect(moved.to).toContain('&in=objectives%5B1%5D#objectives-1')
  const { answers } = await saved()
  expect(answers['objectives[1].statement']).toBe(logic['objectives[0].statement'])
  expect(Object.keys(answers)).toHaveLength(Object.keys(logic).length)

  const gone = await post(id, 'logic', { revision: '2', part: output, do: `remove objectives[1].outcomes 0` })
  const { removed } = gone.body.rows!
  expect(removed!.from!.revision).toBe(2)
  const unsaved = Object.entries(removed!.from!.unsaved)
  expect(unsaved.map(([name]) => name).every((name) => name.startsWith('objectives[1].outcomes[0].outputs['))).toBe(
    true,
  )
  const back = [['removedFrom', '2'], ...unsaved.map(([name, text]) => [`removed.${name}`, String(text)])] as [
    string,
    string,
  ][]
  await post(id, 'logic', [
    ...Object.entries({ revision: '3', closed: 'objectives[1].outcomes', part: 'objectives[1]' }),
    ...within(answers, 'objectives[1].')
      .filter(([name]) => !name.includes('outcomes'))
      .flatMap(([name, text]) => [text].flat().map((one): [string, string] => [name, one])),
    ...back,
    ['do', 'putBack objectives[1].outcomes 0'],
  ])
  const after = (await saved()).answers
  expect(within(after, 'objectives[1].outcomes[0].')).toHaveLength(within(answers, 'objectives[1].outcomes[0].').length)
})

test('a part that is late gets both texts, and says so with nothing of the others changed', async ({ app }) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  await post(id, 'logic', { revision: '1', closed: 'objectives', theory: 'De una colega' })
  const late = await post(id, 'logic', { revision: '1', part: output, [`${output}.statement`]: 'Tarde' })
  expect(late.status).toBe(409)
  const others = (all: object) => Object.entries(all).filter(([name]) => !name.startsWith(`${output}.`))
  expect(late.body.answers).toMatchObject({ theory: 'De una colega', [`${output}.statement`]: 'Tarde' })
  expect(others(late.body.answers!)).toEqual(others(late.body.conflict!.answers))
  expect(late.body.conflict!.answers).toEqual({ ...logic, theory: 'De una colega' })
  await post(id, 'logic', { revision: '0', over: '2', part: output, [`${output}.statement`]: 'Tarde' })
  expect((await saved()).answers).toMatchObject({
    theory: 'De una colega',
    [`${output}.statement`]: 'Tarde',
    'objectives[0].statement': logic['objectives[0].statement'],
  })
})

test('a part that is none is the whole section, and a form that names one saves nothing beside it', async ({ app }) => {
  const { id, open, post, saved, logic, rules } = await aGreatLogFrame(app)
  const fields = sectionOf('logic').fields(rules)
  for (const name of ['', 'objectives', 'objectives[9]', '__proto__', 'theory[0]', 'x'.repeat(5000)]) {
    expect(partAt(fields, logic, name).name, name).toBe('')
    expect((await open(id, `logic?in=${encodeURIComponent(name)}`)).status).toBe(200)
  }
  for (const part of ['__proto__', 'x\u0000'])
    await post(id, 'logic', { revision: '1', part, theory: 'x', 'objectives[0].statement': 'y' })
  await post(id, 'logic', { revision: '1', closed: ['objectives', '\u0000'], theory: logic.theory! })
  expect((await saved()).answers).toEqual(logic)
})

test('each page of a form written to its limits takes six statements at most', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await wholeCall(app)
  const { id } = await aDraft(app, author, call, {})
  const { post } = browser(app, author)
  const greatest = greatestAnswers(rulesOf(call))
  for (const section of sectionKeys) {
    app.statements.length = 0
    must(await showSection(app.as(author), id, section, { check: true }))
    expect(app.statements.length, section).toBeLessThanOrEqual(6)
  }
  for (const section of ['risks', 'logic'] as const) {
    const { theory } = greatest.logic!
    const posted = section === 'logic' ? { closed: 'objectives', theory: theory! } : greatest.risks!
    app.statements.length = 0
    await post(id, section, { revision: '0', ...posted })
    const counted = app.statements.filter((statement) => !/^(savepoint|release)/.test(statement))
    expect(counted.length, `saving ${section}`).toBeLessThanOrEqual(6)
  }
})

test('a row with all that stands under it is put back from the history, with what was typed in it and not saved', async ({
  app,
}) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  const own = within(logic, 'objectives[1].').filter(([name]) => !name.includes('outcomes'))
  const drawn = own.flatMap(([name, text]) => [text].flat().map((one): [string, string] => [name, one]))
  const page = [
    ['part', 'objectives[1]'],
    ['closed', 'objectives[1].outcomes'],
  ] as [string, string][]
  const typed = drawn.map(([name, text]): [string, string] => [name, name.endsWith('statement') ? 'Typed since' : text])
  const goal = typed.findIndex(([name]) => name.endsWith('goals'))
  const gone = await post(id, 'logic', [
    ['revision', '1'],
    ...page,
    ...typed.toSpliced(goal, 99),
    ['do', 'remove objectives 1'],
  ])
  const { from } = gone.body.rows!.removed!
  expect(from).toEqual({
    revision: 1,
    unsaved: { 'objectives[1].statement': 'Typed since', 'objectives[1].goals': '' },
  })
  expect(within((await saved()).answers, 'objectives[4].')).toHaveLength(0)

  const list = [
    ['revision', '2'],
    ['closed', 'objectives'],
    ['theory', String(logic.theory)],
  ] as [string, string][]
  const carried = Object.entries(from!.unsaved).map(([name, text]): [string, string] => [
    `removed.${name}`,
    String(text),
  ])
  await post(id, 'logic', [...list, ['removedFrom', '1'], ...carried, ['do', 'putBack objectives 1']])
  const { 'objectives[1].goals': _goals, ...rest } = logic
  expect((await saved()).answers).toEqual({ ...rest, 'objectives[1].statement': 'Typed since' })
})

test('a row is put back from a text of this section alone', async ({ app }) => {
  const { id, post, saved, logic } = await aGreatLogFrame(app)
  const list = { closed: 'objectives', theory: String(logic.theory) }
  for (const removedFrom of ['99', '-1', 'x', '1e3', '0'])
    await post(id, 'logic', { revision: '1', ...list, removedFrom, do: 'putBack objectives 0' })
  expect(await saved()).toMatchObject({ answers: logic, revision: 1 })
})
