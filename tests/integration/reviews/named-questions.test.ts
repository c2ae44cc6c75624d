import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { sendToVetting } from '#app/reviews/send-to-vetting.server.ts'
import { showChangeRequest } from '#app/reviews/show-change-request.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import * as submission from '#app/routes/proposals.$id.submission.tsx'
import { municipalities } from '#db/demonstration/calls/municipalities.ts'
import { appendSectionRevision } from '#db/queries/drafts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import type { Question } from '#workflows/review/context.ts'
import { trackStates } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aPerson,
  aSavedSection,
  aSubmission,
  certifiedBy,
  certifiedForm,
  completeAnswers,
  must,
  revisionOf,
  type Submission,
} from '../../support/builders.ts'
import { reviewed } from '../../support/ways.ts'

const { floorCents, ceilingCents, maxMonths } = municipalities
const rules = { quorum: 2, floorCents, ceilingCents, maxMonths }

async function standing(app: TestApp, { id }: Submission) {
  const row = (await findProposal(app.db, id))!
  const snapshot = restoreReview(row.review)
  return { state: row.review.state, tracks: trackStates(snapshot), ...snapshot.context }
}

async function ask(app: TestApp, { id }: Submission, by: Person, ...questions: Question[]) {
  const asked = questions.map((question) => ({ question, reason: `Why ${question}.` }))
  return must(await requestChanges(app.as(by), id, { revision: await revisionOf(app, id), questions: asked }))
}

const change = (app: TestApp, { id, author }: Submission, section: SectionKey, answers: Answers) =>
  aSavedSection(app, author, id, section, answers, 1)

const handIn = async (app: TestApp, { id, author }: Submission) =>
  submitProposal(app.as(author), id, {
    key: randomUUID(),
    revision: await revisionOf(app, id),
    certified: certifiedBy(author),
  })

const regional = {
  carsi: { scope: 'regional' },
  places: { countries: ['HN', 'GT'], 'where.GT': 'Puerto Barrios' },
}

const unit = (index: number, name: string) => ({
  [`units[${index}].institution`]: 'Policía Nacional',
  [`units[${index}].serviceType`]: 'police',
  [`units[${index}].unitName`]: name,
  [`units[${index}].parentCommand`]: 'Jefatura de Cortés',
  [`units[${index}].location`]: 'Choloma',
  [`units[${index}].help`]: ['training'],
  [`units[${index}].people`]: '40',
  [`units[${index}].earliestOn`]: '2031-02-01',
})
const withUnits = (one: string, other: string) =>
  completeAnswers({ security: { helps: 'yes', ...unit(0, one), ...unit(1, other), noHelpBeforeClearance: 'on' } })

test('a changed budget line reopens finance and keeps the technical review', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  expect(await standing(app, sent)).toMatchObject({ state: 'decision' })
  await ask(app, sent, program, 'budget.supplies')
  const { budget } = completeAnswers({ budget: { 'supplies[0].units': '7' } })
  await change(app, sent, 'budget', budget)
  expect(must(await handIn(app, sent))).toEqual({ version: 2 })
  const { state, tracks, findings, assessments } = await standing(app, sent)
  expect([state, tracks]).toMatchObject(['tracks', { technical: 'concluded', financial: 'queued' }])
  expect(findings).toMatchObject({ technical: 'assessed', vetting: 'notApplicable' })
  expect(findings.financial).toBeUndefined()
  expect(assessments.every(({ counts }) => counts)).toBe(true)
})

test('a new country asks only its post', async ({ app }) => {
  const call = await aCall(app, { edition: { ...rules, concurrence: true } })
  const sent = await aSubmission(app, { call, answers: completeAnswers(regional) })
  const { program } = await reviewed(app, sent)
  const post = await aPerson(app, { name: 'Silvia Cruz', roles: ['post'] })
  const concur = async (country: string) =>
    must(await carryOut(app.as(post), sent.id, 'concur', { revision: await revisionOf(app, sent.id), country }))
  await concur('HN')
  await concur('GT')
  const before = await standing(app, sent)
  expect(before.state).toBe('decision')

  await ask(app, sent, program, 'places.countries')
  const { places } = completeAnswers(regional)
  await change(app, sent, 'places', { ...places, countries: ['HN', 'GT', 'SV'], 'where.SV': 'La Unión' })
  must(await handIn(app, sent))
  const after = await standing(app, sent)
  expect(after).toMatchObject({ state: 'tracks', tracks: { technical: 'concluded', concurrence: 'waiting' } })
  expect(after.concurrences).toEqual(before.concurrences)
  expect(after.findings).toEqual({ ...before.findings, concurrence: undefined })
  await concur('SV')
  expect((await standing(app, sent)).state).toBe('decision')
})

test('lists keep the title that was handed in until the changed one is', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  const listed = async () => (await findProposal(app.db, sent.id))!.proposal.title
  const was = await listed()
  await ask(app, sent, program, 'project.title')
  await change(app, sent, 'project', { ...completeAnswers().project, 'title.es': 'Calles que vuelven a ser de todos' })
  expect(await listed()).toBe(was)
  must(await handIn(app, sent))
  expect(await listed()).toBe('Calles que vuelven a ser de todos')
})

test('a changed unit is vetted again, and the others keep their outcome', async ({ app }) => {
  const sent = await aSubmission(app, { answers: withUnits('Unidad comunitaria', 'Unidad de tránsito') })
  const { program } = await reviewed(app, sent)
  const vetting = await aPerson(app, { name: 'Mauricio Sandoval', roles: ['vetting'] })
  const seen = async () => ({ revision: await revisionOf(app, sent.id), caseReference: 'HN-1' })
  must(await sendToVetting(app.as(vetting), sent.id, await seen()))
  for (const { unit } of (await standing(app, sent)).units) {
    const outcome = { unit, outcome: 'cleared' as const, validUntil: null }
    must(await recordVetting(app.as(vetting), sent.id, { ...(await seen()), ...outcome }))
  }
  const before = await standing(app, sent)
  expect(before.state).toBe('decision')

  await ask(app, sent, program, 'security.units')
  await change(app, sent, 'security', withUnits('Unidad comunitaria', 'Unidad de turismo').security)
  must(await handIn(app, sent))
  const after = await standing(app, sent)
  expect(after).toMatchObject({ state: 'tracks', tracks: { technical: 'concluded', financial: 'concluded' } })
  expect(after.findings.vetting).toBeUndefined()
  expect(after.units[0]).toEqual(before.units[0])
  expect(after.units[1]).toMatchObject({ outcome: null })
  expect(after.units[1]?.unit).not.toBe(before.units[1]?.unit)
})

test('what nobody asked to be changed is refused with its reason, and nothing is handed in', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  await ask(app, sent, program, 'budget.supplies')
  const { need } = completeAnswers({ need: { whyNow: 'Another reason.' } })
  const saved = { proposalId: sent.id, section: 'need', revision: 2, answers: need, savedBy: sent.author.id }
  await appendSectionRevision(app.db, saved)
  expect(await handIn(app, sent)).toMatchObject({
    refusal: 'review.notNow',
    status: 409,
    params: { state: 'changesRequested', because: [{ name: 'onlyNamedQuestionsChanged' }] },
  })
  expect(await standing(app, sent)).toMatchObject({ state: 'changesRequested', version: 1 })

  const answer = await submission.action(await posted(app, sent))
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    refusal: { params: { because: [{ name: 'onlyNamedQuestionsChanged' }] } },
  })
})

test('what comes back as it went is refused with its reason, and one answer of several is enough', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  await ask(app, sent, program, 'need.whyNow', 'budget.supplies')
  const because = [{ name: 'aNamedQuestionChanged' }]
  expect(await handIn(app, sent)).toMatchObject({ refusal: 'review.notNow', status: 409, params: { because } })
  const answer = await submission.action(await posted(app, sent))
  expect([answer.status, await answer.json()]).toMatchObject([409, { refusal: { params: { because } } }])
  expect(await standing(app, sent)).toMatchObject({ state: 'changesRequested', version: 1 })

  await change(app, sent, 'need', completeAnswers({ need: { whyNow: 'Another reason.' } }).need)
  expect(must(await handIn(app, sent))).toEqual({ version: 2 })
})

async function posted(app: TestApp, { id, author }: Submission) {
  const revision = String(await revisionOf(app, id))
  const body = new URLSearchParams({ key: randomUUID(), revision, ...certifiedForm(author) })
  const request = new Request(`http://localhost/proposals/${id}/submission`, { method: 'POST', body })
  const { auth: _, ...rest } = { auth: null, requestId: 'r', nonce: 'n', clientAddress: '192.0.2.1' }
  const context = { ...app.as(author), ...rest, origin: 'http://localhost' }
  return { request, context, params: { id } } as unknown as Parameters<typeof submission.action>[0]
}

test('what is judged together with a named question is open with it, and nothing else is', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  await ask(app, sent, program, 'carsi.scope')
  expect(await standing(app, sent)).toMatchObject({ asked: ['carsi.scope', 'places.countries'] })
  const { carsi, places } = completeAnswers(regional)
  await change(app, sent, 'carsi', carsi)
  expect(await handIn(app, sent)).toMatchObject({ status: 422 })
  await change(app, sent, 'places', places)
  const view = must(await showOwnProposal(app.as(sent.author), sent.id))
  expect(view.asked.map(({ question }) => question)).toEqual(['carsi.scope'])
  const { need } = completeAnswers({ need: { whyNow: 'Another reason.' } })
  const saved = { proposalId: sent.id, section: 'need', revision: 2, answers: need, savedBy: sent.author.id }
  await appendSectionRevision(app.db, saved)
  expect(await handIn(app, sent)).toMatchObject({ params: { because: [{ name: 'onlyNamedQuestionsChanged' }] } })
  await appendSectionRevision(app.db, { ...saved, revision: 3, answers: completeAnswers().need })
  expect(must(await handIn(app, sent))).toEqual({ version: 2 })
})

test('the office sees what is opened with a question, the rest of a section by its name', async ({ app }) => {
  const sent = await aSubmission(app)
  const intake = await aPerson(app, { name: 'Gabriela Araya', roles: ['intake'] })
  const { sections } = must(await showChangeRequest(app.as(intake), sent.id))
  const together = Object.fromEntries(
    sections.flatMap(({ whole, questions }) => [whole, ...questions]).map((one) => [one.question, one.together]),
  )
  expect(together).toMatchObject({
    'carsi.weights': ['carsi.mainGoal'],
    'budget.travel': [],
    'budget.supplies': ['security.helps', 'security.units'],
    'need.whyNow': [],
    carsi: ['places.countries'],
  })
})

test('back in decision by itself where nothing rests on what changed', async ({ app }) => {
  const sent = await aSubmission(app, { answers: completeAnswers(regional) })
  const { program } = await reviewed(app, sent)
  const before = await standing(app, sent)
  await ask(app, sent, program, 'places.countries')
  const { places } = completeAnswers(regional)
  await change(app, sent, 'places', { ...places, countries: ['HN', 'GT', 'SV'], 'where.SV': 'La Unión' })
  must(await handIn(app, sent))
  const after = await standing(app, sent)
  expect(after).toMatchObject({ state: 'decision', version: 2, countries: expect.arrayContaining(['GT', 'HN', 'SV']) })
  expect(after.findings).toEqual(before.findings)
})

test('the log names the questions; the reasons are notes beside it', async ({ app }) => {
  const sent = await aSubmission(app)
  const { program } = await reviewed(app, sent)
  await ask(app, sent, program, 'budget.supplies', 'need')
  const { event } = (await listReviewEvents(app.db, sent.id)).at(-1)!.event
  expect(event).toMatchObject({ questions: [{ question: 'budget.supplies' }, { question: 'need' }] })
  expect(JSON.stringify(event)).not.toContain('Why')
  const notes = (await listNotes(app.db, sent.id)).map(({ text }) => text)
  expect(notes).toEqual(expect.arrayContaining(['Why budget.supplies.', 'Why need.']))
})

test('the office sees what begins again, once something has been examined', async ({ app }) => {
  const sent = await aSubmission(app)
  const intake = await aPerson(app, { name: 'Gabriela Araya', roles: ['intake'] })
  const again = async () => {
    const { sections } = must(await showChangeRequest(app.as(intake), sent.id))
    const all = sections.flatMap(({ whole, questions }) => [whole, ...questions])
    return Object.fromEntries(all.map(({ question, again }) => [question, again]))
  }
  expect(await again()).toMatchObject({ budget: [], 'need.whyNow': [] })
  await reviewed(app, sent)
  expect(await again()).toMatchObject({
    budget: ['financial'],
    'budget.indirect': ['financial'],
    'places.where': ['technical'],
    'places.countries': [],
    'security.units': ['vetting'],
    project: ['technical'],
  })
})

test('each section that is handed in, or of which something is asked, is read in six statements at most', async ({
  app,
}) => {
  const sent = await aSubmission(app)
  const expectFew = async () => {
    for (const section of sections) {
      app.statements.length = 0
      must(await showSection(app.as(sent.author), sent.id, section, { check: true }))
      expect(app.statements.length, section).toBeLessThanOrEqual(6)
    }
  }
  const { sections } = (await findProposal(app.db, sent.id))!.call
  await expectFew()
  const { program } = await reviewed(app, sent)
  await ask(app, sent, program, 'budget.supplies', 'need.problem')
  await expectFew()
})
