import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect } from 'vitest'
import { cancelCall } from '#app/calls/cancel-call.server.ts'
import { date } from '#app/i18n/format.ts'
import { handlers } from '#app/jobs/handlers.server.ts'
import { runJob } from '#app/jobs/start-worker.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { effectTypes } from '#workflows/review/effects.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission } from '../../support/builders.ts'
import { aMailServer, type MailServer } from '../../support/mail-server.ts'
import { sentBack } from '../../support/ways.ts'

let server: MailServer

beforeEach(async () => {
  server = await aMailServer()
})
afterEach(() => server.close())

const through = (app: TestApp) => ({ ...app, config: { ...app.config, smtpUrl: server.url } })

const mailsIn = (app: TestApp) => readdirSync(join(app.config.dataDir, 'mail')).sort()

async function lines(app: TestApp, work: (ctx: TestApp) => Promise<unknown>) {
  const said: Record<string, unknown>[] = []
  const say = (fields: object, message: string) => void said.push({ ...fields, message })
  await work({ ...app, log: { info: say, error: say } as unknown as TestApp['log'] })
  return said
}

test('every effect of the procedure has somebody to carry it out, and nothing else is there', () => {
  expect(Object.keys(handlers).sort()).toEqual([...effectTypes].sort())
})

test('a receipt is written once for each member, though its job runs twice', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const colleague = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  const job = { id: randomUUID(), type: 'mailReceipt', params: { proposalId: id, version: 1 } }
  await runJob(app, job)
  await runJob(app, job)
  expect(mailsIn(app)).toEqual([author, colleague].map((person) => `${job.id}.${person.id}.eml`).sort())
})

test('the mail that asks for changes says by when, and an answer to it goes to the office', async ({ app }) => {
  const submission = await aSubmission(app)
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  const { review, call } = (await findProposal(app.db, submission.id))!
  const job = {
    id: randomUUID(),
    type: 'mailChangesRequested',
    params: { proposalId: submission.id, questions: ['need'] },
  }
  const ctx = through(app)
  await runJob({ ...ctx, config: { ...ctx.config, officeMail: 'office@example.org' } }, job)
  const [mail] = server.received
  const text = mail!.text.replace(/=\n/g, '')
  expect(text).toContain(date(review.stateSince.getTime() + 10 * 86_400_000, 'en', call.timeZone))
  expect(text).toMatch(/^Reply-To: office@example\.org$/im)
  expect(text).toContain('it reaches the office, office@example.org.')
  expect(text).not.toContain('{{')
})

test('without an address of the office no mail offers an answer', async ({ app }) => {
  const { id } = await aSubmission(app)
  await runJob(through(app), { id: randomUUID(), type: 'mailReceipt', params: { proposalId: id, version: 1 } })
  expect(server.received[0]!.text).not.toMatch(/^Reply-To|Questions\?/im)
})

test('a mail server in trouble makes the job fail, and the next try sends what was not sent yet', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const colleague = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  const job = { id: randomUUID(), type: 'mailReceipt', params: { proposalId: id, version: 1 } }
  const [first, second] = [author, colleague].sort((one, other) => (one.id < other.id ? -1 : 1))
  server.refuse(first!.email, '451 later')
  await expect(runJob(through(app), job)).rejects.toThrow()
  expect(server.received.map(({ to }) => to)).toEqual([second!.email])
  server.refuseNothing()
  await runJob(through(app), job)
  expect(server.received.map(({ to }) => to)).toEqual([second!.email, first!.email])
})

test('a job that fails says so in the log with its type, and with nobody’s address', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const job = { id: randomUUID(), type: 'mailReceipt', params: { proposalId: id, version: 1 } }
  server.refuse(/./, `550 no such mailbox ${author.email}`)
  const said = await lines(app, (ctx) => expect(runJob(through(ctx), job)).rejects.toThrow())
  expect(said).toEqual([
    { jobId: job.id, jobType: 'mailReceipt', code: 'EENVELOPE', message: 'job failed, will be tried again' },
  ])
})

test.each(['unheardOf', '__proto__', 'toString'])('a job of the type %s fails visibly', async (type) => {
  const said: unknown[] = []
  const log = { info: () => {}, error: (fields: object) => void said.push(fields) }
  const ctx = { log } as unknown as TestApp
  await expect(runJob(ctx, { id: 'job', type, params: {} })).rejects.toThrow(type)
  expect(said).toEqual([{ jobId: 'job', jobType: type, code: 'NoHandler' }])
})

test('at the closing instant a draft lapses and its writers are told; before, and again, nothing happens', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  const job = { id: randomUUID(), type: 'scheduleLapse', params: { proposalId: id } }
  const stateOf = async () => {
    const { review } = (await findProposal(app.db, id))!
    return [review.state, review.revision]
  }
  await app.setMoment(new Date(call.closesAt.getTime() - 1))
  await runJob(app, job)
  expect(await stateOf()).toEqual(['draft', 0])

  await app.setMoment(call.closesAt)
  await runJob(app, job)
  expect(await stateOf()).toEqual(['lapsed', 1])
  const told = await jobsOf(app, id, 'mailLapsed')
  expect(told).toHaveLength(1)

  await runJob(app, job)
  expect(await stateOf()).toEqual(['lapsed', 1])
  expect(await jobsOf(app, id, 'mailLapsed')).toEqual(told)
})

test('who let something lapse is told what: a draft, answers asked for, or nothing, where the call was cancelled', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const [call, gone] = [await aCall(app), await aCall(app)]
  const [draft, cancelled] = [await aDraft(app, author, call), await aDraft(app, author, gone)]
  const asked = await aSubmission(app, { author, call: await aCall(app) })
  await sentBack(app, asked, [{ question: 'need', reason: 'Name the source.' }])
  const manager = app.as(await aPerson(app, { roles: ['program'] }))
  expect(await cancelCall(manager, gone.number, 'No hay fondos.')).toEqual({ number: gone.number })
  await app.setMoment(new Date(call.closesAt.getTime() + 40 * 86_400_000))
  const told: string[] = []
  for (const { id } of [draft, asked, cancelled]) {
    await runJob(app, { id: randomUUID(), type: 'scheduleLapse', params: { proposalId: id } })
    expect((await findProposal(app.db, id))!.review.state).toBe('lapsed')
    await runJob(through(app), { id: randomUUID(), type: 'mailLapsed', params: { proposalId: id } })
    told.push(server.received.at(-1)!.text.replace(/=\r?\n/g, ''))
  }
  expect(
    told.map((text) => text.match(/had not been submitted|deadline for the changes|has cancelled the call/)?.[0]),
  ).toEqual(['had not been submitted', 'deadline for the changes', 'has cancelled the call'])
})

test('a job about a proposal that is gone does no harm', async ({ app }) => {
  for (const type of effectTypes) {
    const params = {
      proposalId: randomUUID(),
      version: 1,
      sections: [],
      reviewers: [],
      reviewer: 'r',
      outcome: 'approved',
      correction: randomUUID(),
    }
    await runJob(app, { id: randomUUID(), type, params })
  }
})

/** What waits in the queue for a proposal; a job for later is kept until it has been done. */
async function jobsOf(app: TestApp, proposalId: string, type: string) {
  const found = await app.db.execute(sql`
    select id, keep_until > start_after as kept from pgboss.job
    where data->>'type' = ${type} and data->'params'->>'proposalId' = ${proposalId}`)
  const rows = (Array.isArray(found) ? found : (found as unknown as { rows: unknown[] }).rows) as { kept: boolean }[]
  expect(rows.every(({ kept }) => kept)).toBe(true)
  return rows
}
