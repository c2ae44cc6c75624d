import { expect } from 'vitest'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aCall, anAuthor, aPerson, must } from '../../support/builders.ts'

test('an author starts a draft for an open call', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = must(await startProposal(app.as(author, 'es'), call.number))
  const row = await findProposal(app.db, id)
  expect(row?.review).toMatchObject({ state: 'draft', revision: 0 })
  expect(row?.proposal).toMatchObject({ authorId: author.id, language: 'es', reference: null, submittedAt: null })
})

test('not before the call opens, and not from its closing instant on', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  const call = await aCall(app)
  await app.setMoment(new Date(call.opensAt.getTime() - 1))
  expect(await startProposal(author, call.number)).toMatchObject({ refusal: 'call.notOpenYet', status: 409 })
  await app.setMoment(call.closesAt)
  expect(await startProposal(author, call.number)).toMatchObject({ refusal: 'call.closed', status: 409 })
})

test('nobody starts for an organisation that they do not write for', async ({ app }) => {
  const call = await aCall(app)
  const author = await anAuthor(app)
  const other = await anAuthor(app, 'Blue Morpho Youth Trust')
  const certifier = await aPerson(app, { organization: 'Blue Morpho Youth Trust', role: 'certifier' })
  const elsewhere = other.memberships[0]!.organizationId
  const refusals = [
    await startProposal(app.as(author), call.number, elsewhere),
    await startProposal(app.as(certifier), call.number),
    await startProposal(app.as(await aPerson(app, { roles: ['intake'] })), call.number),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ refusal: 'person.noOrganization', status: 403 })
})

test('no draft for a call that does not exist', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  expect(await startProposal(author, 'nothing')).toMatchObject({ refusal: 'call.notFound', status: 404 })
})
