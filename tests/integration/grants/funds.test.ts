import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showGrant } from '#app/grants/show-grant.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import * as list from '#app/routes/funds._index.tsx'
import * as one from '#app/routes/funds.$id.tsx'
import * as adding from '#app/routes/funds.new.tsx'
import * as plainAct from '#app/routes/proposals.$id.acts.$act.tsx'
import { insertFund } from '#db/queries/funds.ts'
import { test } from '../../support/app.ts'
import { aCall, aPerson, aSubmission, must } from '../../support/builders.ts'
import { does, readyToSign, signing } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'

const aFund = (cents: number) => ({
  id: randomUUID(),
  code: `F-${randomUUID().slice(0, 8)}`,
  name: { en: 'A', es: 'B' },
  cents,
})

test('a fund is added once, by grants officers and administrators; a call is tied to it once', async ({ app }) => {
  const call = await aCall(app)
  const grants = await aPerson(app, { roles: ['grants'] })
  const { send, open } = officeBrowser(app, grants)
  const fields = { key: randomUUID(), code: 'INCLE-26', 'name.en': 'INCLE', 'name.es': 'INCLE', amount: '300,000.00' }
  const added = { status: 303, to: `/funds/${fields.key}` }
  expect(await send(adding, '/funds/new', fields)).toMatchObject(added)
  expect(await send(adding, '/funds/new', fields)).toMatchObject(added)
  expect(await send(adding, '/funds/new', { ...fields, key: randomUUID() })).toMatchObject({
    status: 422,
    body: { errors: { code: ['money:funds.codeTaken'] } },
  })
  expect(await send(one, '/x', { call: call.number }, { id: fields.key })).toMatchObject(added)
  expect((await open(one, '/x', { id: fields.key })).body).toMatchObject({ calls: [{ number: call.number }] })
  const other = aFund(100)
  await insertFund(app.db, other)
  expect((await send(one, '/x', { call: call.number }, { id: other.id })).status).toBe(422)
  const program = officeBrowser(app, await aPerson(app, { roles: ['program'] }))
  expect((await program.open(adding, '/funds/new')).status).toBe(403)
  expect((await program.open(list, '/funds')).body).toMatchObject({ mayAdd: false, funds: [{}, {}] })
  expect((await program.send(one, '/x', { call: call.number }, { id: fields.key })).status).toBe(403)
})

test('an award takes from its fund, no more than is left, and gives back at its closing', async ({ app }) => {
  const fund = aFund(20_000_000)
  await insertFund(app.db, fund)
  const call = await aCall(app, { fundId: fund.id })
  const [first, second] = [await aSubmission(app, { call }), await aSubmission(app, { call })]
  const { grants, program } = await readyToSign(app, first)
  await readyToSign(app, second)
  const figures = async () => (await officeBrowser(app, grants).open(one, '/x', { id: fund.id })).body.fund

  must(await does(app, grants, first.id, 'sign', signing('A-1', 14_000_000)))
  expect(await figures()).toMatchObject({ obligatedCents: 14_000_000, leftCents: 6_000_000, awards: 1 })
  expect(await does(app, grants, second.id, 'sign', signing('A-2', 6_000_001))).toMatchObject({
    refusal: 'review.notNow',
    params: { because: [{ name: 'obligationIsWithinFund', params: { fundLeftCents: 6_000_000 } }] },
  })
  must(await does(app, grants, second.id, 'sign', signing('A-2', 6_000_000)))

  const own = must(await showOwnProposal(app.as(first.author), first.id)).grant!
  expect(own).toMatchObject({ award: { number: 'A-1', spentCents: null }, acts: ['fileReport'] })
  expect(must(await showOwnProposal(app.as(first.author), first.id)).acts).toEqual(['fileReport'])
  expect(must(await showCase(app.as(program), first.id)).acts.map(({ type }) => type)).not.toContain('liftCondition')
  expect(own.reports.at(-1)).toMatchObject({ kind: 'final', status: 'due', dueOn: '2032-04-29' })
  for (const { report } of own.reports) {
    must(await does(app, first.author, first.id, 'fileReport', { report, reason: 'Done.' }))
    must(await does(app, program, first.id, 'acceptReport', { report }))
  }
  must(
    await does(app, grants, first.id, 'close', {
      spentCents: 13_000_000,
      deobligatedCents: 1_000_000,
      reason: 'Closed.',
    }),
  )
  expect(await figures()).toMatchObject({
    obligatedCents: 20_000_000,
    deobligatedCents: 1_000_000,
    leftCents: 1_000_000,
  })
  expect(must(await showGrant(app.as(program), first.id)).grant).toMatchObject({
    award: { spentCents: 13_000_000, deobligatedCents: 1_000_000 },
  })
})

test('an award that is terminated gives back to its fund what is de-obligated, and no more than it was given', async ({
  app,
}) => {
  const fund = aFund(20_000_000)
  await insertFund(app.db, fund)
  const submission = await aSubmission(app, { call: await aCall(app, { fundId: fund.id }) })
  const { grants, program } = await readyToSign(app, submission)
  must(await does(app, grants, submission.id, 'sign', signing('A-3', 14_000_000)))
  const end = (deobligatedCents: number) =>
    does(app, grants, submission.id, 'terminate', { deobligatedCents, reason: 'The ground is gone.' })
  expect(await end(14_000_001)).toMatchObject({
    params: { because: [{ name: 'deobligationIsWithinAward', params: { obligatedCents: 14_000_000 } }] },
  })
  const figures = async () => (await officeBrowser(app, grants).open(one, '/x', { id: fund.id })).body.fund
  expect(await figures()).toMatchObject({ deobligatedCents: 0, leftCents: 6_000_000 })
  must(await end(9_000_000))
  expect(await figures()).toMatchObject({ deobligatedCents: 9_000_000, leftCents: 15_000_000 })
  expect(must(await showGrant(app.as(program), submission.id)).grant).toMatchObject({
    award: { spentCents: 5_000_000, deobligatedCents: 9_000_000 },
  })
})

test('the page of the signature takes what its form posts, ticks and all', async ({ app }) => {
  const submission = await aSubmission(app)
  const { grants } = await readyToSign(app, submission)
  const params = { id: submission.id, act: 'sign' }
  const page = must(await showPlainAct(app.as(grants), submission.id, 'sign'))
  const fields = {
    revision: String(page.head.revision),
    number: 'A-1',
    obligatedCents: '140,000.00',
    exclusionsChecked: 'on',
    narcoticsCertified: 'on',
  }
  const { send } = officeBrowser(app, grants)
  expect(await send(plainAct, '/x', { ...fields, narcoticsCertified: '' }, params)).toMatchObject({ status: 422 })
  expect(await send(plainAct, '/x', fields, params)).toMatchObject({ status: 302 })
})
