import type { AppLoadContext } from '@remix-run/node'
import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import type { Person } from '#app/people/person.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import type { QuietAnswer } from '#app/proposals/section-shown.ts'
import type { Answers } from '#app/proposals/sections/answers.ts'
import { draftBudget } from '#app/proposals/sections/draft-budget.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { action } from '#app/routes/proposals.$id.sections.$section_.quiet.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aSubmission } from '../../support/builders.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { browser } from './browser.ts'

type Saved = Extract<QuietAnswer, { revision: number }>
type Conflict = Extract<QuietAnswer, { conflict: unknown }>

const origin = 'http://localhost:3000'

async function quietly(
  app: TestApp,
  person: Person | null,
  id: string,
  section: string,
  fields: Record<string, string>,
) {
  const context: AppLoadContext = {
    ...app,
    auth: createAuth(app),
    person,
    language: 'en',
    requestId: 'r',
    nonce: 'n',
    clientAddress: '192.0.2.1',
    origin,
  }
  const body = new URLSearchParams({ writer: person?.id ?? 'somebody', ...fields })
  const request = new Request(`${origin}/proposals/${id}/sections/${section}/quiet`, { method: 'POST', body })
  const answer = await action({ context, request, params: { id, section } })
  return { status: answer.status, body: (await answer.json()) as Partial<Saved & Conflict> }
}

test('a quiet save answers with its revision, and Continue then meets no conflict', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  const first = await quietly(app, author, id, 'need', { revision: '0', problem: 'Half a sen', do: 'leave', over: '9' })
  expect(first).toMatchObject({ status: 200, body: { revision: 1, keys: {} } })
  expect(first.body).toHaveProperty('savedAt')
  expect(await quietly(app, author, id, 'need', { revision: '0', problem: 'Half a sen' })).toMatchObject({
    status: 200,
    body: { revision: 1 },
  })
  const next = await browser(app, author).post(id, 'need', { revision: '1', problem: 'Half a sentence.' })
  expect(next.status).toBe(303)
})

test('what was saved meanwhile is not overwritten, and comes back', async ({ app }) => {
  const [author, colleague] = [await anAuthor(app), await anAuthor(app)]
  const { id } = await aDraft(app, author, await aCall(app), {})
  await quietly(app, colleague, id, 'need', { revision: '0', problem: 'Theirs' })
  expect(await quietly(app, author, id, 'need', { revision: '0', problem: 'Mine' })).toEqual({
    status: 409,
    body: { conflict: { revision: 1, answers: { problem: 'Theirs' } } },
  })
})

test('nobody saves without a session, from another person’s page, or what is not theirs to write', async ({ app }) => {
  const author = await anAuthor(app)
  const stranger = await anAuthor(app, 'Fundación Otra Orilla')
  const { id } = await aDraft(app, author, await aCall(app), {})
  const fields = { revision: '0', problem: 'x' }
  expect((await quietly(app, null, id, 'need', fields)).status).toBe(401)
  expect((await quietly(app, author, id, 'need', { ...fields, writer: stranger.id })).status).toBe(401)
  expect((await quietly(app, stranger, id, 'need', fields)).status).toBe(404)
  expect((await quietly(app, author, id, 'attachments', fields)).status).toBe(404)
  expect((await quietly(app, author, id, 'nothing', fields)).status).toBe(404)
  expect((await browser(app, author).open(id, 'need')).body.shown?.revision).toBe(0)
})

test('what was handed in is refused with its reason', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  expect(await quietly(app, author, id, 'need', { revision: '1', problem: 'Late' })).toMatchObject({
    status: 409,
    body: { refusal: 'proposal.notADraft' },
  })
})

test('questions that a quiet save has opened are shown all the same before the form goes on', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), {})
  await quietly(app, author, id, 'places', { revision: '0', countries: 'HN' })
  const { post } = browser(app, author)
  const first = await post(id, 'places', { revision: '1', countries: 'HN', drawn: '' })
  expect(first.to).toBe(`/proposals/${id}/sections/places?opened=where.HN`)
  const again = await post(id, 'places', { revision: '1', countries: 'HN', drawn: 'where.HN' })
  expect(again.to).toBe(`/proposals/${id}/sections/need`)
})

test('a quiet save takes ten statements at most, however much is written', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })
  const greatest = greatestAnswers(rulesOf(call))
  const { id } = await aDraft(app, author, call, {})
  for (const section of sectionKeys.filter((key) => key !== 'attachments')) {
    const typed = Object.entries(greatest[section]!).map(([name, answer]) => [name, [answer].flat()[0] ?? ''])
    const revision = section === 'security' ? '1' : '0'
    app.statements.length = 0
    const saved = await quietly(app, author, id, section, { revision, ...Object.fromEntries(typed) })
    expect(saved, section).toMatchObject({ status: 200, body: { revision: Number(revision) + 1 } })
    expect(app.statements.length, section).toBeLessThanOrEqual(10)
    expect(app.statements.length, section).toBeGreaterThan(1)
  }
})

test('of a part, only what it draws comes back: the keys of its rows, and what somebody else wrote in it', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })
  const { logic, budget } = greatestAnswers(rulesOf(call))
  const { id } = await aDraft(app, author, call, { logic, budget })
  const part = 'objectives[1].outcomes[2].outputs[3]'
  const typed = { part, [`${part}.rowKey`]: String(logic![`${part}.rowKey`]), [`${part}.statement`]: 'Mine' }
  const saved = await quietly(app, author, id, 'logic', { revision: '1', ...typed })
  expect(saved.body).toMatchObject({ revision: 2, keys: { [`${part}.rowKey`]: logic![`${part}.rowKey`] } })
  expect(Object.keys(saved.body.keys!)).toHaveLength(1)
  const late = await quietly(app, author, id, 'logic', { revision: '1', ...typed, [`${part}.statement`]: 'Late' })
  expect(late.status).toBe(409)
  expect(late.body.conflict?.answers).toEqual({
    [`${part}.rowKey`]: logic![`${part}.rowKey`],
    [`${part}.statement`]: 'Mine',
  })

  const trip = { part: 'travel', 'travel[0].travellers': '1', 'travel[0].days': '0', 'travel[0].fare': '7' }
  const sums = await quietly(app, author, id, 'budget', { revision: '1', ...trip, 'travel[0].perDiem': '0' })
  const whole = draftBudget({ ...without(budget!, 'travel['), ...trip, 'travel[0].perDiem': '0' }, rulesOf(call))
  expect(sums.body.budget).toEqual({ totals: whole.totals, forecastCents: whole.forecastCents })
  expect(whole.totals.byClass).toMatchObject({ travel: 700 })
  expect(whole.totals.byClass.personnel).toBeGreaterThan(0)
})

const without = (answers: Answers, start: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(start)))
