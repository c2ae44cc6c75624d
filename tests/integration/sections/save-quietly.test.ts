import type { AppLoadContext } from '@remix-run/node'
import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import type { Person } from '#app/people/person.ts'
import { action } from '#app/routes/proposals.$id.sections.$section_.quiet.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aSubmission } from '../../support/builders.ts'
import { browser } from './browser.ts'

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
  return { status: answer.status, body: await answer.json() }
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
