import { expect } from 'vitest'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'
import { sentBack } from '../../support/ways.ts'
import { positions } from '../reviews/positions.ts'

const list = async (...args: Parameters<typeof listProposals>) => must(await listProposals(...args))

test('drafts, then what is under way with what is asked for first, then what has ended', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const draft = await aDraft(app, author, call, {})
  const back = await aSubmission(app, { author, call })
  await sentBack(app, back, [{ question: 'need', reason: 'Name the source.' }])
  const sent = await aSubmission(app, { author, call })
  const gone = await aSubmission(app, { author, call })
  must(await withdrawProposal(app.as(author), gone.id, { revision: gone.revision }))
  const listed = await list(app.as(author))
  expect(listed.drafts.map(({ id, asks }) => [id, asks])).toEqual([[draft.id, 'draft']])
  expect(listed.sent.map(({ id, asks }) => [id, asks])).toEqual([
    [back.id, 'changes'],
    [sent.id, null],
  ])
  expect(listed.ended.map(({ id, state }) => [id, state])).toEqual([[gone.id, 'withdrawn']])
})

test('nothing is asked of a draft whose call has closed', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  await aDraft(app, author, call, {})
  await app.setMoment(call.closesAt)
  expect((await list(app.as(author))).drafts).toMatchObject([{ state: 'draft', asks: null }])
})

test('whoever signs is asked to, and the author is not', async ({ app }) => {
  const { author, certifier } = await positions.certifying!.reach(app)
  expect((await list(app.as(certifier))).drafts).toMatchObject([{ state: 'certifying', asks: 'signature' }])
  expect((await list(app.as(author))).drafts).toMatchObject([
    { state: 'certifying', asks: null, awaited: { kind: 'handIn' } },
  ])
})

test.for([
  ['tracks, finances to be cleared up', 'clarification', 'answer'],
  ['approved, everything to be met', 'evidence', 'condition'],
  ['awarded', 'report', 'report'],
])('at %s the list says what is asked and until when', async ([position, asks, kind], { app }) => {
  const { author } = await positions[position!]!.reach(app)
  const [listed] = (await list(app.as(author))).sent
  expect(listed).toMatchObject({ asks, awaited: { kind, at: expect.any(String) } })
})

test('a declined one says until when reconsideration may be asked for, once', async ({ app }) => {
  const office = await positions.declined!.reach(app)
  const [listed] = (await list(app.as(office.author))).ended
  expect(listed).toMatchObject({ state: 'declined', reconsiderBy: expect.any(String) })
  await app.setMoment(new Date(Date.parse(listed!.reconsiderBy!) + 1000))
  expect((await list(app.as(office.author))).ended).toMatchObject([{ state: 'declined', reconsiderBy: null }])
})

test('nobody sees what another organisation writes', async ({ app }) => {
  await aSubmission(app)
  const listed = await list(app.as(await anAuthor(app, 'Blue Morpho Youth Trust')))
  expect(listed).toEqual({ drafts: [], sent: [], ended: [] })
})

test('the office has no proposals of its own', async ({ app }) => {
  const officer = app.as(await aPerson(app, { roles: ['program'] }))
  expect(await listProposals(officer)).toMatchObject({ refusal: 'partnersOnly', status: 403 })
})

test.for([1, 3])('a list of %i takes one statement', async (count, { app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  for (let made = 0; made < count; made++) await aDraft(app, author, call, {})
  app.statements.length = 0
  await listProposals(app.as(author))
  expect(app.statements).toHaveLength(1)
})
