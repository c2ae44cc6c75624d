import { expect } from 'vitest'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { showPipeline } from '#app/pipeline/show-pipeline.server.ts'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import * as decisions from '#app/routes/decisions._index.tsx'
import * as releasing from '#app/routes/decisions.release.tsx'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { aCondition, decided, does } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'

type Case = { id: string; because: { name: string }[] }
const stateOf = async (app: TestApp, id: string) => (await findProposal(app.db, id))!.review.state

test('verdicts are announced together: each by its own transaction, and said what became of each', {
  timeout: 60_000,
}, async ({ app }) => {
  const [approved, declined, withdrawn] = [await aSubmission(app), await aSubmission(app), await aSubmission(app)]
  await decided(app, approved, [aCondition()])
  await decided(app, declined, 'declined')
  await decided(app, withdrawn)
  const program = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const { open, send } = officeBrowser(app, program)

  const list = await open(decisions, '/decisions')
  expect(list.body.cases).toHaveLength(3)
  expect(Object.fromEntries((list.body.cases as Case[]).map((one) => [one.id, one]))).toMatchObject({
    [approved.id]: { verdict: 'approved', amountCents: 14_000_000, conditions: 1, approver: 'Ricardo Alvarado' },
    [declined.id]: { verdict: 'declined', amountCents: null },
    [withdrawn.id]: { verdict: 'approved' },
  })
  const [first] = list.body.cases as { letters: { language: string; text: string }[] }[]
  expect(first!.letters.map(({ language }) => language)).toEqual(['es', 'en'])
  const seen = await Promise.all(
    [approved, declined, withdrawn].map(async ({ id }) => `${id} ${await revisionOf(app, id)}`),
  )
  must(
    await withdrawProposal(app.as(withdrawn.author), withdrawn.id, { revision: await revisionOf(app, withdrawn.id) }),
  )

  const checked = await open(
    releasing,
    `/decisions/release?${[approved, declined, withdrawn].map(({ id }) => `case=${id}`).join('&')}`,
  )
  const why = Object.fromEntries(
    (checked.body.cases as Case[]).map(({ id, because }) => [id, because.map(({ name }) => name)]),
  )
  expect(why).toEqual({ [approved.id]: [], [declined.id]: [], [withdrawn.id]: ['notInThisState'] })

  const done = await send(releasing, '/decisions/release', { case: seen })
  expect(done.status).toBe(200)
  expect(done.body.answers).toMatchObject([
    { id: approved.id, refusal: null },
    { id: declined.id, refusal: null },
    { id: withdrawn.id, refusal: { refusal: 'review.changedMeanwhile' } },
  ])
  expect([await stateOf(app, approved.id), await stateOf(app, declined.id)]).toEqual(['approved', 'declined'])

  const again = await send(releasing, '/decisions/release', { case: seen.slice(0, 2) })
  expect(again.body.answers).toMatchObject([
    { refusal: { refusal: 'review.changedMeanwhile', params: { act: 'release' } } },
    { refusal: { refusal: 'review.changedMeanwhile', params: { act: 'release' } } },
  ])
})

test('who decided does not announce it, and only program officers open the page', async ({ app }) => {
  const submission = await aSubmission(app)
  const { approver } = await decided(app, submission)
  const both = { ...approver, officeRoles: [...approver.officeRoles, { role: 'program' as const, countries: null }] }
  const list = await officeBrowser(app, both).open(decisions, '/decisions')
  expect((list.body.cases as Case[]).map(({ because }) => because.map(({ name }) => name))).toEqual([
    ['didNotDecideIt'],
  ])
  expect((await officeBrowser(app, approver).open(decisions, '/decisions')).status).toBe(403)
  expect((await officeBrowser(app, approver).send(releasing, '/decisions/release', { case: 'x' })).status).toBe(403)
})

test.for(['approved', 'declined'] as const)(
  'until it is announced nobody outside the decision sees that it was %s',
  async (verdict, { app }) => {
    const submission = await aSubmission(app)
    const { id, author } = submission
    const { program, reviewers } = await decided(app, submission, verdict)
    const reason = verdict === 'approved' ? 'A good plan.' : 'Other plans were better.'
    const partnerSees = async () =>
      JSON.stringify([await showOwnProposal(app.as(author), id), await listProposals(app.as(author))])
    const reviewerSees = async () => JSON.stringify(must(await showCase(app.as(reviewers[0]!), id)))

    const view = must(await showOwnProposal(app.as(author), id))
    expect(view).toMatchObject({ state: 'decision', decision: null })
    expect(view.events.map(({ type }) => type)).toEqual(['start', 'submit', 'admit'])
    for (const text of [await partnerSees(), await reviewerSees()]) {
      expect(text).not.toContain(reason)
      expect(text).not.toContain('14000000')
      expect(text).not.toContain('"isGranted":true')
      expect(text).not.toMatch(/"outcome"|"amountCents"/)
    }
    const totals = must(await showPipeline(app.as(program), new URLSearchParams()))
    expect(totals.cases.find((one) => one.id === id)).toMatchObject({ cents: 14_264_000 })

    must(await does(app, program, id, 'release'))
    expect(await partnerSees()).toContain(reason)
    expect(must(await showOwnProposal(app.as(author), id)).events.at(-1)!.type).toBe(
      verdict === 'approved' ? 'approve' : 'decline',
    )
    const after = must(await showPipeline(app.as(program), new URLSearchParams()))
    expect(after.cases.find((one) => one.id === id)).toMatchObject({
      cents: verdict === 'approved' ? 14_000_000 : 14_264_000,
    })
  },
)
