import { expect } from 'vitest'
import type { Refusal } from '#app/errors.ts'
import { isOwn, mayDo, maySee, whatMaySee } from '#app/people/policy.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { acts } from '#app/reviews/acts.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { openAct } from '#app/reviews/open-act.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type EventType, eventTypes, type Move } from '#workflows/review/events.ts'
import { isPartnerAct, mayMake, type Role } from '#workflows/review/permissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, revisionOf } from '../../support/builders.ts'
import { anOffice, attempt, everything, granted, intoDecision, intoTracks, type Office, walk } from './office.ts'
import { positions } from './positions.ts'

/** The first position of the list at which each event is accepted. */
const placeOf = (type: EventType) => Object.values(positions).find(({ accepts }) => accepts.includes(type))!

const GUARA = 'Mancomunidad Valle de la Guara'
const isOfficeRole = (role: Role) => role !== 'author' && role !== 'certifier' && role !== 'clock'

async function everyoneElse(app: TestApp, type: EventType) {
  const wrong = officeRoleNames.filter((role) => !mayMake[type].includes(role))
  const right = mayMake[type].filter(isOfficeRole) as typeof wrong
  const officers = await Promise.all(wrong.map(async (role) => ({ role, by: await aPerson(app, { roles: [role] }) })))
  const partner = (organization: string, role: 'author' | 'certifier') => aPerson(app, { organization, role })
  const own = (['author', 'certifier'] as const).filter((role) => !mayMake[type].includes(role))
  const partners = await Promise.all(own.map(async (role) => ({ role, by: await partner(GUARA, role) })))
  const unassigned = { role: 'unassigned reviewer', by: await aPerson(app, { roles: ['reviewer'] }) }
  return [
    ...officers,
    ...partners,
    { role: 'nobody', by: await aPerson(app) },
    { role: 'author elsewhere', by: await partner('Otra asociación', 'author') },
    { role: 'certifier elsewhere', by: await partner('Otra asociación', 'certifier') },
    unassigned,
    { role: 'officer of another country', by: await aPerson(app, { roles: right, countries: ['PA'] }) },
    ...(isPartnerAct(type)
      ? []
      : [
          {
            role: 'officer of the same organisation',
            by: await aPerson(app, { roles: [...new Set([...right, 'program' as const])], organization: GUARA }),
          },
        ]),
  ]
}

test.for(eventTypes)('%s is refused to everyone whose act it is not, and leaves no trace', async (type, { app }) => {
  const office = await placeOf(type).reach(app)
  const people = await everyoneElse(app, type)
  const visible = asVisible((await findProposal(app.db, office.id))!)
  const before = await everything(app.db)
  const statuses = new Set<number>()
  for (const { role, by } of people) {
    expect([role, mayDo(by, visible, type) && isOwn(by, visible) === isPartnerAct(type)]).toEqual([role, false])
    const refusal = (await attempt(office, type, { by })) as Refusal
    const status = maySee(whatMaySee(by), visible) ? 403 : 404
    statuses.add(status)
    expect([role, refusal.status], JSON.stringify(refusal)).toEqual([role, status])
    /** A form that hands in asks for both, whichever it is. */
    if (status === 403) expect(refusal.params.roles).toEqual(expect.arrayContaining([...mayMake[type]]))
    const act = acts.find((one) => one === type)
    if (act) expect([role, ((await openAct(app.as(by), office.id, act)) as Refusal).status]).toEqual([role, status])
  }
  /** Of a draft the office knows nothing. */
  expect([...statuses].sort()).toEqual(statuses.has(403) || visible.submittedAt ? [403, 404] : [404])
  expect(await everything(app.db)).toEqual(before)
  expect(await attempt(office, type)).not.toHaveProperty('refusal')
})

test('every role’s own acts are what is said of it, and the clock does nothing else', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const before = await everything(app.db)
  const mayFor: Record<string, string[]> = {}
  for (const type of eventTypes) {
    const refusal = (await advanceReview(app, 'clock', office.id, {
      seenRevision: 1_000,
      move: { type } as Move,
    })) as Refusal
    const isTheClocks = mayMake[type].includes('clock')
    expect([type, refusal.refusal]).toEqual([type, isTheClocks ? 'review.changedMeanwhile' : 'review.notAllowed'])
    for (const role of mayMake[type]) mayFor[role] = [...(mayFor[role] ?? []), type]
  }
  expect(await everything(app.db)).toEqual(before)
  expect(mayFor.clock).toEqual([
    'lapse',
    'suspend',
    'resume',
    'handOver',
    'unassignReviewer',
    'expireVetting',
    'clearNotification',
    'expireRegistration',
  ])
  expect(mayFor.auditor).toBeUndefined()
  expect(mayFor.administrator).toEqual(['handOver'])
  const partners = new Set([...mayFor.author!, ...mayFor.certifier!])
  const offices = Object.entries(mayFor).filter(([role]) => isOfficeRole(role as Role))
  for (const [role, types] of offices) expect([role, types.filter((type) => partners.has(type))]).toEqual([role, []])
})

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
      await approveProposal(stranger, id, { revision: 0, ...granted }),
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

const verdicts = ['approve', 'approveWithConditions', 'decline'] as const

test('who assessed a proposal does not decide on it', async ({ app }) => {
  const office = await anOffice(app)
  const both = { ...office, approver: await aPerson(app, { roles: ['approver', 'reviewer'] }) }
  const asReviewer = { ...both, reviewer2: both.approver }
  await walk(asReviewer, ...intoDecision(asReviewer))
  for (const type of verdicts) {
    const refusal = (await attempt(both, type)) as Refusal
    expect(refusal).toMatchObject({ refusal: 'review.notNow', status: 409 })
    expect(refusal.params.because).toEqual([{ name: 'didNotWriteOrAssessIt', params: {} }])
    const opened = await openAct(app.as(both.approver), office.id, type)
    expect(opened).toMatchObject({ page: { act: { because: [{ name: 'didNotWriteOrAssessIt' }] } } })
  }
  const other = { ...office, approver: await aPerson(app, { roles: ['approver'] }) }
  expect(await attempt(other, 'approve')).toMatchObject({ state: 'decided' })
})

test('who wrote a proposal does not decide on it, even after leaving its organisation', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoDecision(office))
  const left = { ...office.author, memberships: [], officeRoles: [{ role: 'approver' as const, countries: null }] }
  for (const type of verdicts) {
    expect(await attempt(office, type, { by: left })).toMatchObject({
      refusal: 'review.notNow',
      params: { because: [{ name: 'didNotWriteOrAssessIt' }] },
    })
  }
})

type Twice = { reach: (office: Office) => Promise<void>; first: keyof Office; again: EventType; because: string }
const noneTwice: Record<string, Twice> = {
  'who decided releases nothing': {
    reach: async (office) => walk(office, ...intoDecision(office), 'approve'),
    first: 'approver',
    again: 'release',
    because: 'didNotDecideIt',
  },
  'who decided signs nothing': {
    reach: async (office) => {
      await walk(office, ...intoDecision(office), 'approve', 'release')
      await walk(office, 'sendNotification', 'clearNotification', 'confirmRegistration')
    },
    first: 'approver',
    again: 'sign',
    because: 'didNotDecideIt',
  },
  'who decided does not reconsider': {
    reach: async (office) => walk(office, ...intoDecision(office), 'decline', 'release', 'reconsider'),
    first: 'approver',
    again: 'grantReconsideration',
    because: 'didNotDecideBefore',
  },
  'who translated does not accept it': {
    reach: async (office) => walk(office, ...intoTracks, 'deliverTranslation'),
    first: 'program',
    again: 'acceptTranslation',
    because: 'didNotTranslateIt',
  },
}

test.for(Object.entries(noneTwice))(
  'two people are asked: %s',
  async ([, { reach, first, again, because }], { app }) => {
    const plain = await anOffice(app, { edition: again === 'acceptTranslation' ? { panelReads: ['en'] } : {} })
    const everyRole = await aPerson(app, { roles: ['approver', 'program', 'grants', 'intake'] })
    const office = { ...plain, [first]: everyRole }
    await reach(office)
    expect(await attempt(office, again, { by: everyRole })).toMatchObject({
      refusal: 'review.notNow',
      params: { because: [{ name: because }] },
    })
    expect(await attempt(office, again)).not.toHaveProperty('refusal')
  },
)

test('only reviewers of the office are assigned, and none who wrote it or belongs to its organisation', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks)
  const revision = await revisionOf(app, office.id)
  const assign = (...reviewers: string[]) => assignReviewers(app.as(office.program), office.id, { revision, reviewers })
  const colleague = await aPerson(app, { roles: ['reviewer'], organization: GUARA })
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
