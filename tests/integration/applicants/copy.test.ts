import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { copyProposal, showCopy } from '#app/proposals/copy-proposal.server.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import * as page from '#app/routes/proposals.$id.copy.tsx'
import { listSections } from '#db/queries/drafts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aSavedSection, aSubmission, completeAnswers, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'

const wholeCall = (app: TestApp) => aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })

const answersIn = async (app: TestApp, id: string) =>
  Object.fromEntries((await listSections(app.db, id)).map(({ section, answers }) => [section, answers]))

test('an earlier proposal’s answers go into an empty draft, its title and its dates to look at again', async ({
  app,
}) => {
  const earlier = await aSubmission(app)
  const { author } = earlier
  const draft = await aDraft(app, author, await aCall(app), {})
  expect(await copyProposal(app.as(author), draft.id, earlier.id)).toBeUndefined()
  expect(await answersIn(app, draft.id)).toEqual(await answersIn(app, earlier.id))
  const { proposal } = (await findProposal(app.db, draft.id))!
  expect([proposal.title, proposal.submittedAt]).toEqual([completeAnswers().project!['title.en'], null])
  const { report } = must(await showCopy(app.as(author), draft.id))
  expect(report).toMatchObject({
    copied: ['project', 'carsi', 'places', 'need', 'budget', 'security'],
    kept: [],
    notAsked: [],
    left: [],
  })
  expect(report!.lookAgain).toEqual([
    { section: 'project', field: 'startsOn' },
    { section: 'project', field: 'endsOn' },
  ])
})

test('what this call does not ask is left, and what its rules say against the rest is named', async ({ app }) => {
  const author = await anAuthor(app)
  const earlier = await aDraft(app, author, await wholeCall(app), wholeAnswers())
  const later = new Date('2032-01-01T00:00:00Z')
  const call = await aCall(app, { closesAt: later, countries: ['GT'], ceilingCents: 100_000_00, floorCents: 1 })
  const draft = await aDraft(app, author, call, {})
  await copyProposal(app.as(author), draft.id, earlier.id)
  const report = must(await showCopy(app.as(author), draft.id)).report!
  expect(report.notAsked).toEqual(expect.arrayContaining(['eligibility', 'organization', 'people', 'capacity']))
  expect(report.left.map(({ section }) => section)).toEqual(expect.arrayContaining(['project', 'places']))
  expect(report.lookAgain).toEqual(expect.arrayContaining([{ section: 'project', field: 'startsOn' }]))
  const answers = await answersIn(app, draft.id)
  expect(Object.keys(answers)).not.toContain('people')
  expect(answers.places!.countries ?? []).not.toContain('HN')
  expect(Object.keys(answers.project!)).not.toContain('translation.exists')
})

test('an indicator still measures the outcome that it names', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await wholeCall(app)
  const earlier = await aDraft(app, author, call, wholeAnswers())
  const draft = await aDraft(app, author, call, {})
  await copyProposal(app.as(author), draft.id, earlier.id)
  expect((await answersIn(app, draft.id)).indicators).toEqual((await answersIn(app, earlier.id)).indicators)
})

test('what was written in the draft stays', async ({ app }) => {
  const earlier = await aSubmission(app)
  const { author } = earlier
  const draft = await aDraft(app, author, await aCall(app), { need: { problem: 'Another one.' } })
  await copyProposal(app.as(author), draft.id, earlier.id)
  expect((await answersIn(app, draft.id)).need).toEqual({ problem: 'Another one.' })
  expect(must(await showCopy(app.as(author), draft.id)).report).toMatchObject({ kept: ['need'] })
})

test('a section that was emptied is written over as its next revision', async ({ app }) => {
  const earlier = await aSubmission(app)
  const { author } = earlier
  const draft = await aDraft(app, author, await aCall(app), { need: { problem: 'A word' } })
  await aSavedSection(app, author, draft.id, 'need', {}, 1)
  await copyProposal(app.as(author), draft.id, earlier.id)
  const [need] = (await listSections(app.db, draft.id)).filter(({ section }) => section === 'need')
  expect([need!.revision, need!.answers]).toEqual([3, completeAnswers().need])
})

test('once for a draft: the same again changes nothing, another is refused', async ({ app }) => {
  const earlier = await aSubmission(app)
  const { author, call } = earlier
  const other = await aDraft(app, author, call, { need: { problem: 'Other.' } })
  const draft = await aDraft(app, author, call, {})
  await copyProposal(app.as(author), draft.id, earlier.id)
  await aSavedSection(app, author, draft.id, 'need', { problem: 'Mine.' }, 1)
  expect(await copyProposal(app.as(author), draft.id, earlier.id)).toBeUndefined()
  expect((await answersIn(app, draft.id)).need).toEqual({ problem: 'Mine.' })
  expect(await copyProposal(app.as(author), draft.id, other.id)).toMatchObject({ refusal: 'copy.done', status: 409 })
})

test('only from the same organisation, into a draft of one’s own, while it can be handed in', async ({ app }) => {
  const author = await anAuthor(app)
  const stranger = await anAuthor(app, 'Blue Morpho Youth Trust')
  const both = { ...author, memberships: [...author.memberships, ...stranger.memberships] }
  const call = await aCall(app)
  const theirs = await aDraft(app, stranger, call)
  const mine = await aDraft(app, author, call, {})
  for (const person of [author, both])
    for (const from of [theirs.id, mine.id, randomUUID(), 'no-id'])
      expect(await copyProposal(app.as(person), mine.id, from)).toMatchObject({ refusal: 'copy.notFound', status: 404 })
  expect(await copyProposal(app.as(stranger), mine.id, theirs.id)).toMatchObject({ refusal: 'proposal.notFound' })
  expect(await showCopy(app.as(stranger), mine.id)).toMatchObject({ refusal: 'proposal.notFound' })
  const sent = await aSubmission(app, { author, call })
  expect(await copyProposal(app.as(author), sent.id, mine.id)).toMatchObject({ refusal: 'proposal.notADraft' })
  const locks = [must(await showCopy(app.as(author), sent.id)).lock, must(await showCopy(app.as(author), mine.id)).lock]
  expect(locks).toMatchObject([{ refusal: 'proposal.notADraft' }, null])
  await app.setMoment(call.closesAt)
  expect(await copyProposal(app.as(author), mine.id, sent.id)).toMatchObject({ refusal: 'call.closed' })
})

test('the page lists the organisation’s other proposals, also those that have ended, in four statements', async ({
  app,
}) => {
  const ended = await aSubmission(app)
  const { author, call } = ended
  must(await withdrawProposal(app.as(author), ended.id, { revision: ended.revision }))
  const { id } = must(await startProposal(app.as(author), call.number, { key: randomUUID() }))
  app.statements.length = 0
  const { earlier } = must(await showCopy(app.as(author), id))
  expect(earlier.map((one) => [one.id, one.state])).toEqual([[ended.id, 'withdrawn']])
  expect(app.statements.length).toBeLessThanOrEqual(4)
  const browser = officeBrowser(app, author)
  const send = (from: string) => browser.send(page, `/proposals/${id}/copy`, from ? { from } : {}, { id })
  for (const from of ['', 'no-id']) expect(await send(from)).toMatchObject({ status: 422 })
  expect(await send(ended.id)).toMatchObject({ status: 303, to: `/proposals/${id}/copy` })
})
