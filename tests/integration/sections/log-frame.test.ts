import { expect } from 'vitest'
import { sectionKeys } from '#app/proposals/sections.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor } from '../../support/builders.ts'
import { browser } from './browser.ts'

const outputs = 'objectives[0].outcomes[0].outputs'
const typed = {
  'objectives[0].statement': 'Objective',
  'objectives[0].outcomes[0].statement': 'First outcome',
  [`${outputs}[0].statement`]: 'Output',
  [`${outputs}[0].activities[0].title`]: 'First activity',
  [`${outputs}[0].activities[1].title`]: 'Second activity',
  'objectives[0].outcomes[1].statement': 'Second outcome',
}

const aLogFrame = async (app: Parameters<typeof aCall>[0]) => {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...sectionKeys] })
  const { id } = await aDraft(app, author, call, {})
  return { id, ...browser(app, author) }
}

test('rows are added, moved, removed and put back at every level, and come back to where they went', async ({
  app,
}) => {
  const { id, open, post } = await aLogFrame(app)
  const here = `/proposals/${id}/sections/logic`
  const rowsAfter = async () => {
    const { answers } = (await open(id, 'logic')).body.shown!
    return Object.entries(answers).filter(([name]) => !name.endsWith('rowKey'))
  }

  const added = await post(id, 'logic', { revision: '0', ...typed, do: `add ${outputs}[0].activities 0` })
  expect(added.to).toBe(
    `${here}?saved&rows=${encodeURIComponent(`${outputs}[0].activities`)}-3#objectives-0-outcomes-0-outputs-0-activities-2`,
  )
  const [path] = added.to!.slice(here.length).split('#')
  expect((await open(id, `logic${path}`)).body.view?.rows).toEqual({ group: `${outputs}[0].activities`, count: 3 })

  const saved = (await open(id, 'logic')).body.shown!.answers
  const moved = await post(id, 'logic', { revision: '1', ...saved, do: `up ${outputs}[0].activities 1` })
  expect(moved.to).toBe(`${here}?saved#objectives-0-outcomes-0-outputs-0-activities-0`)
  expect(Object.fromEntries(await rowsAfter())[`${outputs}[0].activities[0].title`]).toBe('Second activity')

  const before = (await open(id, 'logic')).body.shown!.answers
  const gone = await post(id, 'logic', { revision: '2', ...before, do: 'remove objectives[0].outcomes 0' })
  const removed = gone.body.rows!.removed!
  expect(gone.body.rows).toMatchObject({ group: 'objectives[0].outcomes', removed: { row: 0 } })
  expect(Object.keys(removed.answers)).toHaveLength(6)
  expect(Object.fromEntries(await rowsAfter())).toEqual({
    'objectives[0].statement': 'Objective',
    'objectives[0].outcomes[0].statement': 'Second outcome',
  })

  const left = (await open(id, 'logic')).body.shown!.answers
  const carried = Object.fromEntries(Object.entries(removed.answers).map(([name, text]) => [`removed.${name}`, text]))
  await post(id, 'logic', { revision: '3', ...left, ...carried, do: 'putBack objectives[0].outcomes 0' })
  expect((await open(id, 'logic')).body.shown!.answers).toEqual(before)
})

test('an outcome keeps the key that its indicators name it by, and a post that comes twice makes no other', async ({
  app,
}) => {
  const { id, open, post } = await aLogFrame(app)
  await post(id, 'logic', { revision: '0', ...typed })
  await post(id, 'logic', { revision: '0', ...typed })
  const { answers, revision } = (await open(id, 'logic')).body.shown!
  expect(revision).toBe(1)
  const key = answers['objectives[0].outcomes[0].rowKey']
  expect(key).toMatch(/^[0-9a-f]{8}$/)
  await post(id, 'logic', { revision: '1', ...answers, do: 'down objectives[0].outcomes 0' })
  const { written } = (await open(id, 'indicators')).body.shown!
  expect(written.logic).toMatchObject({
    'objectives[0].outcomes[1].rowKey': key,
    'objectives[0].outcomes[1].statement': 'First outcome',
  })
})

test('a button for rows that the form does not have changes nothing', async ({ app }) => {
  const { id, open, post } = await aLogFrame(app)
  for (const group of [
    'objectives[9].outcomes',
    'objectives[0].outputs',
    'objectives[0].statement',
    '__proto__[0].x',
  ]) {
    expect((await post(id, 'logic', { revision: '0', ...typed, do: `remove ${group} 0` })).status).toBe(303)
  }
  expect((await open(id, 'logic')).body.shown).toMatchObject({ revision: 1, answers: typed })
})
