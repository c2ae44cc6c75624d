import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { checkChains } from '#app/audit/check-chains.server.ts'
import { sweepClocks } from '#app/clocks/sweep-clocks.server.ts'
import { officeHandlers } from '#app/jobs/office-handlers.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import * as call from '#app/routes/calls.$call._index.tsx'
import * as cancellation from '#app/routes/calls.$call.cancellation.tsx'
import * as extension from '#app/routes/calls.$call.extension.tsx'
import { rowsOf } from '#db/client.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, certifiedBy } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'

const closesAt = '2027-03-05T23:00:00.000Z'
const key = '11111111-1111-4111-8111-111111111111'

async function keeping(app: TestApp) {
  await app.setMoment('2027-02-01T12:00:00Z')
  const open = await aCall(app, { opensAt: new Date('2027-01-01T15:00:00Z'), closesAt: new Date(closesAt) })
  const officer = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const browser = officeBrowser(app, officer)
  const params = { call: open.number }
  const extend = (fields: Fields = {}) =>
    browser.send(
      extension,
      `/calls/${open.number}/extension`,
      { seenClosing: closesAt, 'closes.date': '2027-03-12', 'closes.hour': '17:00', why: 'Hurricane', ...fields },
      params,
    )
  const cancel = (fields: Fields = { why: 'No money' }) =>
    browser.send(cancellation, `/calls/${open.number}/cancellation`, fields, params)
  const shown = async (by = browser) => (await by.open(call, `/calls/${open.number}`, params)).body
  return { open, officer, browser, params, extend, cancel, shown }
}

const later = { status: 303 }

async function jobsOf<Params = Record<string, string>>(app: TestApp, type: string) {
  const rows = await app.db.execute(
    sql`select data->'params' as params, start_after as at from pgboss.job where data->>'type' = ${type} order by 2`,
  )
  return rowsOf<{ params: Params; at: string | Date }>(rows)
}

const acts = async (app: TestApp) =>
  rowsOf<{ act: string }>(await app.db.execute(sql`select act from audit_log order by number`)).map(({ act }) => act)

test('an extension moves the closing once, and says until when, why and, to the office, who', async ({ app }) => {
  const { extend, shown, params } = await keeping(app)
  expect(await extend()).toMatchObject({ ...later, to: `/calls/${params.call}` })
  expect(await extend()).toMatchObject(later)
  const act = { act: 'extend', why: 'Hurricane', closesAt: '2027-03-12T23:00:00.000Z' }
  expect(await shown()).toMatchObject({ acts: [{ ...act, by: 'Shanelle Usher' }], isKept: true })
  expect(await shown(officeBrowser(app, null))).toMatchObject({ acts: [{ ...act, by: null }], isKept: false })
  expect(await acts(app)).toEqual(['extendCall'])
  expect((await checkChains(app.db)).bad).toBeNull()
  expect(await extend({ 'closes.date': '2027-04-01' })).toMatchObject({
    status: 409,
    body: {
      refusal: { refusal: 'call.changedMeanwhile', params: { changedBy: 'Shanelle Usher' } },
      values: { why: 'Hurricane' },
    },
  })
})

test.for([
  ['closes.date', { 'closes.date': '2027-03-05' }, 'notLater'],
  ['closes.date', { 'closes.date': 'tomorrow' }, 'notADate'],
  ['closes.hour', { 'closes.hour': '24:00' }, 'notAnHour'],
  ['why', { why: '  ' }, 'required'],
] as const)('an extension with a wrong %s is not made: %o', async ([field, wish, problem], { app }) => {
  const { extend } = await keeping(app)
  expect(await extend(wish)).toMatchObject({ status: 422, body: { errors: { [field]: [problem] } } })
  expect(await acts(app)).toEqual([])
})

test('a call that has closed is neither extended nor cancelled', async ({ app }) => {
  const { extend, cancel } = await keeping(app)
  await app.setMoment(closesAt)
  const closed = { status: 409, body: { refusal: { refusal: 'call.closed' } } }
  expect(await extend()).toMatchObject(closed)
  expect(await cancel()).toMatchObject(closed)
})

test('a draft of a call that was extended lapses at the new closing, not before', async ({ app }) => {
  const { open, extend } = await keeping(app)
  const { id } = await aDraft(app, await anAuthor(app), open)
  const sweptAt = async (at: string) => {
    await app.setMoment(at)
    await sweepClocks(app)
    return (await findProposal(app.db, id))!.review.state
  }
  await extend()
  expect(await sweptAt(closesAt)).toBe('draft')
  expect(await sweptAt('2027-03-12T22:59:59Z')).toBe('draft')
  expect(await sweptAt('2027-03-12T23:00:00Z')).toBe('lapsed')
})

test('what was handed in is left alone by a lapse', async ({ app }) => {
  const { open } = await keeping(app)
  const { id } = await aSubmission(app, { call: open })
  expect(await lapseProposal(app, id)).toMatchObject({ refusal: 'review.notNow' })
  expect((await findProposal(app.db, id))!.review.state).toBe('intake')
})

test('who has a draft is told of the new closing in their language', async ({ app }) => {
  const { open, extend } = await keeping(app)
  await aDraft(app, await aPerson(app, { language: 'es', organization: 'Río Lempa' }), open)
  await aPerson(app, { language: 'en', organization: 'Without a draft' })
  await extend()
  const [job] = await jobsOf<{ callId: string; act: number }>(app, 'mailCallExtended')
  await officeHandlers.mailCallExtended(app, { id: 'job2', params: job!.params })
  const files = readdirSync(join(app.config.dataDir, 'mail')).filter((file) => file.startsWith('job2'))
  expect(files).toHaveLength(1)
  const mail = readFileSync(join(app.config.dataDir, 'mail', files[0]!), 'utf8').replace(/=\r\n/g, '')
  expect(mail).toContain('viernes 12 de marzo de 2027')
})

test('a cancelled call stays readable with its reason; drafts lapse and nothing more goes in', async ({ app }) => {
  const { open, cancel, shown } = await keeping(app)
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, open)
  expect(await cancel()).toMatchObject(later)
  expect(await cancel()).toMatchObject(later)
  expect(await acts(app)).toEqual(['cancelCall'])
  expect(await shown(officeBrowser(app, author))).toMatchObject({
    call: { phase: 'closed', isCancelled: true },
    acts: [{ act: 'cancel', why: 'No money', by: null }],
  })
  expect(await startProposal(app.as(author), open.number, { key })).toMatchObject({ refusal: 'call.closed' })
  expect(await submitProposal(app.as(author), id, { key, revision: 0, certified: certifiedBy(author) })).toMatchObject({
    refusal: 'review.notNow',
  })
  const jobs = await jobsOf(app, 'scheduleLapse')
  expect(jobs.map(({ params }) => params)).toEqual([{ proposalId: id }])
  await officeHandlers.scheduleLapse(app, { id: 'job2', params: { proposalId: id } })
  expect((await findProposal(app.db, id))!.review.state).toBe('lapsed')
  const [job] = await jobsOf<{ callId: string }>(app, 'mailCallCancelled')
  await officeHandlers.mailCallCancelled(app, { id: 'job3', params: job!.params })
  const mails = readdirSync(join(app.config.dataDir, 'mail')).filter((file) => file.startsWith('job3'))
  expect(mails).toEqual([`job3.${author.id}.eml`])
})

test('a call to which something was handed in is not cancelled', async ({ app }) => {
  const { open, cancel, browser, params } = await keeping(app)
  await aSubmission(app, { call: open })
  expect(await cancel()).toMatchObject({ status: 409, body: { refusal: { refusal: 'call.hasSubmissions' } } })
  const page = await browser.open(cancellation, `/calls/${open.number}/cancellation`, params)
  expect(page.body).toMatchObject({ submissions: 1, isOver: false })
})

test('only program officers and administrators change a call, in few statements', async ({ app }) => {
  const { open, browser, params } = await keeping(app)
  const other = officeBrowser(app, await aPerson(app, { roles: ['intake'] }))
  for (const page of [extension, cancellation]) {
    const path = `/calls/${open.number}/extension`
    expect(await other.open(page, path, params)).toMatchObject({ status: 403 })
    expect(await other.send(page, path, { why: 'x' }, params)).toMatchObject({ status: 403 })
    app.statements.length = 0
    expect(await browser.open(page, path, params)).toMatchObject({ status: 200 })
    expect(app.statements.length).toBeLessThanOrEqual(3)
    expect(await browser.open(page, '/calls/none/extension', { call: 'none' })).toMatchObject({ status: 404 })
  }
  app.statements.length = 0
  await browser.open(call, `/calls/${open.number}`, params)
  expect(app.statements).toHaveLength(3)
})
