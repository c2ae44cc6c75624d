import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { isReference } from '#app/proposals/reference.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import { listTags, saveTags } from '#db/queries/tags.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, certifiedBy, completeAnswers } from '../../support/builders.ts'
import { anOffice, attempt, save, walk } from '../reviews/office.ts'

const newKey = () => randomUUID()

test('a complete draft is handed in: a version, a reference, the amount and its shares by goal', async ({ app }) => {
  const { id, version } = await aSubmission(app)
  const row = await findProposal(app.db, id)
  expect(version).toBe(1)
  expect(row?.review).toMatchObject({ state: 'intake', revision: 1 })
  expect(row?.proposal).toMatchObject({ countries: ['HN'], mainGoal: 'G1', requestedCents: 14_264_000 })
  expect(isReference(row?.proposal.reference ?? '')).toBe(true)
  const goals = (await listTags(app.db, id)).filter(({ kind }) => kind === 'goal')
  expect(goals.map(({ code, cents }) => [code, cents])).toEqual([
    ['G1', 8_558_400],
    ['G4', 5_705_600],
  ])
})

test('handed in again, the tags say what is written now, and staff-confirmed ones share the amount too', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const questions = [{ question: 'carsi', reason: 'La meta 4 no se explica.' }]
  await requestChanges(app.as(office.intake), office.id, { revision: 1, questions })
  await saveTags(app.db, office.id, 'staff', [{ kind: 'goal', code: 'G2', weight: 100 }])
  const { 'weights.G4': _, 'explanations.G4': __, ...carsi } = completeAnswers().carsi as Record<string, string>
  await save(office, 'carsi', { ...carsi, 'weights.G1': '100' })
  expect(await attempt(office, 'resubmit')).toEqual({ version: 2 })
  const goals = (await listTags(app.db, office.id)).filter(({ kind }) => kind === 'goal')
  expect(goals.map(({ source, code, weight, cents }) => [source, code, weight, cents])).toEqual([
    ['partner', 'G1', 100, 14_264_000],
    ['staff', 'G2', 100, 14_264_000],
  ])
  const event = (await listReviewEvents(app.db, office.id)).at(-1)!.event.event
  expect(event).toMatchObject({ facts: { changed: ['carsi.weights'], writers: [office.author.id] } })
})

test('what is incomplete is refused with everything that is missing, and nothing is written', async ({ app }) => {
  const author = await anAuthor(app)
  const answers = completeAnswers({ project: { abstract: undefined }, security: { helps: undefined } })
  const { id } = await aDraft(app, author, await aCall(app), answers)
  const refusal = await submitProposal(app.as(author), id, {
    key: newKey(),
    revision: 0,
    certified: certifiedBy(author),
  })
  expect(refusal).toMatchObject({ refusal: 'proposal.incomplete', status: 422, params: { count: 2 } })
  expect(refusal).toMatchObject({
    params: {
      missing: [
        { section: 'project', field: 'abstract' },
        { section: 'security', field: 'helps' },
      ],
    },
  })
  expect((await findProposal(app.db, id))?.review).toMatchObject({ state: 'draft', revision: 0 })
})

test('the certifier hands in what the author wrote', async ({ app }) => {
  const author = await anAuthor(app)
  const certifier = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  const { id } = await aDraft(app, author, await aCall(app))
  expect(
    await submitProposal(app.as(certifier), id, { key: newKey(), revision: 0, certified: certifiedBy(certifier) }),
  ).toEqual({ version: 1 })
  expect((await findReceipt(app.db, id, 1))?.submittedBy).toBe(certifier.name)
})

test('for another organisation, and for the office, a draft does not exist', async ({ app }) => {
  const { id } = await aDraft(app, await anAuthor(app), await aCall(app))
  const strangers = [await anAuthor(app, 'Blue Morpho Youth Trust'), await aPerson(app, { roles: ['program'] })]
  for (const stranger of strangers) {
    const seen = { key: newKey(), revision: 0, certified: certifiedBy(stranger) }
    const hidden = await submitProposal(app.as(stranger), id, seen)
    expect(hidden).toMatchObject({ status: 404 })
    expect(hidden).toEqual(await submitProposal(app.as(stranger), randomUUID(), seen))
    expect(hidden).toEqual(await submitProposal(app.as(stranger), 'no-uuid', seen))
  }
})

test('the office may read what was handed in, and not hand it in again', async ({ app }) => {
  const { id, revision } = await aSubmission(app)
  const officer = app.as(await aPerson(app, { roles: ['intake'] }))
  expect(
    await submitProposal(officer, id, { key: newKey(), revision, certified: certifiedBy(officer.person) }),
  ).toMatchObject({ status: 403 })
})

test('the last millisecond of the call is in time', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  const last = new Date(call.closesAt.getTime() - 1)
  await app.setMoment(last)
  expect(
    await submitProposal(app.as(author), id, { key: newKey(), revision: 0, certified: certifiedBy(author) }),
  ).toEqual({ version: 1 })
  expect((await findReceipt(app.db, id, 1))?.version.submittedAt).toEqual(last)
})

test.for([0, 1])('%i ms after the closing instant is too late', async (late, { app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const { id } = await aDraft(app, author, call)
  await app.setMoment(new Date(call.closesAt.getTime() + late))
  const refusal = await submitProposal(app.as(author), id, {
    key: newKey(),
    revision: 0,
    certified: certifiedBy(author),
  })
  expect(refusal).toMatchObject({ refusal: 'call.closed', status: 409 })
})

test('the same key twice is the same receipt and one act', async ({ app }) => {
  const { id, author, key } = await aSubmission(app)
  expect(await submitProposal(app.as(author), id, { key, revision: 0, certified: certifiedBy(author) })).toEqual({
    version: 1,
  })
  expect(await listReviewEvents(app.db, id)).toHaveLength(1)
})

test('another tab, or a colleague, that saw the same draft gets the receipt there is, and nothing is handed in twice', async ({
  app,
}) => {
  const { id, author } = await aSubmission(app)
  const colleague = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  for (const person of [author, colleague]) {
    const again = await submitProposal(app.as(person), id, {
      key: newKey(),
      revision: 0,
      certified: certifiedBy(person),
    })
    expect(again).toEqual({ version: 1, already: true })
  }
  expect(await listReviewEvents(app.db, id)).toHaveLength(1)
})

test('a key for a revision that nobody handed in is told that it has changed', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const refusal = await submitProposal(app.as(author), id, {
    key: newKey(),
    revision: 7,
    certified: certifiedBy(author),
  })
  expect(refusal).toMatchObject({ refusal: 'review.changedMeanwhile', status: 409, params: { act: 'submit' } })
})

test('who belongs to another organisation gets no receipt by trying', async ({ app }) => {
  const { id } = await aSubmission(app)
  const stranger = await anAuthor(app, 'Blue Morpho Youth Trust')
  const refusal = await submitProposal(app.as(stranger), id, {
    key: newKey(),
    revision: 0,
    certified: certifiedBy(stranger),
  })
  expect(refusal).toMatchObject({ refusal: 'review.notFound' })
})

test('another key that knows the revision is told that it is not possible now', async ({ app }) => {
  const { id, author, revision } = await aSubmission(app)
  const refusal = await submitProposal(app.as(author), id, { key: newKey(), revision, certified: certifiedBy(author) })
  expect(refusal).toMatchObject({ refusal: 'review.notNow', status: 409 })
})

test('a key that was used for another proposal is refused', async ({ app }) => {
  const { author, call, key } = await aSubmission(app)
  const { id } = await aDraft(app, author, call)
  for (const used of [key, key.toUpperCase()]) {
    expect(
      await submitProposal(app.as(author), id, { key: used, revision: 0, certified: certifiedBy(author) }),
    ).toMatchObject({
      refusal: 'keyReused',
      status: 422,
    })
  }
})
