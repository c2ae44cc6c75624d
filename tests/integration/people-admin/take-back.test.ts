import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { showDesk } from '#app/desk/show-desk.server.ts'
import { runJob } from '#app/jobs/start-worker.server.ts'
import { changeRoles } from '#app/people/change-roles.server.ts'
import type { Person } from '#app/people/person.ts'
import { suspendPerson } from '#app/people/suspend-person.server.ts'
import { showPipeline } from '#app/pipeline/show-pipeline.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import type { PlainAct } from '#app/reviews/plain-acts.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { showWork } from '#app/reviews/show-work.server.ts'
import { unassignReviewer } from '#app/reviews/unassign-reviewer.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { findAccount } from '#db/queries/accounts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import type { EffectType, OfficeNews } from '#workflows/review/effects.ts'
import { mayAct } from '#workflows/review/permissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { admitted } from '../../support/ways.ts'
import { anOffice, changesNeed, intoTracks, walk } from '../reviews/office.ts'

async function anOwnedCase(app: TestApp) {
  const submission = await aSubmission(app)
  await admitted(app, submission)
  const { id } = submission
  const admin = await aPerson(app, { roles: ['administrator'] })
  const owner = await aPerson(app, { name: 'Shanelle Usher', roles: ['program', 'reviewer'] })
  const reviewer = await aPerson(app, { name: 'Tomás Barahona', roles: ['reviewer'] })
  const seen = async () => ({ revision: await revisionOf(app, id) })
  must(await carryOut(app.as(admin), id, 'handOver', { ...(await seen()), to: owner.id }))
  must(await assignReviewers(app.as(owner), id, { ...(await seen()), reviewers: [reviewer.id] }))
  return { id, admin, owner, reviewer }
}

/** Does the job that the act asked for, twice as the queue may. */
async function takeBack(app: TestApp, personId: string) {
  const jobs = await app.db.execute(
    sql`select data -> 'params' as params from pgboss.job where data ->> 'type' = 'takeBackWork'`,
  )
  const job = rowsOf<{ params: Record<string, unknown> }>(jobs).find(({ params }) => params.personId === personId)
  if (!job) throw new Error('nothing was asked for')
  for (const id of [randomUUID(), randomUUID()]) await runJob(app, { id, type: 'takeBackWork', params: job.params })
}

const ownerOf = async (app: TestApp, id: string) => (await findProposal(app.db, id))!.review.ownerId
const assigned = async (app: TestApp, id: string) => (await findProposal(app.db, id))!.reviewerIds

test('the case, the pipeline and the desk say whose case it is', async ({ app }) => {
  const { id, owner, admin } = await anOwnedCase(app)
  expect(await ownerOf(app, id)).toBe(owner.id)
  expect(must(await showCase(app.as(admin), id)).head.owner).toBe('Shanelle Usher')
  const listed = async (by: Person, of: string) =>
    must(await showPipeline(app.as(by), new URLSearchParams({ owner: of }))).cases.map((one) => [one.id, one.owner])
  expect(await listed(owner, 'mine')).toEqual([[id, 'Shanelle Usher']])
  expect(await listed(admin, 'mine')).toEqual([])
  expect(await listed(owner, 'nobody')).toEqual([])
  const other = await aPerson(app, { roles: ['program'] })
  const isMine = async (by: Person) =>
    (await showDesk(app.as(by))).groups.flatMap(({ cases }) => cases.map((one) => one.isMine))
  expect([await isMine(owner), await isMine(other)]).toEqual([[true], [false]])
})

test('who is suspended loses their cases, and the page said so before; repeated, nothing more happens', async ({
  app,
}) => {
  const { id, admin, owner } = await anOwnedCase(app)
  expect(must(await showWork(app.as(admin), owner.id)).work).toMatchObject([{ id, what: ['case'] }])
  must(await suspendPerson(app.as(admin), owner.id))
  expect(await ownerOf(app, id)).toBe(owner.id)
  await takeBack(app, owner.id)
  expect(await ownerOf(app, id)).toBeNull()
  expect(must(await showWork(app.as(admin), owner.id)).work).toEqual([])
  expect(await lastTold(app, admin, id)).toMatchObject({
    type: 'handOver',
    who: { name: admin.name },
    takenBack: { name: 'Shanelle Usher', why: 'suspended' },
  })
})

/** As the history's last entry has it. */
const lastTold = async (app: TestApp, by: Person, id: string) => must(await showHistory(app.as(by), id)).entries.at(-1)!

/** The letters that one job of the case writes, and to whom; done twice, as the queue may. */
async function lettersOf(app: TestApp, id: string, asked: { type: EffectType; news?: OfficeNews }) {
  const found = await app.db.execute(
    sql`select data -> 'params' as params from pgboss.job
      where data ->> 'type' = ${asked.type} and data -> 'params' ->> 'proposalId' = ${id}`,
  )
  const jobs = rowsOf<{ params: Record<string, unknown> }>(found)
  const { params } = jobs.find((job) => job.params.news === asked.news)!
  const job = randomUUID()
  for (const _ of ['first', 'again']) await runJob(app, { id: job, type: asked.type, params })
  return readMail(app, job)
}

function readMail(app: TestApp, job: string) {
  const folder = join(app.config.dataDir, 'mail')
  return readdirSync(folder)
    .filter((file) => file.startsWith(job))
    .map((file) => ({
      to: file.split('.').at(-2)!,
      text: readFileSync(join(folder, file), 'utf8').replace(/=\r\n/g, ''),
    }))
}

test('a case that lost its owner is told to the program officers, with the cause', async ({ app }) => {
  const { id, admin, owner } = await anOwnedCase(app)
  const other = await aPerson(app, { roles: ['program'] })
  must(await suspendPerson(app.as(admin), owner.id))
  await takeBack(app, owner.id)
  const letters = (await lettersOf(app, id, { type: 'mailOffice', news: 'caseReturned' })).filter(({ to }) =>
    [other.id, owner.id].includes(to),
  )
  expect(letters.map(({ to }) => to)).toEqual([other.id])
  expect(letters[0]!.text).toMatch(/Shanelle Usher \((account suspended|cuenta suspendida)\)/)
})

test('whose role is taken is told why they no longer assess, and the owner that a reviewer is missing', async ({
  app,
}) => {
  const { id, admin, owner, reviewer } = await anOwnedCase(app)
  const seen = (await findAccount(app.db, reviewer.id))!.updatedAt.toISOString()
  must(await changeRoles(app.as(admin), reviewer.id, { roles: ['intake'], countries: [], memberships: [], seen }))
  await takeBack(app, reviewer.id)
  expect(await lastTold(app, owner, id)).toMatchObject({
    type: 'unassignReviewer',
    takenBack: { name: 'Tomás Barahona', why: 'lostRole' },
  })
  const finance = await aPerson(app, { roles: ['finance'] })
  expect(await lastTold(app, finance, id)).toMatchObject({ reviewers: [{ name: null }], takenBack: null })
  const letters = await lettersOf(app, id, { type: 'mailUnassigned' })
  expect(letters.map(({ to }) => to).sort()).toEqual([owner.id, reviewer.id].sort())
  for (const { text } of letters) expect(text).toMatch(/no longer has that role|ya no tiene ese rol/)
})

test('a reviewer whom an officer removes is told without a cause', async ({ app }) => {
  const { id, owner, reviewer } = await anOwnedCase(app)
  const revision = await revisionOf(app, id)
  must(await unassignReviewer(app.as(owner), id, { revision, reviewer: reviewer.id }))
  expect(await lastTold(app, owner, id)).toMatchObject({ type: 'unassignReviewer', takenBack: null })
  const letters = await lettersOf(app, id, { type: 'mailUnassigned' })
  expect(letters.map(({ to }) => to)).toEqual([reviewer.id])
  expect(letters[0]!.text).not.toMatch(/suspend|absent|ausente|role|rol\b/)
})

test('who keeps the role keeps the case; who loses it does not', async ({ app }) => {
  const { id, admin, owner } = await anOwnedCase(app)
  const form = { countries: [], memberships: [] }
  const seen = async () => (await findAccount(app.db, owner.id))!.updatedAt.toISOString()
  must(await changeRoles(app.as(admin), owner.id, { ...form, seen: await seen(), roles: ['program', 'intake'] }))
  await takeBack(app, owner.id)
  expect(await ownerOf(app, id)).toBe(owner.id)
  must(await changeRoles(app.as(admin), owner.id, { ...form, seen: await seen(), roles: ['intake'] }))
  await takeBack(app, owner.id)
  expect(await ownerOf(app, id)).toBeNull()
})

test('an assessment not sent returns to be assigned anew, as soon as the procedure lets the clock do that', async ({
  app,
}) => {
  const { id, admin, reviewer } = await anOwnedCase(app)
  const what = mayAct('clock', 'unassignReviewer') ? 'assessment' : 'byHand'
  expect(must(await showWork(app.as(admin), reviewer.id)).work).toMatchObject([{ id, what: [what] }])
  must(await suspendPerson(app.as(admin), reviewer.id))
  await takeBack(app, reviewer.id)
  expect(await assigned(app, id)).toEqual(mayAct('clock', 'unassignReviewer') ? [] : [reviewer.id])
})

const setsAside: [PlainAct | 'requestChanges', PlainAct | 'resubmit'][] = [
  ['suspend', 'resume'],
  ['requestChanges', 'resubmit'],
]
test.for(setsAside)(
  'who is suspended after %s owes no assessment after %s, and others are not touched',
  async ([aside, back], { app }) => {
    const office = await anOffice(app)
    const { id, reviewer1, reviewer2 } = office
    await walk(office, ...intoTracks, 'assignReviewers', aside)
    const admin = await aPerson(app, { roles: ['administrator'] })
    must(await suspendPerson(app.as(admin), reviewer1.id))
    await takeBack(app, reviewer1.id)
    if (back === 'resubmit') await changesNeed(office)
    await walk(office, back)
    for (const job of [randomUUID(), randomUUID()])
      await runJob(app, { id: job, type: 'takeBackAssignments', params: await paramsOf(app, id) })
    expect(await assigned(app, id)).toEqual([reviewer2.id])
    expect((await findProposal(app.db, id))!.review.tracks).toMatchObject({ technical: 'assigning' })
  },
)

/** Of the job that the act asked for. */
async function paramsOf(app: TestApp, id: string) {
  const found = await app.db.execute(
    sql`select data -> 'params' as params from pgboss.job
      where data ->> 'type' = 'takeBackAssignments' and data -> 'params' ->> 'proposalId' = ${id}`,
  )
  return rowsOf<{ params: Record<string, unknown> }>(found)[0]!.params
}
