import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { sweepClocks } from '#app/clocks/sweep-clocks.server.ts'
import { actsHeld } from '#app/desk/acts-held.ts'
import { isRefusal } from '#app/errors.ts'
import { runJob } from '#app/jobs/start-worker.server.ts'
import type { Person } from '#app/people/person.ts'
import { whatMaySee } from '#app/people/policy.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import * as listPage from '#app/routes/suspensions._index.tsx'
import * as suspensionPage from '#app/routes/suspensions.$id._index.tsx'
import * as endPage from '#app/routes/suspensions.$id.end.tsx'
import * as startPage from '#app/routes/suspensions.new.tsx'
import { showStart } from '#app/suspensions/show-start.server.ts'
import { showSuspension } from '#app/suspensions/show-suspension.server.ts'
import { startSuspension } from '#app/suspensions/start-suspension.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { listWaiting } from '#db/queries/desk.ts'
import { listConditions } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { funds } from '#db/schema/index.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, certifiedBy, must, revisionOf } from '../../support/builders.ts'
import { aCondition, decided, does, readyToSign, signing } from '../../support/grants.ts'
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

const DAY = 86_400_000

/** As many copies of a draft as it takes to fill more than one batch. */
async function manyMore(app: TestApp, id: string, count: number) {
  await app.db.execute(sql`insert into proposals (call_id, organization_id, author_id, language, taxonomy_version, countries, started_at)
    select call_id, organization_id, author_id, language, taxonomy_version, countries, started_at
    from proposals, generate_series(1, ${count}) where id = ${id}`)
  await app.db.execute(sql`insert into reviews (proposal_id, state, state_since, machine_version, input, snapshot, head_hash)
    select copy.id, state, state_since, machine_version, input, snapshot, head_hash
    from reviews join proposals as original on original.id = proposal_id
    join proposals as copy on copy.call_id = original.call_id and copy.id <> original.id where original.id = ${id}`)
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
  expect([status, to]).toEqual([303, `/suspensions/${id}?moved=2`])
  expect(await standing(app, one.id)).toEqual(['suspended', 'country'])
  expect((await suspend(app, by, 'HN', id)).to).toBe(`/suspensions/${id}?moved=0`)
  expect(await revisionOf(app, one.id)).toBe(2)

  expect((await end(app, by, id)).to).toBe(`/suspensions/${id}?moved=2`)
  expect(await standing(app, one.id)).toEqual(['intake', null])
  expect(((await findProposal(app.db, other.id))!.review.snapshot as { value: unknown }).value).toEqual(before.value)
  expect((await end(app, by, id)).to).toBe(`/suspensions/${id}?moved=0`)
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

const settle = (app: TestApp) => runJob(app, { id: randomUUID(), type: 'settleSuspensions', params: {} })
const asked = async (app: TestApp, type: string) => {
  const found = await app.db.execute(sql`select count(*)::int as count from pgboss.job where data ->> 'type' = ${type}`)
  return rowsOf<{ count: number }>(found)[0]!.count
}
const lastOf = async (app: TestApp, id: string) => (await listReviewEvents(app.db, id)).at(-1)!.event

test('what is handed in although its country stands still is stopped by the clock, whoever suspended it', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const { id } = await suspend(app, by, 'HN')
  await app.db.execute(sql`delete from pgboss.job`)
  await app.db.execute(sql`delete from office_roles where person_id = ${by.id}`)
  const late = await aSubmission(app)
  const covered = async () => must(await showSuspension(app.as(await programOfficer(app)), id)).covered
  expect((await covered()).counts).toMatchObject({ goesOn: 1, stands: 0 })
  expect(await asked(app, 'settleSuspensions')).toBe(1)
  await settle(app)
  await settle(app)
  expect(await standing(app, late.id)).toEqual(['suspended', 'country'])
  expect(await lastOf(app, late.id)).toMatchObject({ type: 'suspend', byId: null, event: { by: 'clock' } })
  expect((await covered()).counts).toMatchObject({ goesOn: 0, stands: 1 })
})

test('drafts of a country or a fund stand still too: nobody hands them in, none lapses, and their time moves', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const fund = await aFund(app)
  const author = await anAuthor(app)
  const call = await aCall(app, { fundId: fund.id })
  const [ofCountry, ofFund, elsewhere] = [
    await aDraft(app, author, await aCall(app)),
    await aDraft(app, author, call, {}),
    await aDraft(app, author, await aCall(app), {}),
  ]
  const start = Date.now()
  const [country, money] = [await suspend(app, by, 'HN'), await suspend(app, by, fund.id)]
  await settle(app)
  expect([await standing(app, ofCountry.id), await standing(app, ofFund.id)]).toEqual([
    ['suspended', 'country'],
    ['suspended', 'fund'],
  ])
  expect(await standing(app, elsewhere.id)).toEqual(['draft', null])
  const handIn = async () =>
    submitProposal(app.as(author), ofCountry.id, {
      key: randomUUID(),
      revision: await revisionOf(app, ofCountry.id),
      certified: certifiedBy(author),
    })
  expect(await handIn()).toMatchObject({ status: 409 })
  expect(await asked(app, 'mailPartner')).toBeGreaterThan(0)

  await app.setMoment(new Date(start + 40 * DAY))
  await sweepClocks(app)
  await runJob(app, { id: randomUUID(), type: 'scheduleLapse', params: { proposalId: ofCountry.id } })
  expect((await standing(app, ofCountry.id))[0]).toBe('suspended')

  for (const { id } of [country, money]) await end(app, by, id)
  await settle(app)
  expect([await standing(app, ofCountry.id), await standing(app, ofFund.id)]).toEqual([
    ['draft', null],
    ['draft', null],
  ])
  const [clock] = (await findProposal(app.db, ofCountry.id))!.clocks
  expect(Date.parse(clock!.dueAt)).toBeGreaterThan(start + 69 * DAY)
  must(await handIn())
})

test('a case cannot go on by itself while its country stands still', async ({ app }) => {
  const by = await programOfficer(app)
  const { id } = await aSubmission(app)
  await suspend(app, by, 'HN')
  const resume = async () => carryOut(app.as(by), id, 'resume', { revision: await revisionOf(app, id) })
  expect(await resume()).toMatchObject({ status: 409, params: { because: [{ name: 'placeGoesOn' }] } })
  expect((await standing(app, id))[0]).toBe('suspended')
})

test('a case that cannot go on by itself is nobody’s task, and its page leads to what holds it', async ({ app }) => {
  const by = await programOfficer(app)
  const { id } = await aSubmission(app)
  const listed = async () =>
    (await listWaiting(app.db, whatMaySee(by), actsHeld(by), 99)).some((row) => row.id === id && row.act === 'resume')
  const heldBy = async (person: Person) => must(await showCase(app.as(person), id)).stoppedBy
  const suspension = await suspend(app, by, 'HN')
  expect(await standing(app, id)).toEqual(['suspended', 'country'])
  expect([await listed(), await heldBy(by)]).toEqual([
    false,
    { country: 'HN', fund: null, to: `/suspensions/${suspension.id}` },
  ])
  expect(await heldBy(await aPerson(app, { roles: ['approver'] }))).toMatchObject({ country: 'HN', to: null })
  await end(app, by, suspension.id)
  expect(await heldBy(by)).toBeNull()
  must(await does(app, by, id, 'suspend', { reason: why }))
  expect([await listed(), await heldBy(by)]).toEqual([true, null])
})

test('what is declined and reconsidered in a country that stands still is stopped again', async ({ app }) => {
  const submission = await aSubmission(app)
  const { program } = await decided(app, submission, 'declined')
  must(await does(app, program, submission.id, 'release'))
  await suspend(app, program, 'HN')
  must(await does(app, submission.author, submission.id, 'reconsider', { reason: why }))
  expect((await standing(app, submission.id))[0]).toBe('reconsideration')
  await settle(app)
  expect((await standing(app, submission.id))[0]).toBe('suspended')
})

test('the days of conditions move by the days that the case stood still, in the case and beside it', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  const { program } = await decided(app, submission, [aCondition({ dueOn: '2031-03-31' })])
  const { id } = submission
  await does(app, program, id, 'suspend', { reason: why })
  await app.setMoment(new Date(Date.now() + 10 * DAY))
  must(await does(app, program, id, 'resume'))
  const { context } = restoreReview((await findProposal(app.db, id))!.review)
  expect(context.conditions).toMatchObject([{ dueOn: '2031-04-10' }])
  expect(await listConditions(app.db, id)).toMatchObject([{ dueOn: '2031-04-10' }])
  const country = await suspend(app, program, 'HN')
  await app.setMoment(new Date(Date.now() + 12 * DAY))
  await app.db.execute(
    sql`update suspensions set ended_at = moment(), ended_by = ${program.id} where id = ${country.id}`,
  )
  await settle(app)
  expect(await listConditions(app.db, id)).toMatchObject([{ dueOn: '2031-04-12' }])
  expect(await replayReviews(app, [id], () => {})).toBe(0)
})

test('everything is stopped, and everything goes on, however much there is', { timeout: 120_000 }, async ({ app }) => {
  const by = await programOfficer(app)
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id: first } = await aDraft(app, author, call, { places: { countries: ['HN'] } })
  await manyMore(app, first, 404)
  const { id } = await suspend(app, by, 'HN')
  await settle(app)
  const count = async (state: string) =>
    rowsOf<{ count: number }>(
      await app.db.execute(sql`select count(*)::int as count from reviews join proposals on proposals.id = proposal_id
        where state = ${state} and call_id = ${call.id}`),
    )[0]!.count
  expect([await count('suspended'), await count('draft')]).toEqual([405, 0])
  await end(app, by, id)
  await settle(app)
  expect([await count('suspended'), await count('draft')]).toEqual([0, 405])
})

test('where who suspended it no longer may, the page stops what came later', async ({ app }) => {
  const [by, other] = [await programOfficer(app), await programOfficer(app)]
  const { id } = await suspend(app, by, 'HN')
  await aSubmission(app)
  const { to } = await officeBrowser(app, other).send(suspensionPage, `/suspensions/${id}`, {}, { id })
  expect(to).toBe(`/suspensions/${id}?moved=1`)
})

test('those that did not move are named on the page that answers, each with why; sent again, nothing more happens', async ({
  app,
}) => {
  const by = await aPerson(app, { roles: ['program'], organization: 'Asociación Propia', role: 'author' })
  const [own, other] = [await aSubmission(app, { author: by }), await aSubmission(app)]
  const notMoved = [{ id: own.id, title: expect.any(String), refusal: { refusal: 'review.notAllowed' } }]
  const started = await officeBrowser(app, by).send(startPage, '/suspensions/new?of=HN', { key: randomUUID(), why })
  expect(started).toMatchObject({ status: 200, body: { moved: 1, notMoved } })
  const id = started.body.id as string
  expect([await standing(app, own.id), await standing(app, other.id)]).toEqual([
    ['intake', null],
    ['suspended', 'country'],
  ])
  const again = await officeBrowser(app, by).send(suspensionPage, `/suspensions/${id}`, {}, { id })
  expect(again).toMatchObject({ status: 200, body: { moved: 0, notMoved } })
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
  expect(
    await startSuspension(app.as(here), { key: randomUUID(), place: { country: 'HN', fundId: null }, why }),
  ).toEqual({
    refusal: 'suspension.exists',
    status: 409,
    params: { changedBy: here.name, changedAt: expect.stringMatching(/^20/) },
  })
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
  expect(start.covered.proposals).toMatchObject([{ id: submission.id, standing: 'goesOn' }])
  const { id } = await suspend(app, by, 'HN')
  app.statements.length = 0
  expect(isRefusal(await showSuspension(ctx, id))).toBe(false)
  expect(app.statements).toHaveLength(2)
  const { body } = await officeBrowser(app, by).open(listPage, '/suspensions')
  expect(body.suspensions).toMatchObject([{ id, country: 'HN', why, standing: 1, startedBy: by.name }])
  expect(body.countries).not.toContain('HN')
})

test('an award that is signed cannot be stopped, as the page says beforehand; nothing else of the country is left out', async ({
  app,
}) => {
  const by = await programOfficer(app)
  const submission = await aSubmission(app)
  const { grants } = await readyToSign(app, submission)
  must(await does(app, grants, submission.id, 'sign', signing('A-7', 14_000_000)))
  const other = await aSubmission(app)
  const standings = async () => must(await showStart(app.as(by), 'HN')).covered.proposals.map((one) => one.standing)
  expect((await standings()).toSorted()).toEqual(['cannot', 'goesOn'])
  await suspend(app, by, 'HN')
  expect([await standing(app, submission.id), await standing(app, other.id)]).toEqual([
    ['awarded', null],
    ['suspended', 'country'],
  ])
})

test('where nothing was chosen to be stopped, the list says so at its field', async ({ app }) => {
  const browser = officeBrowser(app, await programOfficer(app))
  expect(await browser.open(startPage, '/suspensions/new?of=')).toMatchObject({ status: 302, to: '/suspensions?of=' })
  expect((await browser.open(listPage, '/suspensions?of=')).body).toMatchObject({ errors: { of: ['choose'] } })
  expect((await browser.open(listPage, '/suspensions')).body).toMatchObject({ errors: {} })
  expect((await browser.open(startPage, '/suspensions/new?of=XX')).status).toBe(404)
})
