import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { readVersion } from '#app/proposals/read-version.ts'
import { showReceipt } from '#app/proposals/show-receipt.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSavedSection,
  aSubmission,
  certifiedBy,
  completeAnswers,
  must,
  revisionOf,
} from '../../support/builders.ts'
import { sentBack } from '../../support/ways.ts'

const show = async (...args: Parameters<typeof showReceipt>) => must(await showReceipt(...args))

test('a receipt has the reference, the database’s time, the seal and who handed it in', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  await app.setMoment(new Date(call.closesAt.getTime() - 86_400_000))
  const { id } = await aSubmission(app, { author, call })
  const receipt = await show(app.as(author), id)
  expect(receipt.submittedAt).toBe(new Date(call.closesAt.getTime() - 86_400_000).toISOString())
  expect(receipt).toMatchObject({ version: 1, versions: 1, submittedBy: author.name, requestedCents: 14_264_000 })
  expect(receipt.contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(receipt)).not.toContain('@')
})

test('each version has a receipt of its own; without a number it is the newest', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  await sentBack(app, submission, [{ question: 'budget', reason: 'Too much.' }])
  const { budget } = completeAnswers({ budget: { 'supplies[0].units': '5' } })
  await aSavedSection(app, author, id, 'budget', budget, 1)
  must(
    await submitProposal(app.as(author), id, {
      key: randomUUID(),
      revision: await revisionOf(app, id),
      certified: certifiedBy(author),
    }),
  )
  expect(await show(app.as(author), id, 1)).toMatchObject({ version: 1, versions: 2, requestedCents: 14_264_000 })
  expect(await show(app.as(author), id)).toMatchObject({ version: 2, requestedCents: 14_154_000 })
})

test('there is no receipt before it was handed in, nor of a version that is not', async ({ app }) => {
  const author = await anAuthor(app)
  const draft = await aDraft(app, author, await aCall(app))
  const { id } = await aSubmission(app, { author })
  const missing = { refusal: 'receipt.notFound', status: 404 }
  expect(await showReceipt(app.as(author), draft.id)).toMatchObject(missing)
  expect(await showReceipt(app.as(author), id, 2)).toMatchObject(missing)
  expect(await showReceipt(app.as(author), id, readVersion('1; drop'))).toMatchObject(missing)
})

test('for others it does not exist', async ({ app }) => {
  const { id } = await aSubmission(app)
  for (const stranger of [await anAuthor(app, 'Blue Morpho Youth Trust'), await aPerson(app, { roles: ['auditor'] })]) {
    const hidden = await showReceipt(app.as(stranger), id)
    expect(hidden).toMatchObject({ refusal: 'proposal.notFound', status: 404 })
    expect(hidden).toEqual(await showReceipt(app.as(stranger), 'not-an-id'))
  }
})

test('two statements', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  app.statements.length = 0
  await showReceipt(app.as(author), id)
  expect(app.statements).toHaveLength(2)
})
