import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { calendarDay } from '#app/calls/calendar-days.ts'
import { showDesk } from '#app/desk/show-desk.server.ts'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { showProposal } from '#app/proposals/show-proposal.server.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { answersDueOf } from '#workflows/review/clocks.ts'
import { test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSavedSection,
  aSubmission,
  completeAnswers,
  must,
  revisionOf,
} from '../../support/builders.ts'
import { approved, reviewed, sentBack } from '../../support/ways.ts'

const DAY = 86_400_000
const show = async (...args: Parameters<typeof showProposal>) => must(await showProposal(...args))

test('a draft says what each section lacks, and what may be done', async ({ app }) => {
  const author = await anAuthor(app)
  const { project, carsi } = completeAnswers({ carsi: { mainGoal: undefined } })
  const { id } = await aDraft(app, author, await aCall(app), { project, carsi })
  const view = await show(app.as(author), id)
  expect(view.tasks?.map(({ section, status }) => `${section} ${status}`)).toEqual([
    'project done',
    'carsi started',
    'places todo',
    'need todo',
    'budget todo',
    'security todo',
  ])
  expect(view.tasks?.[1]?.missing).toMatchObject([{ field: 'mainGoal' }])
  expect(view).toMatchObject({ state: 'draft', isOpen: true, mayHandIn: true, mayWithdraw: true, reference: null })
  expect(view.saved?.by).toBe(author.name)
})

test('for a colleague it is the same proposal; for anybody else it does not exist', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const colleague = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  expect(await showProposal(app.as(colleague), id)).toEqual(await showProposal(app.as(author), id))
  const stranger = app.as(await anAuthor(app, 'Blue Morpho Youth Trust'))
  const hidden = await showProposal(stranger, id)
  expect(hidden).toMatchObject({ refusal: 'proposal.notFound', status: 404 })
  expect(hidden).toEqual(await showProposal(stranger, randomUUID()))
  expect(hidden).toEqual(await showProposal(stranger, "1' or 1=1"))
})

test('what is no id does not reach the database', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  app.statements.length = 0
  await showProposal(author, 'not-an-id')
  expect(app.statements).toHaveLength(0)
})

test('sent back: only what was asked for is open, with its reason, and is done once changed', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  const before = await show(app.as(author), id)
  expect(before.asked).toEqual([{ question: 'need', reason: 'Name the source.', isChanged: false }])
  expect(before.tasks?.map(({ status }) => status)).toEqual(['locked', 'locked', 'locked', 'todo', 'locked', 'locked'])
  const { need } = completeAnswers({ need: { whyNow: 'Porque hay presupuesto.' } })
  await aSavedSection(app, author, id, 'need', need, 1)
  expect((await show(app.as(author), id)).tasks?.[3]?.status).toBe('done')
  const outcome = await submitProposal(app.as(author), id, { key: randomUUID(), revision: await revisionOf(app, id) })
  expect(outcome).toEqual({ version: 2 })
  const { events } = await show(app.as(author), id)
  expect(events.map(({ type }) => type)).toEqual(['start', 'submit', 'requestChanges', 'resubmit'])
})

test('sent back: the partner and the desk count the same ten days', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const ctx = app.as(author)
  expect((await show(ctx, id)).awaited).toBeNull()
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  const { timeZone } = submission.call
  const asked = Date.parse((await show(ctx, id)).now)
  const at = new Date(answersDueOf(asked, timeZone)).toISOString()
  expect(calendarDay(new Date(at), timeZone)).toBe(calendarDay(new Date(asked + 10 * DAY), timeZone))
  expect(calendarDay(new Date(Date.parse(at) + 1000), timeZone)).not.toBe(calendarDay(new Date(at), timeZone))
  for (const left of [10, 1, 0, -2]) {
    await app.setMoment(new Date(left === 10 ? asked : Date.parse(at) - left * DAY))
    const expected = { at, timeZone, left }
    expect((await show(ctx, id)).awaited).toEqual({ ...expected, kind: 'answer' })
    expect(must(await listProposals(ctx)).sent[0]?.awaited).toEqual({ ...expected, kind: 'answer' })
    expect(must(await showSection(ctx, id, 'need', { check: false })).answerBy).toEqual(expected)
    expect((await showDesk(ctx)).own[0]?.due).toEqual(expected)
  }
})

test('only an author hands in changes', async ({ app }) => {
  const submission = await aSubmission(app)
  const certifier = await aPerson(app, {
    organization: submission.author.memberships[0]!.organization,
    role: 'certifier',
  })
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  expect(await show(app.as(certifier), submission.id)).toMatchObject({ mayHandIn: false, mayWithdraw: true })
})

test('nothing tells a partner who reviews, how far the tracks are or what they found', async ({ app }) => {
  const submission = await aSubmission(app)
  const { program, reviewers, finance } = await reviewed(app, submission)
  const told = JSON.stringify(await showProposal(app.as(submission.author), submission.id))
  for (const person of [program, finance, ...reviewers]) {
    expect(told).not.toContain(person.name)
    expect(told).not.toContain(person.id)
  }
  for (const secret of ['secret', 'medium', 'assess', 'rateFinances', '@', 'Gabriela'])
    expect(told).not.toContain(secret)
})

test('the decision comes with its reason, amount and period, and without a name', async ({ app }) => {
  const submission = await aSubmission(app)
  await approved(app, submission)
  const view = await show(app.as(submission.author), submission.id)
  const grant = { amountCents: 14_000_000, startsOn: '2031-01-01', endsOn: '2031-12-31' }
  expect(view.decision).toEqual({ outcome: 'approved', reason: 'A good plan.', ...grant })
  expect(view).toMatchObject({ state: 'approved', mayHandIn: false, mayWithdraw: true })
  expect(JSON.stringify(view)).not.toContain('Ricardo Alvarado')
})

test('from the closing instant on a draft is for reading', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  await app.setMoment(call.closesAt)
  expect(await show(app.as(author), id)).toMatchObject({ state: 'draft', isOpen: false })
})

test('withdrawn is said, and by which colleague', async ({ app }) => {
  const { id, author, revision } = await aSubmission(app)
  must(await withdrawProposal(app.as(author), id, { revision }))
  const { events, mayWithdraw } = await show(app.as(author), id)
  expect(events.at(-1)).toMatchObject({ type: 'withdraw', by: author.name })
  expect(mayWithdraw).toBe(false)
})

test('at most five statements, however long the story', async ({ app }) => {
  const author = await anAuthor(app)
  const draft = await aDraft(app, author, await aCall(app), {})
  const submission = await aSubmission(app, { author })
  const counts: number[] = []
  const count = async (id: string) => {
    app.statements.length = 0
    await showProposal(app.as(author), id)
    counts.push(app.statements.length)
  }
  await count(draft.id)
  await count(submission.id)
  await sentBack(app, submission, [
    { question: 'need', reason: 'One.' },
    { question: 'places.where', reason: 'Two.' },
    { question: 'budget', reason: 'Three.' },
  ])
  await count(submission.id)
  expect(counts).toEqual([3, 4, 5])
})
