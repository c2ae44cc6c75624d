import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as list from '#app/routes/notifications._index.tsx'
import * as one from '#app/routes/notifications.$id._index.tsx'
import * as acting from '#app/routes/notifications.$id.$act.tsx'
import * as recording from '#app/routes/notifications.new.tsx'
import { findNotification } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must } from '../../support/builders.ts'
import { aNotification, decided, does, today } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'

async function twoPointing(app: TestApp, sentOn: string) {
  const submissions = [await aSubmission(app), await aSubmission(app)]
  const program = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const notification = await aNotification(app, program, sentOn)
  for (const submission of submissions) {
    await decided(app, submission)
    must(await does(app, program, submission.id, 'release'))
    must(await does(app, program, submission.id, 'sendNotification', { notification }))
  }
  return { ids: submissions.map(({ id }) => id), program, notification }
}

const partOf = async (app: TestApp, id: string) => (await findProposal(app.db, id))!.review.parts?.notification

test('a notification is recorded once, by program officers alone, and its number is its own', async ({ app }) => {
  const program = await aPerson(app, { roles: ['program'] })
  const { send, open } = officeBrowser(app, program)
  const fields = { key: randomUUID(), number: 'CN 26-123', about: 'CARSI, Honduras', sentOn: today(-1) }
  expect(await send(recording, '/notifications/new', fields)).toMatchObject({
    status: 303,
    to: `/notifications/${fields.key}`,
  })
  expect(await send(recording, '/notifications/new', fields)).toMatchObject({
    status: 303,
    to: `/notifications/${fields.key}`,
  })
  const other = await send(recording, '/notifications/new', { ...fields, key: randomUUID() })
  expect(other).toMatchObject({ status: 422, body: { errors: { number: ['money:notifications.numberTaken'] } } })
  const ahead = await send(recording, '/notifications/new', {
    ...fields,
    key: randomUUID(),
    number: 'x',
    sentOn: today(3),
  })
  expect(ahead).toMatchObject({ status: 422, body: { errors: { sentOn: ['money:notifications.sentAhead'] } } })
  expect((await open(list, '/notifications')).body.notifications).toHaveLength(1)
  const auditor = officeBrowser(app, await aPerson(app, { roles: ['auditor'] }))
  expect((await auditor.open(list, '/notifications')).body).toMatchObject({ mayRecord: false })
  expect((await auditor.open(recording, '/notifications/new')).status).toBe(403)
  expect(
    (await officeBrowser(app, await aPerson(app, { roles: ['reviewer'] })).open(list, '/notifications')).status,
  ).toBe(403)
})

test('a hold stands on the record and on every award that points to it; its end too; cleared only after fifteen days', async ({
  app,
}) => {
  const { ids, program, notification } = await twoPointing(app, today(-20))
  const { open, send } = officeBrowser(app, program)
  const does = (act: string, fields: Record<string, string> = {}) =>
    send(acting, '/x', fields, { id: notification, act })

  const page = await open(one, '/x', { id: notification })
  expect(page.body).toMatchObject({
    record: { standing: 'waiting' },
    cases: [{ standing: 'waiting' }, { standing: 'waiting' }],
  })
  expect(await does('holdNotification')).toMatchObject({ status: 422 })
  expect((await does('holdNotification', { reason: 'A senator asks.' })).body.answers).toMatchObject([
    { refusal: null },
    { refusal: null },
  ])
  expect(await findNotification(app.db, notification)).toMatchObject({
    hold: 'A senator asks.',
    heldSince: expect.any(Date),
  })
  expect(await Promise.all(ids.map((id) => partOf(app, id)))).toEqual(['held', 'held'])
  expect(await does('clearNotification')).toMatchObject({
    status: 409,
    body: { refusal: { params: { because: [{ name: 'noHoldIsRecorded' }] } } },
  })
  await does('endHold', { reason: 'The question was answered.' })
  expect(await findNotification(app.db, notification)).toMatchObject({ hold: 'A senator asks.', heldSince: null })
  await does('clearNotification')
  expect(await findNotification(app.db, notification)).toMatchObject({ clearedAt: expect.any(Date) })
  expect(await Promise.all(ids.map((id) => partOf(app, id)))).toEqual(['met', 'met'])
  const again = await does('clearNotification')
  expect(again.body.answers).toMatchObject([
    { refusal: { refusal: 'review.notNow' } },
    { refusal: { refusal: 'review.notNow' } },
  ])
})

test('before fifteen days a notification is not cleared, and no award of it', async ({ app }) => {
  const { ids, program, notification } = await twoPointing(app, today(-14))
  const { send, open } = officeBrowser(app, program)
  const checked = await open(acting, '/x', { id: notification, act: 'clearNotification' })
  expect(checked.body.cases).toMatchObject([
    { because: [{ name: 'fifteenDaysHavePassed' }] },
    { because: [{ name: 'fifteenDaysHavePassed' }] },
  ])
  expect((await send(acting, '/x', {}, { id: notification, act: 'clearNotification' })).status).toBe(409)
  expect(await findNotification(app.db, notification)).toMatchObject({ clearedAt: null })
  expect(await Promise.all(ids.map((id) => partOf(app, id)))).toEqual(['waiting', 'waiting'])
})

test('an award of another country is left as it is, and said so', async ({ app }) => {
  const { ids, notification } = await twoPointing(app, today(-20))
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['BZ'] })
  const wide = { ...elsewhere, officeRoles: [...elsewhere.officeRoles, { role: 'auditor' as const, countries: null }] }
  const { send } = officeBrowser(app, wide)
  const done = await send(acting, '/x', { reason: 'A hold.' }, { id: notification, act: 'holdNotification' })
  expect(done.body.answers).toMatchObject([
    { refusal: { refusal: 'review.notAllowed' } },
    { refusal: { refusal: 'review.notAllowed' } },
  ])
  expect(await Promise.all(ids.map((id) => partOf(app, id)))).toEqual(['waiting', 'waiting'])
})

test('until its fifteen days are over a notification waits, and says until when; then it is to be cleared', async ({
  app,
}) => {
  const { program, notification } = await twoPointing(app, today(-14))
  const { open } = officeBrowser(app, program)
  const seen = async () => (await open(one, '/x', { id: notification })).body
  const running = { standing: 'running', clearsOn: today(1) }
  expect(await seen()).toMatchObject({ record: running, cases: [running, running], acts: ['holdNotification'] })
  expect((await open(list, '/notifications')).body.notifications).toMatchObject([running])
  await app.setMoment(new Date(Date.parse(today(1))))
  const due = { standing: 'waiting' }
  expect(await seen()).toMatchObject({
    record: due,
    cases: [due, due],
    acts: ['clearNotification', 'holdNotification'],
  })
})
