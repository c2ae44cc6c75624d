import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { handlers } from '#app/jobs/handlers.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import { sweepAbsences } from '#app/reviews/sweep-absences.server.ts'
import * as accountPage from '#app/routes/people.$id._index.tsx'
import * as absencePage from '#app/routes/people.$id.absence.tsx'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { does } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { admitted } from '../../support/ways.ts'

const DAY = 86_400_000
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

const away = async (app: TestApp, id: string, fields: Record<string, string>) =>
  officeBrowser(app, await aPerson(app, { roles: ['administrator'] })).send(
    absencePage,
    `/people/${id}/absence`,
    { awayFrom: '', awayUntil: '', substituteId: '', ...fields },
    { id },
  )

async function told(app: TestApp, proposalId: string) {
  const job = { id: randomUUID(), params: { proposalId, news: 'recused' as const, people: [] } }
  await handlers.mailOffice(app, job)
  return readdirSync(join(app.config.dataDir, 'mail'))
    .filter((file) => file.startsWith(`${job.id}.`))
    .map((file) => file.slice(job.id.length + 1, -4))
    .sort()
}

async function aRunningCase(app: TestApp) {
  await app.db.execute(sql`update people set status = 'suspended'`)
  const submission = await aSubmission(app)
  await admitted(app, submission)
  const { id } = submission
  const [owner, other] = [await aPerson(app, { roles: ['program'] }), await aPerson(app, { roles: ['program'] })]
  const [reviewer, spare] = [await aPerson(app, { roles: ['reviewer'] }), await aPerson(app, { roles: ['reviewer'] })]
  must(await does(app, owner, id, 'handOver', { to: owner.id }))
  must(await assignReviewers(app.as(owner), id, { revision: await revisionOf(app, id), reviewers: [reviewer.id] }))
  return { id, owner, other, reviewer, spare }
}

test('on the first day away what rests with somebody returns to the queue, once, in the clock’s name', async ({
  app,
}) => {
  const { id, owner, reviewer } = await aRunningCase(app)
  for (const one of [owner, reviewer])
    expect((await away(app, one.id, { awayFrom: day(2), awayUntil: day(5) })).status).toBe(303)
  const stands = async () => {
    const { review, reviewerIds } = (await findProposal(app.db, id))!
    return [review.ownerId, reviewerIds]
  }
  await sweepAbsences(app)
  expect(await stands()).toEqual([owner.id, [reviewer.id]])
  await app.setMoment(new Date(Date.now() + 2 * DAY))
  await sweepAbsences(app)
  await sweepAbsences(app)
  expect(await stands()).toEqual([null, []])
  const log = (await listReviewEvents(app.db, id)).map(({ event: { type, byId } }) => [type, byId])
  expect(log.slice(-2).sort()).toEqual([
    ['handOver', null],
    ['unassignReviewer', null],
  ])
  const entries = must(await showHistory(app.as(await aPerson(app, { roles: ['auditor'] })), id)).entries.slice(-2)
  for (const { takenBack } of entries) expect(takenBack).toEqual({ why: 'away', name: expect.any(String) })
  expect(JSON.stringify(await listReviewEvents(app.db, id))).not.toContain(day(5))
})

test('who is away is not asked to assess, until the day after the last', async ({ app }) => {
  const { id, owner, spare } = await aRunningCase(app)
  await away(app, spare.id, { awayFrom: day(0), awayUntil: day(3) })
  const because = async () =>
    must(await showReviewers(app.as(owner), id)).candidates.find((one) => one.id === spare.id)!.because
  const assign = async () =>
    assignReviewers(app.as(owner), id, { revision: await revisionOf(app, id), reviewers: [spare.id] })
  expect(await because()).toBe('away')
  expect(await assign()).toMatchObject({ refusal: 'person.notFound' })
  await app.setMoment(new Date(Date.now() + 4 * DAY))
  expect(await because()).toBeNull()
  must(await assign())
})

test('the letters of who is away go to the substitute where that is an officer of the case, else to the others', async ({
  app,
}) => {
  const { id, owner, other } = await aRunningCase(app)
  const third = await aPerson(app, { roles: ['program'] })
  const intake = await aPerson(app, { roles: ['intake'] })
  expect(await told(app, id)).toEqual([owner.id])
  const days = { awayFrom: day(0), awayUntil: day(0) }
  await away(app, owner.id, { ...days, substituteId: other.id })
  expect(await told(app, id)).toEqual([other.id])
  await away(app, owner.id, { ...days, substituteId: intake.id })
  expect(await told(app, id)).toEqual([other.id, third.id].sort())
  for (const one of [other, third]) await away(app, one.id, days)
  expect(await told(app, id)).toEqual([other.id, owner.id, third.id].sort())
  await away(app, owner.id, {})
  expect(await told(app, id)).toEqual([owner.id])
})

test('an absence has two days in their order and a substitute of the office; an administrator alone writes it', async ({
  app,
}) => {
  const person = await aPerson(app, { roles: ['program'] })
  const wrong: [Record<string, string>, string][] = [
    [{ awayFrom: day(1) }, 'awayUntil'],
    [{ awayUntil: day(1) }, 'awayFrom'],
    [{ awayFrom: day(2), awayUntil: day(1) }, 'awayUntil'],
    [{ awayFrom: 'soon', awayUntil: day(1) }, 'awayFrom'],
  ]
  for (const [fields, field] of wrong) {
    const { status, body } = await away(app, person.id, fields)
    expect([status, Object.keys(body.errors!)]).toEqual([422, [field]])
  }
  for (const substituteId of [person.id, 'nobody'])
    expect((await away(app, person.id, { awayFrom: day(1), awayUntil: day(1), substituteId })).status).toBe(404)
  expect((await away(app, 'nobody', { awayFrom: day(1), awayUntil: day(1) })).status).toBe(404)
  const { send } = officeBrowser(app, person)
  const own = await send(absencePage, '/x', { awayFrom: day(1), awayUntil: day(1) }, { id: person.id })
  expect(own.status).toBe(403)

  await away(app, person.id, { awayFrom: day(1), awayUntil: day(4) })
  const admin = officeBrowser(app, await aPerson(app, { roles: ['administrator'] }))
  const saved = await admin.send(
    absencePage,
    '/x',
    { awayFrom: day(1), awayUntil: day(4), substituteId: '' },
    { id: person.id },
  )
  const shown = await admin.open(accountPage, saved.to!, { id: person.id })
  expect([saved.status, shown.body.absenceSaved]).toEqual([303, true])
  expect((await admin.open(accountPage, `/people/${person.id}`, { id: person.id })).body.absenceSaved).toBe(false)
  const { body } = await admin.open(accountPage, `/people/${person.id}`, { id: person.id })
  expect(body.account).toMatchObject({ awayFrom: day(1), awayUntil: day(4), isAway: false })
})
