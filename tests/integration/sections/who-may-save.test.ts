import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { findPersonByEmail } from '#db/queries/people.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, completeAnswers, must } from '../../support/builders.ts'
import { insertAccount, PASSWORD } from '../people/insert-account.ts'
import { positions } from '../reviews/positions.ts'
import { browser } from './browser.ts'

test('a page takes at most six statements', async ({ app }) => {
  const { id, author } = await sentBack(app)
  for (const section of ['project', 'carsi?check', 'budget', 'need?check']) {
    app.statements.length = 0
    expect((await browser(app, author).open(id, section)).status).toBe(200)
    expect(app.statements.length).toBeLessThanOrEqual(4)
  }
})

test('nobody but the organisation’s own people finds a section', async ({ app }) => {
  const { id } = await aSubmission(app)
  const stranger = await anAuthor(app, 'Fundación Otra Orilla')
  const officer = await aPerson(app, { roles: ['intake', 'administrator'] })
  for (const person of [stranger, officer]) {
    const { open, post } = browser(app, person)
    expect((await open(id, 'need')).status).toBe(404)
    expect((await post(id, 'need', { revision: '0', problem: 'x' })).status).toBe(404)
  }
})

test('without a session a page leads to the sign-in and back', async ({ app }) => {
  const { id } = await aSubmission(app)
  const { status, to } = await browser(app, null).open(id, 'need?check')
  expect([status, to]).toEqual([302, `/sign-in?next=${encodeURIComponent(`/proposals/${id}/sections/need?check`)}`])
})

test('what was handed in is read, not written; what was typed too late comes back', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const { open, post } = browser(app, author)
  expect((await open(id, 'need')).body.shown).toMatchObject({ lock: { refusal: 'proposal.notADraft' }, suggested: [] })
  const late = await post(id, 'need', { revision: '1', problem: 'Too late' })
  expect(late).toMatchObject({
    status: 409,
    body: { answers: { problem: 'Too late' }, refusal: { refusal: 'proposal.notADraft' } },
  })
})

test('what waits for signature is locked, and says so', async ({ app }) => {
  const { id, author } = await positions.certifying!.reach(app)
  const { body } = await browser(app, author).open(id, 'need')
  expect(body.shown?.lock).toMatchObject({ refusal: 'section.waitsForSignature', status: 409 })
})

test('a draft is locked from the instant at which its call closes', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call, {})
  const { open, post } = browser(app, author)
  await app.setMoment(new Date(call.closesAt.getTime() - 1))
  expect((await post(id, 'need', { revision: '0', problem: 'x' })).status).toBe(303)
  for (const late of [0, 1]) {
    await app.setMoment(new Date(call.closesAt.getTime() + late))
    expect((await open(id, 'need')).body.shown).toMatchObject({
      lock: { refusal: 'call.closed' },
      answers: { problem: 'x' },
    })
    expect((await post(id, 'need', { revision: '1', problem: 'y' })).status).toBe(409)
  }
})

test('of what is sent back only the named sections open, with the office’s reason', async ({ app }) => {
  const { id, author } = await sentBack(app)
  const { open, post } = browser(app, author)
  expect((await open(id, 'need')).body.shown).toMatchObject({
    lock: null,
    asked: [{ question: 'need', reason: 'Name your source.', isChanged: false }],
    open: null,
  })
  expect((await open(id, 'carsi')).body.shown).toMatchObject({
    lock: { refusal: 'section.locked' },
    asked: [],
  })
  const saved = await post(id, 'need', { revision: '1', problem: 'Better' })
  expect(saved.to).toBe(`/proposals/${id}/sections/budget`)
  expect((await post(id, 'carsi', { revision: '1', scope: 'regional' })).body.refusal?.refusal).toBe('section.locked')
})

test('of a section only the named question opens; what is typed for another comes back, and everything else is kept', async ({
  app,
}) => {
  const asked = [{ question: 'need.whyNow', reason: 'Say what changed.' }]
  const { id, author } = await sentBack(app, asked)
  const { open, post } = browser(app, author)
  const { need } = completeAnswers()
  expect((await open(id, 'need')).body.shown).toMatchObject({
    asked: [{ question: 'need.whyNow', reason: 'Say what changed.', isChanged: false }],
    open: ['whyNow'],
    answers: need,
  })
  const saved = await post(id, 'need', { revision: '1', whyNow: 'The law is new.' })
  expect([saved.status, saved.to]).toEqual([303, `/proposals/${id}`])
  const { shown } = (await open(id, 'need')).body
  expect(shown).toMatchObject({ asked: [{ isChanged: true }], answers: { ...need, whyNow: 'The law is new.' } })

  const whole = { revision: '2', ...need, problem: 'Another problem', 'evidence[0].year': '1999', whyNow: 'Now.' }
  const outcome = await post(id, 'need', whole)
  expect(outcome.status).toBe(409)
  expect(outcome.body).toEqual({ refused: { problem: 'Another problem', 'evidence[0].year': '1999' } })
  expect((await open(id, 'need')).body.shown?.answers).toEqual({ ...need, whyNow: 'Now.' })
  const rows = await post(id, 'need', { revision: '3', whyNow: 'Now.', do: 'remove evidence 0' })
  expect([rows.status, (await open(id, 'need')).body.shown?.answers]).toEqual([303, { ...need, whyNow: 'Now.' }])
})

test('a question that a named one opens can be answered with it', async ({ app }) => {
  const { id, author } = await sentBack(app, [{ question: 'places.countries', reason: 'Guatemala too?' }])
  const { open, post } = browser(app, author)
  const fields = (await open(id, 'places')).body.shown?.open
  expect(fields).toEqual(expect.arrayContaining(['countries', 'where.GT']))
  expect(fields).not.toContain('where.HN')
  const typed = { revision: '1', countries: ['GT', 'HN'], 'where.GT': 'Puerto Barrios', 'where.HN': 'Elsewhere' }
  expect((await post(id, 'places', typed)).body).toEqual({ refused: { 'where.HN': 'Elsewhere' } })
  const { places } = completeAnswers()
  const { answers } = (await open(id, 'places')).body.shown!
  expect(answers).toEqual({ ...places, countries: ['GT', 'HN'], 'where.GT': 'Puerto Barrios' })
})

test('a session that ended loses nothing: the same form saves with the sign-in', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  const person = await personOf(app, 'ana@example.org')
  const { id } = await aDraft(app, person, await aCall(app), {})
  const auth = createAuth(app)
  const typed = { revision: '0', problem: 'Typed for an hour', do: 'leave' }

  const asked = await browser(app, null, auth).post(id, 'need', typed)
  expect([asked.status, asked.body.signIn?.kept]).toEqual([401, Object.entries(typed)])
  const wrong = await browser(app, null, auth).post(id, 'need', { ...typed, email: 'ana@example.org', password: 'no' })
  expect([wrong.status, wrong.body.signIn?.kept]).toEqual([422, Object.entries(typed)])
  expect(JSON.stringify(wrong.body)).not.toContain('"no"')
  const blank = await browser(app, null, auth).post(id, 'need', { ...typed, email: '', password: '' })
  expect([blank.status, Object.keys(blank.body.signIn?.errors ?? {})]).toEqual([422, ['email', 'password']])

  const email = 'ana@example.org'
  const saved = await browser(app, null, auth).post(id, 'need', { ...typed, email, password: PASSWORD })
  expect([saved.status, saved.to]).toEqual([303, `/proposals/${id}`])
  const cookie = saved.cookies.map((set) => set.split(';')[0]).join('; ')
  expect((await findPersonOfRequest({ ...app, auth }, new Headers({ cookie })))?.id).toBe('ana')
  const { shown } = (await browser(app, person).open(id, 'need')).body
  expect(shown?.answers).toEqual({ problem: 'Typed for an hour' })
})

const wholeSections = [
  { question: 'need', reason: 'Name your source.' },
  { question: 'budget', reason: 'Explain the fares.' },
]

async function sentBack(app: TestApp, questions = wholeSections) {
  const submission = await aSubmission(app)
  const officer = await aPerson(app, { roles: ['intake'] })
  must(await requestChanges(app.as(officer), submission.id, { revision: submission.revision, questions }))
  return submission
}

async function personOf(app: TestApp, email: string) {
  const found = await findPersonByEmail(app.db, email)
  const membership = { organizationId: 'org-ana', organization: 'Organización de ana', role: 'author' as const }
  return { id: found!.id, name: 'Persona ana', email, language: null, memberships: [membership], officeRoles: [] }
}
