import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { RequestContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { loader as callPage } from '#app/routes/calls.$call._index.tsx'
import { action as start, loader as startPage } from '#app/routes/calls.$call.proposals.tsx'
import { loader as whole } from '#app/routes/proposals.$id._index.tsx'
import { loader as check } from '#app/routes/proposals.$id.check.tsx'
import { action as submit } from '#app/routes/proposals.$id.submission.tsx'
import { action as withdraw } from '#app/routes/proposals.$id.withdrawal.tsx'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSubmission,
  certifiedForm,
  completeAnswers,
} from '../../support/builders.ts'

type Sent = { person: Person | null; path: string; params: Record<string, string>; form?: Record<string, string> }

/** What a route is given; a thrown response is its answer too. */
async function ask(
  route: (args: { context: RequestContext; request: Request; params: Record<string, string> }) => Promise<unknown>,
  app: TestApp,
  { person, path, params, form }: Sent,
): Promise<Response> {
  const context = {
    ...app,
    person,
    language: 'en',
    origin: 'http://localhost',
  } as unknown as RequestContext
  const body = form && new URLSearchParams(form)
  const request = new Request(`http://localhost${path}`, { method: form ? 'POST' : 'GET', body })
  try {
    return (await route({ context, request, params })) as Response
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const submissionOf = (id: string, person: Person, form: Record<string, string>): Sent => ({
  person,
  path: `/proposals/${id}/submission`,
  params: { id },
  form,
})

test('a submission answers with the way to its receipt, twice the same', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const sent = submissionOf(id, author, { key: randomUUID(), revision: '0', ...certifiedForm(author) })
  for (const time of ['first', 'again']) {
    const response = await ask(submit, app, sent)
    expect(response.status, time).toBe(303)
    expect(response.headers.get('location')).toBe(`/proposals/${id}/receipt?version=1`)
  }
})

test('a second press from another tab answers with the receipt, which says that it was done', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const response = await ask(
    submit,
    app,
    submissionOf(id, author, { key: randomUUID(), revision: '0', ...certifiedForm(author) }),
  )
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    `/proposals/${id}/receipt?version=1&already`,
  ])
})

test('what is incomplete answers 422 on its own page', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), completeAnswers({ security: { helps: '' } }))
  const response = await ask(
    submit,
    app,
    submissionOf(id, author, { key: randomUUID(), revision: '0', ...certifiedForm(author) }),
  )
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ refusal: { refusal: 'proposal.incomplete' } })
})

test('after the closing instant the page answers 409', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  await app.setMoment(call.closesAt)
  const response = await ask(
    submit,
    app,
    submissionOf(id, author, { key: randomUUID(), revision: '0', ...certifiedForm(author) }),
  )
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ refusal: { refusal: 'call.closed' } })
})

test.for([{}, { key: 'x', revision: '0' }, { key: randomUUID(), revision: 'newest' }])(
  'a form without its key and revision is not read: %o',
  async (form, { app }) => {
    const { id, author } = await aSubmission(app)
    expect((await ask(submit, app, submissionOf(id, author, form as Record<string, string>))).status).toBe(422)
  },
)

test('whoever is not signed in is sent to sign in, and back', async ({ app }) => {
  const { id, call } = await aSubmission(app)
  const page = await ask(whole, app, { person: null, path: `/proposals/${id}`, params: { id } })
  expect(page.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/proposals/${id}`)}`)
  const path = `/calls/${call.number}/proposals`
  const post = await ask(start, app, { person: null, path, params: { call: call.number }, form: {} })
  expect(post.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
})

test('a start answers with the way to the draft', async ({ app }) => {
  const { number } = await aCall(app)
  const sent = { path: `/calls/${number}/proposals`, params: { call: number }, form: { key: randomUUID() } }
  const response = await ask(start, app, { ...sent, person: await anAuthor(app) })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/^\/proposals\/[0-9a-f-]{36}$/)
})

test.for(['the call’s page', 'the start page'])(
  '%s has a key of its own each time, and its form is not read without',
  async (page, { app }) => {
    const { number } = await aCall(app)
    const person = await anAuthor(app)
    const path = `/calls/${number}/proposals`
    const view = page === 'the start page' ? startPage : callPage
    const keyOf = async () => (await (await ask(view, app, { person, path, params: { call: number } })).json()).startKey
    const [first, second] = [await keyOf(), await keyOf()]
    expect(first).not.toBe(second)
    const send = (form: Record<string, string>) => ask(start, app, { person, path, params: { call: number }, form })
    expect((await send({ key: first })).status).toBe(303)
    expect((await send({})).status).toBe(400)
    expect((await send({ key: 'x' })).status).toBe(400)
  },
)

test('another organisation’s proposal answers the same bytes as none and as no id', async ({ app }) => {
  const { id } = await aSubmission(app)
  const person = await anAuthor(app, 'Blue Morpho Youth Trust')
  const form = { key: randomUUID(), revision: '1' }
  for (const [route, sent] of [
    [whole, {}],
    [check, {}],
    [submit, { form }],
    [withdraw, { form }],
  ] as const) {
    const answers = [id, randomUUID(), 'no-id'].map(async (one) => {
      const response = await ask(route as typeof whole, app, {
        person,
        path: '/proposals/x',
        params: { id: one },
        ...sent,
      })
      return [response.status, await response.text()]
    })
    const [theirs, none, noId] = await Promise.all(answers)
    expect(theirs?.[0]).toBe(404)
    expect(theirs).toEqual(none)
    expect(theirs).toEqual(noId)
  }
})

test('a page of a proposal takes at most six statements, for its partner and for the office', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  for (const person of [author, await aPerson(app, { roles: ['intake'] })]) {
    app.statements.length = 0
    const response = await ask(whole, app, { person, path: `/proposals/${id}`, params: { id } })
    expect(response.status).toBe(200)
    expect(app.statements.length).toBeLessThanOrEqual(6)
  }
})
