import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showCheck } from '#app/proposals/show-check.server.ts'
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
} from '../../support/builders.ts'
import { sentBack } from '../../support/ways.ts'

const show = async (...args: Parameters<typeof showCheck>) => must(await showCheck(...args))

test('a complete draft lacks nothing and can be handed in', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  expect(await show(app.as(author), id)).toMatchObject({ act: 'submit', mayHandIn: true, missing: [], revision: 0 })
})

test('what is missing is named by its field', async ({ app }) => {
  const author = await anAuthor(app)
  const answers = completeAnswers({ budget: { 'personnel[0].months': 'doce' } })
  const { id } = await aDraft(app, author, await aCall(app), answers)
  const { missing } = await show(app.as(author), id)
  expect(missing).toMatchObject([{ section: 'budget', field: 'personnel[0].months' }])
})

test('when it was sent back only what was named can be changed', async ({ app }) => {
  const submission = await aSubmission(app)
  await sentBack(app, submission, [{ question: 'budget.travel', reason: 'Explain the line.' }])
  expect(await show(app.as(submission.author), submission.id)).toMatchObject({
    act: 'resubmit',
    open: ['budget'],
    asked: [{ question: 'budget.travel', reason: 'Explain the line.', isChanged: false }],
    isUnchanged: true,
    again: null,
  })
})

test('it can be handed in again once one of the answers that were asked for has changed', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  expect(await show(app.as(author), id)).toMatchObject({ isUnchanged: false })
  await sentBack(app, submission, [
    { question: 'need.whyNow', reason: 'Why this year?' },
    { question: 'budget.travel', reason: 'Explain the line.' },
  ])
  await aSavedSection(app, author, id, 'need', completeAnswers({ need: { whyNow: 'Por la ordenanza.' } }).need, 1)
  expect(await show(app.as(author), id)).toMatchObject({
    asked: [{ isChanged: true }, { isChanged: false }],
    isUnchanged: false,
  })
  await aSavedSection(app, author, id, 'need', completeAnswers().need, 2)
  expect(await show(app.as(author), id)).toMatchObject({ isUnchanged: true })
})

test('what was handed in is for reading', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const view = await show(app.as(author), id)
  expect(view).toMatchObject({ act: null, version: 1, open: [], missing: [] })
  expect(view.answers.need?.whyNow).toBe('La política municipal de juventud se aprobó en mayo.')
})

test('from the closing instant on it is too late', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  await app.setMoment(new Date(call.closesAt.getTime() - 1))
  expect(await show(app.as(author), id)).toMatchObject({ isLate: false })
  await app.setMoment(call.closesAt)
  expect(await show(app.as(author), id)).toMatchObject({ isLate: true, open: [] })
})

test('for others it does not exist', async ({ app }) => {
  const { id } = await aSubmission(app)
  const officer = app.as(await aPerson(app, { roles: ['program'] }))
  const hidden = await showCheck(officer, id)
  expect(hidden).toMatchObject({ refusal: 'proposal.notFound', status: 404 })
  expect(hidden).toEqual(await showCheck(officer, randomUUID()))
  expect(hidden).toEqual(await showCheck(officer, 'x'))
})

test('two statements', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const draft = await aDraft(app, author, call)
  const submission = await aSubmission(app, { author, call })
  for (const { id } of [draft, submission]) {
    app.statements.length = 0
    await showCheck(app.as(author), id)
    expect(app.statements).toHaveLength(2)
  }
})
