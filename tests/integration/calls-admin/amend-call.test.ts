import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { listCalls } from '#app/calls/list-calls.server.ts'
import { wordingOf } from '#app/calls/wording.server.ts'
import { wordingByField } from '#app/calls/wording.ts'
import { officeHandlers } from '#app/jobs/office-handlers.server.ts'
import * as page from '#app/routes/calls.$call._index.tsx'
import * as amendment from '#app/routes/calls.$call.amendment.tsx'
import * as archive from '#app/routes/calls.$call.archive.tsx'
import { rowsOf } from '#db/client.server.ts'
import { findCall } from '#db/queries/call-acts.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'

async function keeping(app: TestApp, closed = false) {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const call = await aCall(app, closed ? { opensAt: ago(60), closesAt: ago(2) } : {})
  const browser = officeBrowser(app, await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] }))
  const params = { call: call.number }
  const stored = async () => (await findCall(app.db, call.id))!
  const amend = async (fields: Fields = {}, seenActs = '0') => {
    const weights = call.criteria.map(({ weight }, row) => [`criteria[${row}].weight`, String(weight)])
    const typed = {
      ...wordingByField(wordingOf(call)),
      ...Object.fromEntries(weights),
      seenActs,
      why: 'Una cifra estaba mal.',
    }
    return browser.send(amendment, `/calls/${call.number}/amendment`, { ...typed, ...fields }, params)
  }
  const put = (why = 'Es de hace años.') => browser.send(archive, `/calls/${call.number}/archive`, { why }, params)
  const shown = async (by = officeBrowser(app, null)) => (await by.open(page, `/calls/${call.number}`, params)).body
  return { call, browser, stored, amend, put, shown }
}

test('an open call is put in other words once, and neither its weights nor its edition change', async ({ app }) => {
  const { call, stored, amend, shown } = await keeping(app)
  const words = {
    'purpose.es': 'Para prevenir mejor.',
    'criteria[1].question.en': 'Does it work?',
    'criteria[1].weight': '99',
    quorum: '9',
  }
  expect((await amend(words)).to).toBe(`/calls/${call.number}`)
  expect((await amend(words)).status).toBe(303)
  const { texts, criteria, edition } = await stored()
  expect(texts).toEqual({ ...call.texts, purpose: { ...call.texts.purpose, es: 'Para prevenir mejor.' } })
  expect(criteria[1]).toEqual({ ...call.criteria[1], question: { ...call.criteria[1]!.question, en: 'Does it work?' } })
  expect(criteria.toSpliced(1, 1)).toEqual(call.criteria.toSpliced(1, 1))
  expect(edition).toEqual(call.edition)
  expect((await shown()).acts).toMatchObject([{ act: 'amend', why: 'Una cifra estaba mal.', by: null }])
})

test('who writes a draft is told by mail what changed, in their language', async ({ app }) => {
  const { call, amend } = await keeping(app)
  const author = await anAuthor(app)
  await aDraft(app, author, call, {})
  await amend({ 'purpose.es': 'Otra cosa.', 'criteria[0].title.es': 'Otro título' })
  const rows = await app.db.execute(
    sql`select data -> 'params' as params from pgboss.job where data ->> 'type' = 'mailCallAmended'`,
  )
  const [{ params }] = rowsOf<{ params: { callId: string; act: number; changed: string[] } }>(rows)
  expect(params.changed).toEqual(['purpose.es', 'criteria[0].title.es'])
  await officeHandlers.mailCallAmended(app, { id: randomUUID(), params })
  const mails = join(app.config.dataDir, 'mail')
  const [mail] = readdirSync(mails).map((file) => readFileSync(join(mails, file), 'utf8'))
  expect(mail).toContain(author.email)
  const text = mail!.replace(/=\r?\n/g, '').replace(/\s+/g, ' ')
  expect(text).toMatch(/Criterion 1: Title \(Spanish\)/)
})

test('a blank answer, another amendment meanwhile, and a closed call are said', async ({ app }) => {
  const { amend, browser, call } = await keeping(app)
  expect(await amend({ 'title.en': '' })).toMatchObject({ status: 422, body: { errors: { 'title.en': ['required'] } } })
  expect(await amend({ why: ' ' })).toMatchObject({ status: 422, body: { errors: { why: ['required'] } } })
  await amend({ 'summary.es': 'Uno.' })
  expect(await amend({ 'summary.es': 'Dos.' })).toMatchObject({
    status: 409,
    body: { refusal: { refusal: 'call.changedMeanwhile' } },
  })
  expect((await amend({ 'summary.es': 'Dos.' }, '1')).status).toBe(303)
  const closed = await keeping(app, true)
  expect(await closed.amend({ 'summary.es': 'Dos.' })).toMatchObject({
    status: 409,
    body: { refusal: { refusal: 'call.closed' } },
  })
  const author = officeBrowser(app, await anAuthor(app))
  expect((await author.send(amendment, `/calls/${call.number}/amendment`, {}, { call: call.number })).status).toBe(403)
  expect((await browser.open(amendment, `/calls/${call.number}/amendment`, { call: call.number })).status).toBe(200)
})

test('a closed call is archived once: it leaves the list and stays readable; an open one is not', async ({ app }) => {
  const open = await keeping(app)
  expect(await open.put()).toMatchObject({ status: 409, body: { refusal: { refusal: 'call.stillOpen' } } })
  const { call, put, shown, stored } = await keeping(app, true)
  const listed = async () =>
    (await listCalls({ ...app, language: 'en' })).calls.some(({ number }) => number === call.number)
  expect(await listed()).toBe(true)
  expect([(await put()).status, (await put()).status]).toEqual([303, 303])
  expect([await listed(), (await stored()).status]).toEqual([false, 'archived'])
  expect(await shown()).toMatchObject({
    call: { phase: 'closed' },
    acts: [{ act: 'archive', why: 'Es de hace años.' }],
  })
})
