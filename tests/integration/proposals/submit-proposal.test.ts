import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, completeAnswers } from '../../support/builders.ts'

test('a complete draft is handed in: a version, a reference, the amount and the tags', async ({ app }) => {
  const { id, version } = await aSubmission(app)
  const row = await findProposal(app.db, id)
  expect(version).toBe(1)
  expect(row?.review.state).toBe('intake')
  expect(row?.proposal).toMatchObject({ countries: ['HN'], scope: 'bilateral', mainGoal: 'G1', requestedCents: 14_264_000 })
  expect(row?.proposal.reference).toMatch(/^CA-\d{4}-/)
})
