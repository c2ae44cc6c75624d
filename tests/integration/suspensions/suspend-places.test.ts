import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { runJob } from '#app/jobs/start-worker.server.ts'
import type { Person } from '#app/people/person.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import * as listPage from '#app/routes/suspensions._index.tsx'
import * as suspensionPage from '#app/routes/suspensions.$id._index.tsx'
import * as endPage from '#app/routes/suspensions.$id.end.tsx'
import * as startPage from '#app/routes/suspensions.new.tsx'
import { showStart } from '#app/suspensions/show-start.server.ts'
import { showSuspension } from '#app/suspensions/show-suspension.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { funds } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, anAuthor, aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { admitted } from '../../support/ways.ts'

const why = 'La situación del país no permite seguir.'

async function aFund(app: TestApp) {
  const [fund] = await app.db
    .insert(funds)
    .values({ code: `F-${randomUUID().slice(0, 6)}`, name: { en: 'Fund', es: 'Fondo' }, cents: 100_000_000 })
    .returning()
  return fund!
}

/** Suspends a country by its code or a fund by its id; the id of the suspension. */
async function suspend(app: TestApp, by: Person, of: string, key = randomUUID()) {
  const { status, to } = await officeBrowser(app, by).send(startPage, `/suspensions/new?of=${of}`, { key, why })
  return { status, to, id: key }
}

const end = (app: TestApp, by: Person, id: string) =>
  officeBrowser(app, by).send(endPage, `/suspensions/${id}/end`, {}, { id })

async function standing(app: TestApp, id: string) {
  const { review } = (await findProposal(app.db, id))!
  const snapshot = review.snapshot as { value: unknown; context: { suspension: { scope: string } | null } }
  return [review.state, snapshot.context.suspension?.scope ?? null]
}

const programOfficer = (app: TestApp, countries?: string[]) => aPerson(app, { roles: ['program'], countries })

test('a country stops what is under review and lets it go on exactly where it was; repeated, nothing more happens', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const [one, other] = [await aSubmission(app), await aSubmission(app)]
  await admitted(app, other)
  const before = (await findProposal(app.db, other.id))!.review.snapshot as { value: unknown }

  const { status, to, id } = await suspend(app, by, 'HN')
  expect([status, to]).toEqual([303, `/suspensions/${id}?moved=2&refused=0`])
  expect(await standing(app, one.id)).toEqual(['suspended', 'country'])
  expect((await suspend(app, by, 'HN', id)).to).toBe(`/suspensions/${id}?moved=0&refused=0`)
  expect(await revisionOf(app, one.id)).toBe(2)

  expect((await end(app, by, id)).to).toBe(`/suspensions/${id}?moved=2&refused=0`)
  expect(await standing(app, one.id)).toEqual(['intake', null])
  expect(((await findProposal(app.db, other.id))!.review.snapshot as { value: unknown }).value).toEqual(before.value)
  expect((await end(app, by, id)).to).toBe(`/suspensions/${id}?moved=0&refused=0`)
})

test('what was suspended by itself stays so, and what another suspension covers goes on with the last of them', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const fund = await aFund(app)
  const call = await aCall(app, { fundId: fund.id })
  const [alone, both] = [await aSubmission(app), await aSubmission(app, { call })]
  must(await carryOut(app.as(by), alone.id, 'suspend', { revision: await revisionOf(app, alone.id), reason: why }))
  const ofFund = await suspend(app, by, fund.id)
  const ofCountry = await suspend(app, by, 'HN')
  expect(await standing(app, both.id)).toEqual(['suspended', 'fund'])
  const { covered } = must(await showSuspension(app.as(by), ofCountry.id))
  expect(covered.proposals.map(({ standing: how }) => how).sort()).toEqual(['alone', 'underAnother'])

  await end(app, by, ofFund.id)
  expect(await standing(app, both.id)).toEqual(['suspended', 'fund'])
  await end(app, by, ofCountry.id)
  expect(await standing(app, both.id)).toEqual(['intake', null])
  expect(await standing(app, alone.id)).toEqual(['suspended', 'proposal'])
})

test('a proposal handed in while its country stands still is stopped at once, and its draft before is not', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const { id } = await suspend(app, by, 'HN')
  const late = await aSubmission(app)
  const covered = async () => must(await showSuspension(app.as(by), id)).covered
  expect((await covered()).counts).toMatchObject({ goesOn: 1, stands: 0 })
  const receipt = { id: randomUUID(), type: 'mailReceipt', params: { proposalId: late.id, version: 1 } }
  await runJob(app, receipt)
  await runJob(app, receipt)
  expect(await standing(app, late.id)).toEqual(['suspended', 'country'])
  expect((await covered()).counts).toMatchObject({ goesOn: 0, stands: 1 })
})

test('where who suspended it no longer may, the page stops what came later', async ({ app }) => {
  const [by, other] = [await programOfficer(app), await programOfficer(app)]
  const { id } = await suspend(app, by, 'HN')
  await aSubmission(app)
  const { to } = await officeBrowser(app, other).send(suspensionPage, `/suspensions/${id}`, {}, { id })
  expect(to).toBe(`/suspensions/${id}?moved=1&refused=0`)
})

test('a country is suspended once, by a program officer for it; a fund by one who is for every country', async ({
  app,
}) => {
  const fund = await aFund(app)
  const here = await programOfficer(app, ['HN'])
  const elsewhere = await programOfficer(app, ['GT'])
  expect((await suspend(app, elsewhere, 'HN')).status).toBe(403)
  expect((await suspend(app, here, fund.id)).status).toBe(403)
  expect((await suspend(app, await anAuthor(app), 'HN')).status).toBe(403)
  expect((await suspend(app, here, 'XX')).status).toBe(404)
  const { id, status } = await suspend(app, here, 'HN')
  expect(status).toBe(303)
  expect((await suspend(app, here, 'HN')).status).toBe(409)
  expect((await end(app, elsewhere, id)).status).toBe(403)
})

test('the pages say what would stop and why not, in few statements', async ({ app }) => {
  const by = await programOfficer(app)
  const ctx = app.as(by)
  const submission = await aSubmission(app)
  app.statements.length = 0
  const start = must(await showStart(ctx, 'HN'))
  expect(app.statements).toHaveLength(1)
  expect(start.covered.proposals).toMatchObject([{ id: submission.id, standing: 'goesOn', because: [] }])
  const { id } = await suspend(app, by, 'HN')
  app.statements.length = 0
  expect(isRefusal(await showSuspension(ctx, id))).toBe(false)
  expect(app.statements).toHaveLength(2)
  const { body } = await officeBrowser(app, by).open(listPage, '/suspensions')
  expect(body.suspensions).toMatchObject([{ id, country: 'HN', why, standing: 1, startedBy: by.name }])
  expect(body.countries).not.toContain('HN')
})
