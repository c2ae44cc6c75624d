import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aCall, anAuthor, aPerson, must } from '../../support/builders.ts'

const aForm = (organization?: string) => ({ key: randomUUID(), organization })

test('an author starts a draft for an open call', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = must(await startProposal(app.as(author, 'es'), call.number, aForm()))
  const row = await findProposal(app.db, id)
  expect(row?.review).toMatchObject({ state: 'draft', revision: 0 })
  expect(row?.proposal).toMatchObject({ authorId: author.id, language: 'es', reference: null, submittedAt: null })
})

test('not before the call opens, and not from its closing instant on', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  const call = await aCall(app)
  await app.setMoment(new Date(call.opensAt.getTime() - 1))
  expect(await startProposal(author, call.number, aForm())).toMatchObject({ refusal: 'call.notOpenYet', status: 409 })
  await app.setMoment(call.closesAt)
  expect(await startProposal(author, call.number, aForm())).toMatchObject({ refusal: 'call.closed', status: 409 })
})

test('nobody starts for an organisation that they do not write for', async ({ app }) => {
  const call = await aCall(app)
  const author = await anAuthor(app)
  const other = await anAuthor(app, 'Blue Morpho Youth Trust')
  const certifier = await aPerson(app, { organization: 'Blue Morpho Youth Trust', role: 'certifier' })
  const elsewhere = other.memberships[0]!.organizationId
  const refusals = [
    await startProposal(app.as(author), call.number, aForm(elsewhere)),
    await startProposal(app.as(certifier), call.number, aForm()),
    await startProposal(app.as(await aPerson(app, { roles: ['intake'] })), call.number, aForm()),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ refusal: 'person.noOrganization', status: 403 })
})

test('no draft for a call that does not exist', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  expect(await startProposal(author, 'nothing', aForm())).toMatchObject({ refusal: 'call.notFound', status: 404 })
})

test('the same form again answers the same draft, also when the call has closed meanwhile', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  const call = await aCall(app)
  const form = aForm()
  const first = must(await startProposal(author, call.number, form))
  expect(await startProposal(author, call.number, form)).toEqual(first)
  expect(await startProposal(author, call.number, aForm())).not.toEqual(first)
  await app.setMoment(call.closesAt)
  expect(await startProposal(author, call.number, form)).toEqual(first)
})

test('a form that was sent is refused for another call, another organisation and another person', async ({ app }) => {
  const author = await anAuthor(app)
  const other = await anAuthor(app, 'Blue Morpho Youth Trust')
  const both = { ...author, memberships: [...author.memberships, ...other.memberships] }
  const call = await aCall(app)
  const form = aForm()
  must(await startProposal(app.as(author), call.number, form))
  const refusals = [
    await startProposal(app.as(author), (await aCall(app)).number, form),
    await startProposal(app.as(both), call.number, { ...form, organization: other.memberships[0]!.organizationId }),
    await startProposal(app.as(await anAuthor(app)), call.number, form),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ refusal: 'keyReused', status: 422 })
})
