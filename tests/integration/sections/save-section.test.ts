import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor } from '../../support/builders.ts'
import { browser } from './browser.ts'

test('what was typed is kept as it was typed, complete or not, and leads on to the next section', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const hostile = `<script>alert(1)</script> ' " \\ \u0000 ${'ñ'.repeat(5000)} \ud800 {{count}}`
  const saved = await post(id, 'project', {
    revision: '0',
    'title.en': hostile,
    startsOn: ' 31 / 2 / 27 ',
    type: 'new',
    abstract: 'one\r\ntwo',
    stray: 'dropped',
    'title.en.constructor': 'dropped',
    __proto__x: 'dropped',
  })
  expect([saved.status, saved.to]).toEqual([303, `/proposals/${id}/sections/carsi`])
  const { shown } = (await open(id, 'project')).body
  expect(shown?.answers).toEqual({
    'title.en': hostile.replace('\u0000', '').replace('\ud800', '\ufffd'),
    startsOn: ' 31 / 2 / 27 ',
    type: 'new',
    abstract: 'one\ntwo',
  })
  expect(shown).toMatchObject({ revision: 1, missing: null, lock: null, saved: { byMe: true } })
})

test('only where it is asked to check does the page say what is missing', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const saved = await post(id, 'need', { revision: '0', do: 'check', problem: 'Nobody lights the park.' })
  expect(saved.to).toBe(`/proposals/${id}/sections/need?check`)
  const { shown } = (await open(id, 'need?check')).body
  expect(shown?.missing?.map(({ field }) => field)).toEqual(['evidence', 'others', 'whyNow'])
})

test('the same text twice is one revision, also with more blank rows around it', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const typed = { 'evidence[0].source': 'UNAH', 'evidence[0].year': '2025' }
  await post(id, 'need', { revision: '0', ...typed })
  await post(id, 'need', { revision: '1', ...typed, 'evidence[1].source': '', problem: '' })
  await post(id, 'need', { revision: '0', ...typed })
  expect((await open(id, 'need')).body.shown).toMatchObject({ revision: 1, answers: typed })
})

test('a save that is late gets both texts, and goes over the other one only when it says so', async ({ app }) => {
  const [author, colleague] = [await anAuthor(app), await anAuthor(app)]
  const { id } = await aDraft(app, author, await aCall(app), {})
  const [mine, theirs] = [browser(app, author), browser(app, colleague)]
  await theirs.post(id, 'need', { revision: '0', problem: 'Theirs', whyNow: 'Same' })
  const late = await mine.post(id, 'need', { revision: '0', problem: 'Mine', whyNow: 'Same' })
  expect(late.status).toBe(409)
  expect(late.body).toMatchObject({
    answers: { problem: 'Mine', whyNow: 'Same' },
    conflict: { answers: { problem: 'Theirs' }, revision: 1, savedBy: colleague.name },
  })
  expect((await mine.open(id, 'need')).body.shown?.answers.problem).toBe('Theirs')

  const enter = await mine.post(id, 'need', { revision: '0', problem: 'Mine', whyNow: 'Same', do: 'stay main' })
  expect(enter.status).toBe(409)
  const over = await mine.post(id, 'need', { revision: '0', problem: 'Mine', whyNow: 'Same', over: '1' })
  expect([over.status, over.to]).toEqual([303, `/proposals/${id}/sections/budget`])
  expect((await mine.open(id, 'need')).body.shown).toMatchObject({ revision: 2, answers: { problem: 'Mine' } })
})

test.for(['', 'x', '-1', '1e9', '9'])('a revision that reads “%s” is late, not lost', async (revision, { app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), { need: { problem: 'First' } })
  const late = await browser(app, author).post(id, 'need', { revision, problem: 'Second' })
  expect([late.status, late.body.answers]).toEqual([409, { problem: 'Second' }])
})

test('answers that open new questions show them before the form goes on', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const first = await post(id, 'places', { revision: '0', countries: ['HN', 'HN'] })
  expect(first.to).toBe(`/proposals/${id}/sections/places?opened=where.HN`)
  const again = await post(id, 'places', { revision: '1', countries: 'HN' })
  expect(again.to).toBe(`/proposals/${id}/sections/need`)
  expect((await open(id, 'places?opened=where.HN&rows=x-1e9')).body.view).toMatchObject({
    opened: ['where.HN'],
    rows: null,
  })
})

test('the last section leads to the task list, and so does saving to leave', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { post } = browser(app, author)
  expect((await post(id, 'security', { revision: '0', helps: 'no' })).to).toBe(`/proposals/${id}`)
  expect((await post(id, 'need', { revision: '0', do: 'leave', problem: 'x' })).to).toBe(`/proposals/${id}`)
})

test('buttons of a row save the section and come back to it', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { post } = browser(app, author)
  const rows = { 'evidence[0].source': 'A', 'evidence[1].source': 'B', 'evidence[2].source': '' }
  const added = await post(id, 'need', { revision: '0', ...rows, do: 'add evidence 0' })
  expect(added.to).toBe(`/proposals/${id}/sections/need?saved&rows=evidence-4#evidence-2`)
  const moved = await post(id, 'need', { revision: '1', ...rows, do: 'up evidence 1' })
  expect(moved.to).toBe(`/proposals/${id}/sections/need?saved#evidence-0`)
  const odd = await post(id, 'need', { revision: '2', ...rows, do: 'remove constructor 0' })
  expect(odd.to).toBe(`/proposals/${id}/sections/need`)
})

test('a row that is removed is saved away, and what was in it comes back to be put at its place again', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const rows = { 'evidence[0].source': 'A', 'evidence[0].year': '2025', 'evidence[1].source': 'B' }
  const sent = { revision: '0', ...rows, do: 'remove evidence 0' }
  const offer = {
    group: 'evidence',
    count: 0,
    removed: { row: 0, answers: { 'evidence[0].source': 'A', 'evidence[0].year': '2025' } },
  }
  for (const time of ['first', 'reloaded']) {
    expect(await post(id, 'need', sent), time).toMatchObject({ status: 200, to: null, body: { rows: offer } })
    expect((await open(id, 'need')).body.shown).toMatchObject({ revision: 1, answers: { 'evidence[0].source': 'B' } })
  }
  const back = await post(id, 'need', {
    revision: '1',
    'evidence[0].source': 'B, changed',
    'removed.evidence[0].source': 'A',
    'removed.evidence[0].year': '2025',
    'removed.problem': 'dropped',
    do: 'putBack evidence 0',
  })
  expect([back.status, back.to]).toEqual([303, `/proposals/${id}/sections/need?saved#evidence-0`])
  expect((await open(id, 'need')).body.shown?.answers).toEqual({ ...rows, 'evidence[1].source': 'B, changed' })
})

test('once the section is saved in another way, the removed row is gone', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  const answers = { 'evidence[0].source': 'B' }
  await post(id, 'need', { revision: '0', ...answers, 'removed.evidence[0].source': 'A', do: 'stay main' })
  expect((await open(id, 'need')).body.shown?.answers).toEqual(answers)
})

test('a blank row goes without a word, and a late removal offers both texts instead', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), { need: { 'evidence[0].source': 'A' } })
  const { post } = browser(app, author)
  const blank = { revision: '1', 'evidence[0].source': ' ', 'evidence[1].source': 'B', do: 'remove evidence 0' }
  expect((await post(id, 'need', blank)).to).toBe(`/proposals/${id}/sections/need?saved#evidence-0`)
  const late = await post(id, 'need', { revision: '1', 'evidence[0].source': 'C', do: 'remove evidence 0' })
  expect(late).toMatchObject({ status: 409, body: { conflict: { answers: { 'evidence[0].source': 'B' } } } })
})

test('suggested tags come from the proposal’s words, and only a button adds one', async ({ app }) => {
  const author = await anAuthor(app)
  const need = { problem: 'Las pandillas reclutan a jóvenes en riesgo del barrio y cobran extorsión.' }
  const { id } = await aDraft(app, author, await aCall(app), { need, carsi: { 'weights.G1': '30' } })
  const { open, post } = browser(app, author)
  const { shown } = (await open(id, 'carsi')).body
  expect(shown?.suggested.map(({ code }) => code)).toEqual(expect.arrayContaining(['extortion', 'gangs']))
  expect(shown?.answers).toEqual({ 'weights.G1': '30' })

  const tick = await post(id, 'carsi', {
    revision: '1',
    'weights.G1': '30',
    threats: 'gangs',
    do: 'suggestion extortion',
  })
  expect(tick.to).toBe(`/proposals/${id}/sections/carsi?saved#threats`)
  const fill = await post(id, 'carsi', { revision: '2', 'weights.G1': '30', do: 'suggestion G4' })
  expect(fill.to).toBe(`/proposals/${id}/sections/carsi?saved#weights-G4`)
  const after = (await open(id, 'carsi')).body.shown
  expect(after?.answers).toEqual({ 'weights.G1': '30', 'weights.G4': '70' })
  await post(id, 'carsi', { revision: '3', 'weights.G1': '30', 'weights.G4': '70', do: 'suggestion G1' })
  expect((await open(id, 'carsi')).body.shown?.revision).toBe(3)
})

test('nothing is suggested where nothing fits', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), { need: { problem: 'The roof leaks.' } })
  const { open } = browser(app, author)
  expect((await open(id, 'carsi')).body.shown?.suggested).toEqual([])
  expect((await open(id, 'places')).body.shown?.suggested).toEqual([])
})

test('more fields than a form has are refused, and so is what is no form', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { post, send } = browser(app, author)
  const many = Array.from({ length: 8001 }, (_, row): [string, string] => [`personnel[${row % 20}].role`, 'x'])
  expect(await post(id, 'budget', many)).toMatchObject({ status: 413, body: { refusal: 'tooLarge' } })
  expect((await post(id, 'budget', [...many.slice(0, 1998), ['revision', '0']])).status).toBe(303)
  expect(await send(id, 'budget', '{}')).toMatchObject({ status: 400, body: { refusal: 'unreadable' } })
})

test('an id that none can be, an unknown section and another proposal are not found', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const { open, post } = browser(app, author)
  for (const [one, section] of [
    [randomUUID(), 'need'],
    ['x', 'need'],
    [id, 'nothing'],
    [id, 'toString'],
  ] as const) {
    expect((await open(one, section)).status).toBe(404)
    expect((await post(one, section, { revision: '0' })).status).toBe(404)
  }
})
