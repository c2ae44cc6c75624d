import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { showDesk } from '#app/desk/show-desk.server.ts'
import { askForTime } from '#app/extensions/ask-for-time.server.ts'
import { refuseExtension, showRequest } from '#app/extensions/refuse-extension.server.ts'
import { showAsking } from '#app/extensions/show-asking.server.ts'
import { mailExtension } from '#app/jobs/mail-extension.server.ts'
import type { Person } from '#app/people/person.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showDraft } from '#app/reviews/show-draft.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import * as page from '#app/routes/proposals.$id.extension-request.tsx'
import * as refusalPage from '#app/routes/proposals.$id.extension-request_.refusal.tsx'
import { calls } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'
import { extendDeadline } from '../../support/extend-deadline.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { sentBack } from '../../support/ways.ts'

const closesAt = new Date('2030-03-05T23:00:00Z')
const reason = 'The river took the bridge <b>yesterday</b>.'
const asking = (overrides: Partial<{ key: string; until: string; reason: string }> = {}) => ({
  key: randomUUID(),
  until: '2030-03-20',
  reason,
  ...overrides,
})

async function aWaitingDraft(app: TestApp) {
  const author = await anAuthor(app)
  const call = await aCall(app, { closesAt, timeZone: 'America/Tegucigalpa' })
  const { id } = await aDraft(app, author, call)
  const program = await aPerson(app, { roles: ['program'] })
  return { author, call, id, program, mine: app.as(author), office: app.as(program) }
}

const statusOf = async (ctx: ReturnType<TestApp['as']>, id: string) => must(await showAsking(ctx, id)).last?.status

test('a draft’s request stands on its page at the office and on the desk, without a word of the draft', async ({
  app,
}) => {
  const { id, mine, office, author } = await aWaitingDraft(app)
  must(await askForTime(mine, id, asking()))
  expect(await statusOf(mine, id)).toBe('open')
  const draft = must(await showDraft(office, id))
  expect(draft.extension).toMatchObject({ reason, untilDay: '2030-03-20', askedBy: author.name, isLate: false })
  expect((await showDesk(office)).messages).toMatchObject([{ kind: 'extension', id }])
  expect(JSON.stringify([draft, await showDesk(office)])).not.toContain('Choloma')
  expect(must(await showPlainAct(office, id, 'extendDeadline')).extension?.untilDay).toBe('2030-03-20')
})

test('more time given through the procedure’s own act grants it, whatever day is given', async ({ app }) => {
  const { id, mine, office } = await aWaitingDraft(app)
  must(await askForTime(mine, id, asking()))
  await extendDeadline(app, id, '2030-03-12', 'A week is enough.')
  expect(must(await showAsking(mine, id)).last).toMatchObject({ status: 'granted', answer: 'A week is enough.' })
  expect((await showDesk(office)).messages).toEqual([])
  expect(must(await showDraft(office, id)).extension).toBeNull()
  must(await askForTime(mine, id, asking()))
  expect(await statusOf(mine, id)).toBe('open')
})

test('a refusal leaves the deadline, says why, and lets the partner ask again', async ({ app }) => {
  const { id, mine, office } = await aWaitingDraft(app)
  const { id: request } = must(await askForTime(mine, id, asking())) as { id: string }
  expect(must(await showRequest(office, id)).request.id).toBe(request)
  expect(await refuseExtension(office, id, { request, reason: 'The fund ends.' })).toBeUndefined()
  expect(must(await showAsking(mine, id))).toMatchObject({
    deadline: closesAt.toISOString(),
    last: { status: 'refused', answer: 'The fund ends.' },
  })
  expect(await refuseExtension(office, id, { request, reason: 'Again.' })).toMatchObject({
    refusal: 'extension.answered',
    status: 409,
  })
  expect(await showRequest(office, id)).toMatchObject({ refusal: 'extension.notFound' })
  must(await askForTime(mine, id, asking()))
})

test('one request at a time; the same form twice asks once', async ({ app }) => {
  const { id, mine } = await aWaitingDraft(app)
  const form = asking()
  const first = must(await askForTime(mine, id, form))
  expect(await askForTime(mine, id, form)).toEqual(first)
  expect(await askForTime(mine, id, asking())).toMatchObject({ refusal: 'extension.asked', status: 409 })
  const other = await aWaitingDraft(app)
  expect(await askForTime(other.mine, other.id, form)).toMatchObject({ refusal: 'keyReused' })
})

test('until the deadline to the millisecond, and only while one runs', async ({ app }) => {
  const { id, mine, author, call } = await aWaitingDraft(app)
  await app.setMoment(closesAt)
  expect(await askForTime(mine, id, asking())).toMatchObject({ refusal: 'extension.tooLate', status: 409 })
  await app.setMoment(new Date(closesAt.getTime() - 1))
  must(await askForTime(mine, id, asking()))
  const sent = await aSubmission(app, { author, call })
  expect(await askForTime(mine, sent.id, asking())).toMatchObject({ refusal: 'extension.notNow', status: 409 })
  await sentBack(app, sent, [{ question: 'need', reason: 'Name the source.' }])
  must(await askForTime(mine, sent.id, asking({ until: '2030-04-30' })))
})

test('a day that is not later, or too much later, is said at its field', async ({ app }) => {
  const { id, mine } = await aWaitingDraft(app)
  for (const [until, message] of [
    ['2030-03-04', /^notLater/],
    ['2031-03-04', /^extensionTooLong/],
  ] as const) {
    const outcome = (await askForTime(mine, id, asking({ until }))) as { errors: { until: string[] } }
    expect(outcome.errors.until[0]).toMatch(message)
  }
  expect(await statusOf(mine, id)).toBeUndefined()
})

test('a deadline that was moved otherwise leaves the request behind', async ({ app }) => {
  const { id, mine, office, call } = await aWaitingDraft(app)
  must(await askForTime(mine, id, asking()))
  await app.db
    .update(calls)
    .set({ closesAt: new Date('2030-04-01T00:00:00Z') })
    .where(eq(calls.id, call.id))
  expect(await statusOf(mine, id)).toBe('leftBehind')
  expect(must(await showDraft(office, id)).extension).toBeNull()
  must(await askForTime(mine, id, asking({ until: '2030-04-10' })))
})

test('on a case it is shown to who may answer it and to nobody else', async ({ app }) => {
  const submission = await aSubmission(app)
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  const { id, author } = submission
  const far = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  must(await askForTime(app.as(author), id, asking({ until: far })))
  const seen = async (person: Person) => {
    const shown = await showCase(app.as(person), id)
    return 'refusal' in shown ? shown.status : shown.extension !== null
  }
  for (const role of officeRoleNames) {
    const person = await aPerson(app, { roles: [role] })
    const mayKnow = role !== 'reviewer' && role !== 'vetting'
    expect([role, await seen(person)]).toEqual([role, mayKnow ? role === 'program' : 404])
    expect([role, (await showDesk(app.as(person))).messages.length]).toEqual([role, role === 'program' ? 1 : 0])
  }
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['PA'] })
  expect([(await showDesk(app.as(elsewhere))).messages, await seen(elsewhere)]).toEqual([[], 404])
})

test('nobody asks for another organisation, and nobody answers who may not give time', async ({ app }) => {
  const { id, mine, author } = await aWaitingDraft(app)
  const { id: request } = must(await askForTime(mine, id, asking())) as { id: string }
  const stranger = await anAuthor(app, 'Blue Morpho Youth Trust')
  expect(await askForTime(app.as(stranger), id, asking())).toMatchObject({ refusal: 'proposal.notFound' })
  expect(await showAsking(app.as(stranger), id)).toMatchObject({ refusal: 'proposal.notFound' })
  const own = await aPerson(app, { roles: ['program'], organization: author.memberships[0]!.organization })
  const limited = await aPerson(app, { roles: ['program'], countries: ['HN'] })
  for (const person of [stranger, author, own, limited, await aPerson(app, { roles: ['auditor'] })]) {
    expect(await refuseExtension(app.as(person), id, { request, reason: 'No.' })).toMatchObject({ status: 404 })
    expect(await showRequest(app.as(person), id)).toMatchObject({ status: 404 })
  }
})

test('the pages answer at their fields, and lead back', async ({ app }) => {
  const { id, author, program } = await aWaitingDraft(app)
  const partner = officeBrowser(app, author)
  const send = (fields: Record<string, string>) =>
    partner.send(page, `/proposals/${id}/extension-request`, fields, { id })
  const empty = await send({ key: randomUUID(), until: '', reason: '' })
  expect([empty.status, Object.keys(empty.body.errors!).sort()]).toEqual([422, ['reason', 'until']])
  const long = await send({ key: randomUUID(), until: '2030-03-20', reason: 'x '.repeat(301) })
  expect([long.status, Object.keys(long.body.errors!)]).toEqual([422, ['reason']])
  const key = randomUUID()
  expect(await send({ key, until: '2030-03-20', reason })).toMatchObject({
    status: 303,
    to: `/proposals/${id}/extension-request`,
  })
  expect((await send({ key: randomUUID(), until: '2030-03-21', reason })).status).toBe(409)
  const office = officeBrowser(app, program)
  const refused = await office.send(
    refusalPage,
    `/proposals/${id}/extension-request/refusal`,
    { request: key, reason: 'No.' },
    { id },
  )
  expect(refused).toMatchObject({ status: 303, to: `/proposals/${id}` })
})

test('the office’s letter has no word of the draft; the partner’s leads to the reason', async ({ app }) => {
  const { id, mine, office, author, program } = await aWaitingDraft(app)
  const { id: request } = must(await askForTime(mine, id, asking())) as { id: string }
  const limited = await aPerson(app, { roles: ['program'], countries: ['HN'] })
  await mailExtension(app, { id: 'asked', params: { proposalId: id, requestId: request } }, 'extensionAsked')
  const mails = readdirSync(join(app.config.dataDir, 'mail'))
  expect(mails).toContain(`asked.${program.id}.eml`)
  expect(mails).not.toContain(`asked.${limited.id}.eml`)
  const letter = readFileSync(join(app.config.dataDir, 'mail', `asked.${program.id}.eml`), 'utf8')
  expect(letter).not.toContain('bridge')
  expect(letter).not.toContain('Choloma')
  must(await refuseExtension(office, id, { request, reason: 'The fund ends.' }))
  await mailExtension(app, { id: 'refused', params: { proposalId: id, requestId: request } }, 'extensionRefused')
  expect(readdirSync(join(app.config.dataDir, 'mail'))).toContain(`refused.${author.id}.eml`)
  await mailExtension(app, { id: 'late', params: { proposalId: id, requestId: request } }, 'extensionAsked')
  expect(readdirSync(join(app.config.dataDir, 'mail')).filter((file) => file.startsWith('late'))).toEqual([])
})
