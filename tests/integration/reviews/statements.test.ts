import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { confirmTags } from '#app/reviews/confirm-tags.server.ts'
import { isPlainAct } from '#app/reviews/plain-acts.ts'
import { showAdmission } from '#app/reviews/show-admission.server.ts'
import { showAssessment } from '#app/reviews/show-assessment.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showChangeRequest } from '#app/reviews/show-change-request.server.ts'
import { showCorrection } from '#app/reviews/show-correction.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { showIneligibility } from '#app/reviews/show-ineligibility.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { showRemoval } from '#app/reviews/show-removal.server.ts'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import { showTags } from '#app/reviews/show-tags.server.ts'
import { showTrackAct } from '#app/reviews/show-track-act.server.ts'
import { insertFund } from '#db/queries/funds.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anOffice, attempt, intoTracks, type Office, seenNow, walk, whoAsks } from './office.ts'
import { positions } from './positions.ts'

/** BEGIN, COMMIT and their like inside a transaction are not counted. */
const isCounted = (statement: string) => !/^\s*(begin|commit|rollback|savepoint|release)/i.test(statement)

async function count(app: TestApp, work: () => Promise<unknown>) {
  app.statements.length = 0
  const answer = await work()
  expect(isRefusal(answer), JSON.stringify(answer)).toBe(false)
  return app.statements.filter(isCounted).length
}

type Page = [by: keyof Office, show: (ctx: ReturnType<TestApp['as']>, id: string) => Promise<unknown>]

const pages: Record<string, Page> = {
  case: ['program', showCase],
  'case, for a reviewer': ['reviewer1', showCase],
  history: ['auditor', showHistory],
  admission: ['intake', showAdmission],
  ineligibility: ['intake', showIneligibility],
  correction: ['intake', (ctx, id) => showCorrection(ctx, id, 'places.where.HN')],
  changeRequest: ['intake', showChangeRequest],
  reviewers: ['program', showReviewers],
  assessment: ['reviewer1', showAssessment],
  finance: ['finance', (ctx, id) => showTrackAct(ctx, id, 'rateFinances')],
  tags: ['program', showTags],
  vetting: ['vetting', (ctx, id) => showTrackAct(ctx, id, 'recordVetting')],
  decision: ['approver', showDecision],
}

/** With a confirmation and its reason the case and the page of the tags have the most to read. */
const confirmSomeTags = ({ app, id, program }: Office) =>
  confirmTags(app.as(program), id, {
    seen: { version: 1, act: 0 },
    weights: { goals: { G2: 100 }, areas: { C: 100 } },
    reason: 'Se explica en una frase.',
  })

async function counted(app: TestApp, reviewers: 1 | 3) {
  const office = await anOffice(app, { quorum: reviewers })
  const more = reviewers === 1 ? [] : [office.reviewer2, office.reviewer3]
  await walk(office, ...intoTracks, 'assignReviewers')
  if (reviewers === 3) await walk({ ...office, reviewer1: office.reviewer3 }, 'assignReviewers')
  else await walk(office, 'unassignReviewer')
  await walk(office, 'assess', ...more.map((by): ['assess', Person] => ['assess', by]), 'rateFinances', 'sendToVetting')
  await walk(office, 'recordVetting')
  await confirmSomeTags(office)
  const counts: Record<string, number> = {}
  for (const [name, [by, show]] of Object.entries(pages)) {
    const ctx = app.as(office[by] as Person)
    counts[name] = await count(app, () => show(ctx, office.id))
  }
  return counts
}

test('a page takes at most six statements, as many with three assessments as with one', async ({ app }) => {
  const [one, three] = [await counted(app, 1), await counted(app, 3)]
  expect(three).toEqual(one)
  expect(one).toEqual({
    case: 6,
    'case, for a reviewer': 4,
    history: 4,
    admission: 2,
    ineligibility: 2,
    correction: 2,
    changeRequest: 2,
    reviewers: 3,
    assessment: 3,
    finance: 4,
    tags: 4,
    vetting: 2,
    decision: 6,
  })
})

test('removing a reviewer shows its page with two statements', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks, 'assignReviewers')
  const show = () => showRemoval(app.as(office.program), office.id, office.reviewer2.id)
  expect(await count(app, show)).toBe(2)
})

/** The call's awards are obligated of a fund, which costs two statements more. */
async function withFund({ app, call }: Office) {
  const fund = { id: randomUUID(), code: randomUUID(), name: { en: 'INCLE', es: 'INCLE' }, cents: 900_000_000 }
  await insertFund(app.db, fund)
  await app.db.execute(sql`update calls set fund_id = ${fund.id} where id = ${call.id}`)
}

const officers = [
  'intake',
  'program',
  'reviewer1',
  'finance',
  'vetting',
  'post',
  'approver',
  'grants',
  'auditor',
] as const

test.for(Object.entries(positions))(
  '%s: the case takes at most six statements, whoever reads it',
  async ([, place], { app }) => {
    const office = await place.reach(app)
    await withFund(office)
    for (const by of officers) {
      app.statements.length = 0
      await showCase(app.as(office[by]), office.id)
      const statements = app.statements.filter(isCounted)
      expect(statements.length, `${by}: ${statements.join('\n')}`).toBeLessThanOrEqual(6)
    }
  },
)

/** What each act costs where the list of positions first accepts it, and the page of those that are plain. */
const costs: Record<EventType, [act: number, page?: number]> = {
  send: [6, 2],
  submit: [10],
  returnToAuthor: [5, 2],
  lapse: [5],
  revive: [7, 1],
  extendDeadline: [7, 1],
  withdraw: [4],
  suspend: [5, 1],
  resume: [5, 1],
  handOver: [5, 2],
  correctText: [7],
  admit: [3],
  declareIneligible: [5],
  requestChanges: [5],
  resubmit: [10],
  invite: [5, 2],
  declineConcept: [5, 2],
  assignReviewers: [8],
  unassignReviewer: [5],
  recuse: [6, 1],
  assess: [5],
  reviseAssessment: [3],
  concludeDiscussion: [4, 5],
  startFinancialCheck: [3, 1],
  askForClarification: [5, 2],
  clarify: [5, 4],
  rateFinances: [4],
  requireVetting: [4, 2],
  sendToVetting: [3],
  recordVetting: [3],
  expireVetting: [4],
  concur: [3, 2],
  object: [4, 2],
  deliverTranslation: [4, 2],
  acceptTranslation: [3, 2],
  approve: [4],
  approveWithConditions: [5],
  decline: [4],
  sendBack: [5, 1],
  release: [7, 1],
  takeBackVerdict: [4, 1],
  rescind: [5, 1],
  offerEvidence: [6, 2],
  liftCondition: [6, 2],
  contestCondition: [5, 2],
  keepCondition: [5, 4],
  reviseCondition: [6, 4],
  waiveCondition: [6, 4],
  sendNotification: [4, 2],
  holdNotification: [4, 1],
  endHold: [4, 1],
  clearNotification: [3, 1],
  confirmRegistration: [3, 1],
  expireRegistration: [4],
  refuseAward: [5, 1],
  sign: [8, 3],
  fileReport: [5, 1],
  acceptReport: [4, 3],
  returnReport: [5, 3],
  close: [6, 1],
  terminate: [6, 1],
  reconsider: [5, 1],
  grantReconsideration: [5, 5],
  upholdDecision: [5, 5],
}
const placeOf = (type: EventType) => Object.values(positions).find(({ accepts }) => accepts.includes(type))!

test.for(eventTypes.map((type) => [type, ...costs[type]] as const))(
  '%s takes %i statements, its page %i: at most ten and six',
  async ([type, statements, ofPage], { app }) => {
    const office = await placeOf(type).reach(app)
    await withFund(office)
    const seen = await seenNow(office)
    if (isPlainAct(type)) {
      const ctx = app.as(whoAsks(office, type))
      expect(await count(app, () => showPlainAct(ctx, office.id, type))).toBe(ofPage)
    }
    expect(await count(app, () => attempt(office, type, { seen }))).toBe(statements)
    expect([statements <= 10, (ofPage ?? 0) <= 6]).toEqual([true, true])
  },
)
