import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showWithdrawal } from '#app/proposals/show-withdrawal.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'
import { decided, does } from '../../support/grants.ts'

test('author and certifier withdraw, a draft or what was handed in', async ({ app }) => {
  const author = await anAuthor(app)
  const certifier = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  const draft = await aDraft(app, author, await aCall(app), {})
  const sent = await aSubmission(app, { author })
  expect(must(await showWithdrawal(app.as(author), draft.id))).toMatchObject({ isDraft: true, revision: 0 })
  must(await withdrawProposal(app.as(author), draft.id, { revision: 0 }))
  must(await withdrawProposal(app.as(certifier), sent.id, { revision: sent.revision }))
  for (const { id } of [draft, sent]) expect((await findProposal(app.db, id))?.review.state).toBe('withdrawn')
})

test('a page that is out of date changes nothing', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const refusal = await withdrawProposal(app.as(author), id, { revision: 0 })
  expect(refusal).toMatchObject({ refusal: 'review.changedMeanwhile', status: 409 })
})

test('what was declined cannot be withdrawn', async ({ app }) => {
  const submission = await aSubmission(app)
  const { program } = await decided(app, submission, 'declined')
  must(await does(app, program, submission.id, 'release'))
  expect(await showWithdrawal(app.as(submission.author), submission.id)).toMatchObject({ refusal: 'review.notNow' })
})

test('for others there is nothing to withdraw', async ({ app }) => {
  const { id } = await aSubmission(app)
  const stranger = app.as(await anAuthor(app, 'Blue Morpho Youth Trust'))
  const hidden = await showWithdrawal(stranger, id)
  expect(hidden).toMatchObject({ refusal: 'proposal.notFound', status: 404 })
  expect(hidden).toEqual(await showWithdrawal(stranger, randomUUID()))
  expect(hidden).toEqual(await showWithdrawal(stranger, 'x'))
})

test('one statement', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  app.statements.length = 0
  await showWithdrawal(app.as(author), id)
  expect(app.statements).toHaveLength(1)
})
