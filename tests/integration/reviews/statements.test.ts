import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { confirmTags } from '#app/reviews/confirm-tags.server.ts'
import { showAdmission } from '#app/reviews/show-admission.server.ts'
import { showAssessment } from '#app/reviews/show-assessment.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showChangeRequest } from '#app/reviews/show-change-request.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { showIneligibility } from '#app/reviews/show-ineligibility.server.ts'
import { showRemoval } from '#app/reviews/show-removal.server.ts'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import { showTags } from '#app/reviews/show-tags.server.ts'
import { showTrackAct } from '#app/reviews/show-track-act.server.ts'
import type { EventType } from '#workflows/review/events.ts'
import { type TestApp, test } from '../../support/app.ts'
import { revisionOf } from '../../support/builders.ts'
import { anOffice, attempt, intoTracks, type Office, walk } from './office.ts'

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
    changeRequest: 2,
    reviewers: 3,
    assessment: 3,
    finance: 2,
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

test('an act takes at most ten statements', async ({ app }) => {
  const office = await anOffice(app)
  const counts: Partial<Record<string, number>> = {}
  const act = async (type: EventType, by?: Person, name: string = type) => {
    const revision = await revisionOf(app, office.id)
    counts[name] = await count(app, () => attempt(office, type, { by, revision }))
  }
  await act('submit')
  await act('requestChanges')
  await act('resubmit')
  await act('admit')
  await act('assignReviewers')
  await act('unassignReviewer')
  await act('assignReviewers', undefined, 'assignReviewers, again')
  await act('assess')
  await act('assess', office.reviewer2, 'assess, the last')
  await act('rateFinances')
  await act('sendToVetting')
  await act('recordVetting')
  await act('approve')
  expect(counts).toEqual({
    submit: 10,
    requestChanges: 5,
    resubmit: 10,
    admit: 3,
    assignReviewers: 7,
    unassignReviewer: 5,
    'assignReviewers, again': 7,
    assess: 4,
    'assess, the last': 4,
    rateFinances: 4,
    sendToVetting: 3,
    recordVetting: 3,
    approve: 8,
  })
})
