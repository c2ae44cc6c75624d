import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { Person } from '#app/people/person.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { calls } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSubmission,
  must,
  type PersonWish,
  revisionOf,
} from '../../support/builders.ts'
import { admitted, reviewed, sentBack } from '../../support/ways.ts'
import { ground, insertCases } from '../pipeline/insert-cases.ts'

const waiting = async (app: TestApp, person: Person) => {
  const { groups } = await showDesk(app.as(person))
  return Object.fromEntries(groups.map(({ act, cases }) => [act, cases.map(({ id }) => id).sort()]))
}

const tracks = { technical: 'assigning', financial: 'queued', vetting: 'listed' }

test('a person sees what waits for each of their roles, and nothing else', async ({ app }) => {
  const base = await ground(app)
  const [intake, assigning, collecting, decision, changes, approved] = await insertCases(app, base, [
    { state: 'intake' },
    { state: 'tracks', tracks, helpsSecurityForces: true },
    {
      state: 'tracks',
      tracks: { technical: 'collecting', financial: 'concluded', vetting: 'inVetting' },
      helpsSecurityForces: true,
    },
    { state: 'decision' },
    { state: 'changesRequested' },
    { state: 'approved' },
    { state: 'withdrawn' },
    { state: 'draft', submittedAt: null },
  ])
  const seen = async (...roles: NonNullable<PersonWish['roles']>) => waiting(app, await aPerson(app, { roles }))
  expect(await seen('intake')).toEqual({ admit: [intake], resubmit: [changes] })
  const unowned = [assigning, collecting, decision, changes, approved].sort()
  expect(await seen('program')).toEqual({ assignReviewers: [assigning], handOver: unowned, resubmit: [changes] })
  expect(await seen('administrator')).toEqual({ handOver: unowned })
  expect(await seen('finance')).toEqual({ rateFinances: [assigning] })
  expect(await seen('vetting')).toEqual({ sendToVetting: [assigning], recordVetting: [collecting] })
  expect(await seen('approver')).toEqual({ approve: [decision] })
  expect(await seen('intake', 'approver', 'finance')).toEqual({
    admit: [intake],
    resubmit: [changes],
    approve: [decision],
    rateFinances: [assigning],
  })
  for (const role of ['post', 'grants', 'auditor', 'reviewer'] as const) {
    expect(await seen(role)).toEqual({})
  }
  expect(await seen()).toEqual({})
})

test('a reviewer sees what is assigned to them until they have sent their assessment', async ({ app }) => {
  const submission = await aSubmission(app)
  await admitted(app, submission)
  const program = await aPerson(app, { roles: ['program'] })
  const [one, other, third] = [
    await aPerson(app, { roles: ['reviewer'] }),
    await aPerson(app, { roles: ['reviewer'] }),
    await aPerson(app, { roles: ['reviewer'] }),
  ]
  const seen = async () => ({ revision: await revisionOf(app, submission.id) })
  must(await assignReviewers(app.as(program), submission.id, { ...(await seen()), reviewers: [one.id, other.id] }))
  const scores = submission.call.criteria.map(({ key }) => ({ criterion: key, score: 4, why: 'Clear.' }))
  must(await assessProposal(app.as(one), submission.id, { ...(await seen()), scores, opinion: 'Good.' }))
  expect(await waiting(app, one)).toEqual({})
  expect(await waiting(app, other)).toEqual({ assess: [submission.id] })
  expect(await waiting(app, third)).toEqual({})
})

test('nobody is offered the decision on what they assessed or wrote, nor anything of their own organisation', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  const { reviewers } = await reviewed(app, submission)
  const approver = await aPerson(app, { roles: ['approver'] })
  expect(await waiting(app, approver)).toEqual({ approve: [submission.id] })

  const approves = { role: 'approver', countries: null } as const
  const assessedIt: Person = { ...reviewers[0]!, officeRoles: [...reviewers[0]!.officeRoles, approves] }
  expect(await waiting(app, assessedIt)).toEqual({})

  const wroteIt: Person = { ...submission.author, memberships: [], officeRoles: [approves] }
  expect(await waiting(app, wroteIt)).toEqual({})

  const base = await ground(app)
  await insertCases(app, base, [{ state: 'intake' }, { state: 'decision' }, { state: 'tracks', tracks }])
  const own = await aPerson(app, {
    roles: ['intake', 'approver', 'program', 'finance', 'vetting'],
    organization: 'Mancomunidad Valle de la Guara',
  })
  expect(await waiting(app, own)).toEqual({})
})

test('a role that is limited to countries is offered only those', async ({ app }) => {
  const base = await ground(app)
  const [hn, , both] = await insertCases(app, base, [
    { countries: ['HN'] },
    { countries: ['GT'] },
    { countries: ['GT', 'HN'] },
  ])
  const person = await aPerson(app, { roles: ['intake'], countries: ['HN'] })
  expect(await waiting(app, person)).toEqual({ admit: [hn, both].sort() })
  const mixed: Person = { ...person, officeRoles: [...person.officeRoles, { role: 'auditor', countries: null }] }
  expect(await waiting(app, mixed)).toEqual({ admit: [hn, both].sort() })
})

test('a partner sees their drafts while the call is open, and what they are asked to change', async ({ app }) => {
  const author = await anAuthor(app)
  const open = await aCall(app)
  const closed = await aCall(app)
  const draft = await aDraft(app, author, open)
  await aDraft(app, author, closed)
  const back = await aSubmission(app, { author, call: open })
  await sentBack(app, back, [{ question: 'budget', reason: 'Show the rent.' }])
  await aSubmission(app, { author: await anAuthor(app, 'Another organisation'), call: open })
  await app.db
    .update(calls)
    .set({ closesAt: new Date(Date.now() - 1000) })
    .where(eq(calls.id, closed.id))
  const desk = await showDesk(app.as(author))
  expect(desk.own.map(({ id, asks }) => [id, asks])).toEqual([
    [back.id, 'resubmit'],
    [draft.id, 'write'],
  ])
  expect(desk.groups).toEqual([])
})

test('the same two statements, and one for what partners ask, however much waits; the oldest first, with the count of all', async ({
  app,
}) => {
  const base = await ground(app)
  const person = await aPerson(app, { roles: ['intake', 'approver', 'program'], organization: 'Another organisation' })
  const counts: number[] = []
  for (const more of [1, 2, 47]) {
    await insertCases(
      app,
      base,
      Array.from({ length: more }, (_, index) => ({ since: new Date(Date.UTC(2027, 0, 1, 0, index)) })),
    )
    app.statements.length = 0
    await showDesk(app.as(person))
    counts.push(app.statements.length)
  }
  expect(counts).toEqual([3, 3, 3])
  const [group] = (await showDesk(app.as(person))).groups
  expect([group!.total, group!.cases.length]).toEqual([50, 25])
})
