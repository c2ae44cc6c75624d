import { expect } from 'vitest'
import type { Refusal } from '#app/errors.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { type OfficeAct, officeActs } from '#app/reviews/office-acts.ts'
import { openAct } from '#app/reviews/open-act.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, revisionOf } from '../../support/builders.ts'
import { anOffice, attempt, everything, intoDecision, intoTracks, type Office, walk } from './office.ts'

/** Where each act would be possible for whose it is. */
const ways: Record<OfficeAct, (office: Office) => Promise<void>> = {
  admit: (office) => walk(office, 'submit'),
  declareIneligible: (office) => walk(office, 'submit'),
  requestChanges: (office) => walk(office, 'submit'),
  assignReviewers: (office) => walk(office, ...intoTracks),
  unassignReviewer: (office) => walk(office, ...intoTracks, 'assignReviewers'),
  assess: (office) => walk(office, ...intoTracks, 'assignReviewers'),
  rateFinances: (office) => walk(office, ...intoTracks),
  sendToVetting: (office) => walk(office, ...intoTracks),
  recordVetting: (office) => walk(office, ...intoTracks, 'sendToVetting'),
  approve: (office) => walk(office, ...intoDecision(office)),
  decline: (office) => walk(office, ...intoDecision(office)),
}

async function everyoneElse(app: TestApp, type: OfficeAct) {
  const wrong = officeRoleNames.filter((role) => !mayMake[type].includes(role))
  const officers = await Promise.all(wrong.map(async (role) => ({ role, by: await aPerson(app, { roles: [role] }) })))
  const partner = (organization: string, role: 'author' | 'certifier') => aPerson(app, { organization, role })
  return [
    ...officers,
    { role: 'nobody', by: await aPerson(app) },
    { role: 'author of it', by: await partner('Mancomunidad Valle de la Guara', 'author') },
    { role: 'certifier of it', by: await partner('Mancomunidad Valle de la Guara', 'certifier') },
    { role: 'author elsewhere', by: await partner('Otra asociación', 'author') },
    { role: 'unassigned reviewer', by: await aPerson(app, { roles: ['reviewer'] }) },
    {
      role: 'officer of another country',
      by: await aPerson(app, { roles: [...mayMake[type]] as never, countries: ['PA'] }),
    },
    {
      role: 'officer of the same organisation',
      by: await aPerson(app, {
        roles: [...mayMake[type], 'program'] as never,
        organization: 'Mancomunidad Valle de la Guara',
      }),
    },
  ]
}

const unseen = ['nobody', 'author elsewhere', 'reviewer', 'unassigned reviewer', 'officer of another country']

test.for(officeActs)('%s is refused to everyone whose act it is not, and leaves no trace', async (type, { app }) => {
  const office = await anOffice(app)
  await ways[type](office)
  const before = await everyone(app, office, type)
  for (const { role, by } of before.people) {
    const refusal = (await attempt(office, type, { by })) as Refusal
    const status = unseen.includes(role) ? 404 : 403
    expect([role, refusal.status], JSON.stringify(refusal)).toEqual([role, status])
    if (status === 403) expect(refusal.params.roles).toEqual(mayMake[type])
    const page = (await openAct(app.as(by), office.id, type)) as Refusal
    expect([role, page.status]).toEqual([role, status])
  }
  expect(await everything(app.db)).toEqual(before.all)
  expect(await attempt(office, type)).not.toHaveProperty('refusal')
})

async function everyone(app: TestApp, office: Office, type: OfficeAct) {
  const people = await everyoneElse(app, type)
  return { people, all: await everything(office.app.db) }
}

test('what one may not see answers like what does not exist, and like what is no proposal at all', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const stranger = app.as(await aPerson(app, { roles: ['reviewer'] }))
  const ids = [office.id, '00000000-0000-4000-8000-000000000000', 'nothing', `${office.id}'`]
  for (const id of ids) {
    const answers = [
      await showCase(stranger, id),
      await openAct(stranger, id, 'admit'),
      await showHistory(stranger, id),
      await approveProposal(stranger, id, { revision: 0, amountCents: 1, startsOn: '', endsOn: '', reason: '' }),
    ]
    for (const answer of answers) expect(answer).toEqual({ refusal: 'review.notFound', status: 404, params: {} })
  }
})

test('a draft is nobody’s in the office, whatever they are', async ({ app }) => {
  const office = await anOffice(app)
  for (const by of [office.intake, office.program, office.approver, office.auditor]) {
    expect(await showCase(app.as(by), office.id)).toMatchObject({ status: 404 })
  }
})

test('the case and its history are not shown to the organisation that wrote it', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  expect(await showCase(app.as(office.author), office.id)).toMatchObject({ status: 403 })
  expect(await showHistory(app.as(office.author), office.id)).toMatchObject({ status: 403 })
})

test('who assessed a proposal does not decide on it', async ({ app }) => {
  const office = await anOffice(app)
  const both = { ...office, approver: await aPerson(app, { roles: ['approver', 'reviewer'] }) }
  const asReviewer = { ...both, reviewer2: both.approver }
  await walk(asReviewer, ...intoDecision(asReviewer))
  for (const type of ['approve', 'decline'] as const) {
    const refusal = (await attempt(both, type)) as Refusal
    expect(refusal).toMatchObject({ refusal: 'review.notNow', status: 409 })
    expect(refusal.params.because).toEqual([{ name: 'didNotWriteOrAssessIt', params: {} }])
    const opened = await openAct(app.as(both.approver), office.id, type)
    expect(opened).toMatchObject({ page: { act: { because: [{ name: 'didNotWriteOrAssessIt' }] } } })
  }
  const other = { ...office, approver: await aPerson(app, { roles: ['approver'] }) }
  expect(await attempt(other, 'approve')).toMatchObject({ state: 'approved' })
})

test('who wrote a proposal does not decide on it, even after leaving its organisation', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoDecision(office))
  const left = { ...office.author, memberships: [], officeRoles: [{ role: 'approver' as const, countries: null }] }
  expect(await attempt(office, 'approve', { by: left })).toMatchObject({
    refusal: 'review.notNow',
    params: { because: [{ name: 'didNotWriteOrAssessIt' }] },
  })
})

test('only reviewers of the office are assigned, and none who wrote it or belongs to its organisation', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks)
  const revision = await revisionOf(app, office.id)
  const assign = (...reviewers: string[]) => assignReviewers(app.as(office.program), office.id, { revision, reviewers })
  const colleague = await aPerson(app, { roles: ['reviewer'], organization: 'Mancomunidad Valle de la Guara' })
  const abroad = await aPerson(app, { roles: ['reviewer'], countries: ['PA'] })
  const all = await everything(app.db)
  for (const id of [office.author.id, office.approver.id, abroad.id, 'nobody']) {
    expect(await assign(office.reviewer1.id, id)).toMatchObject({ refusal: 'person.notFound' })
  }
  expect(await assign(office.reviewer1.id, colleague.id)).toMatchObject({
    refusal: 'review.notNow',
    params: { because: [{ name: 'reviewersHaveNoConflict' }] },
  })
  expect(await everything(app.db)).toEqual(all)
  expect(await assign(office.reviewer1.id, office.reviewer1.id)).toMatchObject({ state: 'tracks' })
})
