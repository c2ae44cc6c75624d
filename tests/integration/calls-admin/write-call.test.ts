import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as calls from '#app/routes/calls._index.tsx'
import * as call from '#app/routes/calls.$call._index.tsx'
import * as edit from '#app/routes/calls.$call.edit.tsx'
import * as publication from '#app/routes/calls.$call.publication.tsx'
import * as newCall from '#app/routes/calls.new.tsx'
import { findCallByNumber } from '#db/queries/calls.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aPerson } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'
import { completeCall } from './typed-call.ts'

const now = '2027-01-15T12:00:00Z'

async function writing(app: TestApp, fields: Fields = completeCall()) {
  await app.setMoment(now)
  const officer = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const browser = officeBrowser(app, officer)
  const id = randomUUID()
  const sent = await browser.send(newCall, '/calls/new', { key: id, revision: '0', ...fields })
  const send = (fields: Fields, by = browser) => by.send(edit, `/calls/${id}/edit`, fields, { call: id })
  const shown = async (query = '') => (await browser.open(edit, `/calls/${id}/edit${query}`, { call: id })).body
  const check = async () => (await browser.open(publication, `/calls/${id}/publication`, { call: id })).body
  const publish = (fields: Fields = { revision: '1' }) =>
    browser.send(publication, `/calls/${id}/publication`, fields, { call: id })
  return { officer, browser, id, sent, send, shown, check, publish }
}

test('a number and one title are enough to keep a draft, which only the office sees', async ({ app }) => {
  const { sent, id, shown, browser } = await writing(app, { number: 'VEN-28-09', 'title.es': 'Puertos seguros' })
  expect(sent).toMatchObject({ status: 303, to: `/calls/${id}/edit?saved` })
  expect(await shown()).toMatchObject({ draft: { revision: 1, typed: { 'title.es': 'Puertos seguros' } } })
  const list = await browser.open(calls, '/calls')
  expect(list.body.drafts).toMatchObject([{ id, number: 'VEN-28-09', title: 'Puertos seguros' }])
  const outsider = officeBrowser(app, await aPerson(app, { organization: 'Blue Morpho' }))
  expect((await outsider.open(calls, '/calls')).body.drafts).toBeNull()
  expect(await browser.open(call, '/calls/VEN-28-09', { call: 'VEN-28-09' })).toMatchObject({ status: 404 })
})

test('without a number and a title nothing is saved, and everything typed comes back', async ({ app }) => {
  const hostile = '"><script>alert(1)</script>'
  const { sent, shown } = await writing(app, { number: 'a b', floor: '12,5OO', 'purpose.en': hostile, other: 'x' })
  expect(sent.status).toBe(422)
  expect(Object.keys(sent.body.errors!)).toEqual(['number', 'title.en'])
  expect(sent.body.values).toMatchObject({ floor: '12,5OO', 'purpose.en': hostile })
  expect(sent.body.values).not.toHaveProperty('other')
  expect(await shown()).toMatchObject({ refusal: 'call.notFound' })
})

test('the same new call sent twice is one draft', async ({ app }) => {
  const { browser, id, sent } = await writing(app)
  const again = await browser.send(newCall, '/calls/new', { key: id, revision: '0', ...completeCall() })
  expect(again.to).toBe(sent.to)
  const other = await browser.send(newCall, '/calls/new', { key: randomUUID(), revision: '0', ...completeCall() })
  expect(other).toMatchObject({ status: 422, body: { errors: { number: ['numberTaken'] } } })
})

test('criteria are added and removed without saving', async ({ app }) => {
  const { send, shown } = await writing(app)
  const added = await send({ ...completeCall(), rows: '5', do: 'add' })
  expect(added).toMatchObject({ status: 200, body: { values: { rows: '6' } } })
  const removed = await send({ ...completeCall(), rows: '5', do: 'remove 0' })
  expect(removed.body.values).toMatchObject({
    rows: '4',
    'criteria[0].title.en': completeCall()['criteria[1].title.en'],
  })
  expect(removed.body.values).not.toHaveProperty('criteria[4].weight')
  expect(await shown()).toMatchObject({ draft: { revision: 1 } })
  expect(await send({ ...completeCall(), rows: '99', do: 'remove 99' })).toMatchObject({ status: 303 })
})

test('who saves after somebody else is told, keeps the text, and may then put it in place', async ({ app }) => {
  const { send, shown } = await writing(app)
  const other = officeBrowser(app, await aPerson(app, { name: 'Ana Admin', roles: ['administrator'] }))
  expect((await send({ ...completeCall('VEN-28-02'), revision: '1' }, other)).status).toBe(303)
  const mine = { ...completeCall('VEN-28-03'), revision: '1' }
  expect(await send(mine)).toMatchObject({
    status: 409,
    body: {
      refusal: { refusal: 'call.changedMeanwhile', params: { changedBy: 'Ana Admin' } },
      values: { number: 'VEN-28-03' },
    },
  })
  expect((await send({ ...mine, revision: '2' })).status).toBe(303)
  expect(await shown()).toMatchObject({ draft: { number: 'VEN-28-03', revision: 3 } })
})

test('a complete call is shown as its readers will see it, then published and frozen', async ({ app }) => {
  const { check, publish, browser, id, send, shown } = await writing(app)
  expect(await check()).toMatchObject({
    problems: {},
    days: 59,
    needsReason: false,
    preview: { phase: 'upcoming', closesAt: '2027-04-01T23:00:00.000Z', maxMonths: 24 },
  })
  expect(await publish()).toMatchObject({ status: 303, to: '/calls/VEN-28-01' })
  expect((await publish()).to).toBe('/calls/VEN-28-01')
  const row = await findCallByNumber(app.db, 'VEN-28-01')
  expect(row!.call).toMatchObject({
    status: 'published',
    edition: { quorum: 2, floorCents: 5_000_000, ceilingCents: 40_000_050, maxMonths: 24 },
    expectedAwards: null,
    opensAt: new Date('2027-02-01T15:00:00Z'),
  })
  expect(row!.call.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  expect(new Set(row!.call.criteria.map(({ key }) => key)).size).toBe(row!.call.criteria.length)
  expect((await browser.open(calls, '/calls')).body.drafts).toEqual([])
  const late = await send({ ...completeCall('VEN-28-77'), revision: '1' })
  expect(late).toMatchObject({ status: 409, body: { refusal: { refusal: 'call.published' } } })
  expect(late.body.values?.number).toBe('VEN-28-77')
  expect(await shown()).toMatchObject({ publishedAs: 'VEN-28-01', draft: { id } })
})

test.for([
  ['title.es', { 'title.es': '' }, 'required'],
  ['fundsNot.en', { 'fundsNot.en': ' ' }, 'required'],
  ['listingNumber', { listingNumber: '19.999' }, 'notInList'],
  ['floor', { floor: '12,5OO' }, 'notMoney'],
  ['ceiling', { floor: '500,000' }, 'ceilingBelowFloor'],
  ['deMinimisPercent', { deMinimisPercent: '16' }, 'between?{"min":0,"max":15}'],
  ['quorum', { quorum: '0' }, 'between?{"min":1,"max":9}'],
  ['countries', { countries: [] }, 'chooseAtLeastOne'],
  ['countries[0]', { countries: ['MX'] }, 'notInList'],
  ['timeZone', { timeZone: 'Mars/Base' }, 'notInList'],
  ['opens.hour', { 'opens.hour': '9' }, 'notAnHour'],
  ['closes.date', { 'closes.date': '2027-02-30' }, 'notADate'],
  ['closes.date', { 'closes.date': '2027-01-15', 'closes.hour': '06:00' }, 'closesInThePast'],
  ['closes.date', { 'closes.date': '2027-02-01', 'closes.hour': '09:00' }, 'closesBeforeItOpens'],
  ['criteria', { 'criteria[0].weight': '21' }, 'totals100'],
  ['criteria[1].scale[4].es', { 'criteria[1].scale[4].es': '' }, 'required'],
  ['criteria[0].weight', { 'criteria[0].weight': '' }, 'required'],
] as const)('what is missing is named: %s with %o', async ([field, wish, problem], { app }) => {
  const { check, publish } = await writing(app, completeCall('VEN-28-01', wish as unknown as Fields))
  const { problems, preview } = (await check()) as { problems: Record<string, string[]>; preview: unknown }
  expect(problems[field]?.join()).toContain(problem)
  expect(preview).toBeNull()
  expect(await publish()).toMatchObject({ status: 409, body: { refusal: { refusal: 'call.incomplete' } } })
})

test('an almost blank draft lacks each of its parts', async ({ app }) => {
  const { check, shown } = await writing(app, { number: 'VEN-28-09', 'title.en': 'Safe ports' })
  const { problems } = (await check()) as { problems: Record<string, string[]> }
  expect(Object.keys(problems)).toEqual(
    expect.arrayContaining(['title.es', 'purpose.en', 'purpose.es', 'opens.date', 'closes.hour', 'criteria', 'floor']),
  )
  expect(await shown('?check')).toMatchObject({ problems: { 'title.es': ['required'] } })
})

test('open for less than thirty days needs a reason, which stays on record', async ({ app }) => {
  const { check, publish, browser } = await writing(app, completeCall('VEN-28-01', { 'closes.date': '2027-03-03' }))
  expect(await check()).toMatchObject({ days: 30, needsReason: false })
  const short = await writing(app, completeCall('VEN-28-02', { 'closes.date': '2027-03-02' }))
  expect(await short.check()).toMatchObject({ days: 29, needsReason: true })
  expect(await short.publish()).toMatchObject({ status: 422, body: { errors: { why: ['required'] } } })
  expect(await short.publish({ revision: '1', why: 'Hurricane season' })).toMatchObject({ to: '/calls/VEN-28-02' })
  expect(await publish()).toMatchObject({ to: '/calls/VEN-28-01' })
  expect((await browser.open(call, '/calls/VEN-28-02', { call: 'VEN-28-02' })).body.acts).toEqual([])
})

test('an opening that has passed is the moment of publication', async ({ app }) => {
  const { publish } = await writing(app, completeCall('VEN-28-01', { 'opens.date': '2026-12-01' }))
  await publish()
  expect(await findCallByNumber(app.db, 'VEN-28-01')).toMatchObject({ phase: 'open', call: { opensAt: new Date(now) } })
})

test('a draft that changed after it was read is not published, nor one whose number was taken', async ({ app }) => {
  const { publish, send, check } = await writing(app)
  await send({ ...completeCall('VEN-28-05'), revision: '1' })
  expect(await publish()).toMatchObject({ status: 409, body: { refusal: { refusal: 'call.changedMeanwhile' } } })
  await aCall(app, { number: 'VEN-28-05' })
  expect(await check()).toMatchObject({ preview: null, problems: { number: ['numberTaken'] } })
  expect(await publish({ revision: '2' })).toMatchObject({ body: { refusal: { refusal: 'call.incomplete' } } })
})

test.for(['intake', 'approver'] as const)(
  'an officer with another role, here %s, neither reads nor writes drafts',
  async (role, { app }) => {
    const { id } = await writing(app)
    const browser = officeBrowser(app, await aPerson(app, { roles: [role] }))
    const refused = {
      status: 403,
      body: { refusal: 'notAllowed', params: { who: 'program officer or administrator' } },
    }
    expect(await browser.open(newCall, '/calls/new')).toMatchObject(refused)
    for (const page of [edit, publication]) {
      const known = await browser.open(page, `/calls/${id}/edit`, { call: id })
      expect(known).toMatchObject(refused)
      expect(await browser.open(page, '/calls/none/edit', { call: 'none' })).toEqual(known)
      expect(await browser.send(page, `/calls/${id}/edit`, completeCall(), { call: id })).toMatchObject({ status: 403 })
    }
  },
)

test('the pages take few statements', async ({ app }) => {
  const { shown, check, browser } = await writing(app)
  const counted = async (work: () => Promise<unknown>) => {
    app.statements.length = 0
    await work()
    return app.statements.length
  }
  expect(await counted(() => shown('?check'))).toBeLessThanOrEqual(2)
  expect(await counted(check)).toBeLessThanOrEqual(3)
  expect(await counted(() => browser.open(calls, '/calls'))).toBeLessThanOrEqual(3)
})
