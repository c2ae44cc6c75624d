import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import type { Person } from '#app/people/person.ts'
import * as admission from '#app/routes/proposals.$id.admission.tsx'
import * as assessment from '#app/routes/proposals.$id.assessment.tsx'
import * as changeRequest from '#app/routes/proposals.$id.change-request.tsx'
import * as decision from '#app/routes/proposals.$id.decision.tsx'
import * as refusal from '#app/routes/proposals.$id.decision_.refusal.tsx'
import * as finance from '#app/routes/proposals.$id.finance.tsx'
import * as history from '#app/routes/proposals.$id.history.tsx'
import * as ineligibility from '#app/routes/proposals.$id.ineligibility.tsx'
import * as reviewers from '#app/routes/proposals.$id.reviewers.tsx'
import * as removal from '#app/routes/proposals.$id.reviewers_.remove.tsx'
import * as vetting from '#app/routes/proposals.$id.vetting.tsx'
import * as vettingCase from '#app/routes/proposals.$id.vetting_.case.tsx'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, revisionOf } from '../../support/builders.ts'
import { anOffice, intoDecision, intoTracks, type Office, seenNow, walk } from './office.ts'

type Fields = Record<string, string | string[]>
type Page = {
  loader(args: LoaderFunctionArgs): Promise<Response>
  action(args: ActionFunctionArgs): Promise<Response>
}

function argsFor(app: TestApp, person: Person, id: string, fields?: Fields, query = '') {
  const body =
    fields &&
    new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
  const request = new Request(`http://localhost:3000/x${query}`, { method: body ? 'POST' : 'GET', body })
  const context = app.as(person, 'es') as unknown as AppLoadContext
  return { request, context, params: { id } }
}

const thrown = (work: Promise<Response>) =>
  work.then(
    () => expect.unreachable('it answered'),
    (answer: unknown) => answer as Response,
  )

/** Posts with the revision that the person sees now. */
async function post({ app, id }: Office, page: Page, by: Person, fields: Fields, query = '') {
  const revision = String(await revisionOf(app, id))
  return page.action(argsFor(app, by, id, { revision, ...fields }, query))
}

const items = ['organization', 'countries', 'period', 'amount', 'readable', 'exclusions']
const allTicked = Object.fromEntries(items.map((item) => [`checklist.${item}`, 'on']))
const reason = 'Se explica en una frase.'
const assessed = ({ call }: Office): Fields => ({
  declaration: 'on',
  opinion: reason,
  ...Object.fromEntries(
    call.criteria.flatMap(({ key }) => [
      [`scores.${key}`, '5'],
      [`why.${key}`, reason],
    ]),
  ),
})

test('the office’s whole way by its pages: each act answers with the case, and the next one is possible', async ({
  app,
}) => {
  const office = await anOffice(app)
  const { intake, program, reviewer1, reviewer2, finance: officer, vetting: coordinator, approver } = office
  await walk(office, 'submit')
  const { unit } = (await seenNow(office)).context.units[0]!
  const [validUntil, period] = ['31/12/2031', { startsOn: '2031-01-01', endsOn: '2031-12-31' }]
  const acts: [Page, Person, Fields, string][] = [
    [admission, intake, allTicked, 'admit'],
    [reviewers, program, { reviewers: [reviewer1.id, reviewer2.id] }, 'assignReviewers'],
    [assessment, reviewer1, assessed(office), 'assess'],
    [assessment, reviewer2, assessed(office), 'assess'],
    [finance, officer, { risk: 'medium', exclusions: 'clear', checkedOn: '', reason }, 'rateFinances'],
    [vettingCase, coordinator, { caseReference: 'HN-1' }, 'sendToVetting'],
    [vetting, coordinator, { unit, outcome: 'cleared', caseReference: 'HN-1', validUntil }, 'recordVetting'],
    [decision, approver, { amount: '100.000,00', ...period, reason, declaresNoConflict: 'on' }, 'approve'],
  ]
  for (const [page, by, fields, done] of acts) {
    const shown = await page.loader(argsFor(app, by, office.id))
    expect([done, shown.status]).toEqual([done, 200])
    const answer = await post(office, page, by, fields)
    expect([done, answer.status, answer.headers.get('location')]).toEqual([
      done,
      302,
      `/proposals/${office.id}?done=${done}`,
    ])
  }
  const told = await history.loader(argsFor(app, approver, office.id))
  expect(await told.json()).toMatchObject({ head: { state: 'decided', approvedCents: null } })
})

test('the other ways out: not eligible, changes, a reviewer removed, declined', async ({ app }) => {
  const one = await anOffice(app)
  await walk(one, 'submit')
  expect((await post(one, ineligibility, one.intake, { reason })).status).toBe(302)
  const two = await anOffice(app)
  await walk(two, 'submit')
  const questions = { questions: ['need', 'budget.travel'], 'reasons.need': reason, 'reasons.budget_travel': reason }
  expect((await post(two, changeRequest, two.intake, questions)).status).toBe(302)
  const three = await anOffice(app)
  await walk(three, ...intoTracks, 'assignReviewers')
  const reviewer = three.reviewer2.id
  const removed = await post(three, removal, three.program, { reviewer }, `?reviewer=${reviewer}`)
  expect(removed.headers.get('location')).toBe(`/proposals/${three.id}/reviewers`)
  const four = await anOffice(app)
  await walk(four, ...intoDecision(four))
  expect((await post(four, refusal, four.approver, { declineReason: reason, declineNoConflict: 'on' })).status).toBe(
    302,
  )
})

type Wrong = [fields: Fields, errors: Record<string, string[]>]

test('what is missing or cannot be read answers 422 beside its field, and keeps what was typed', async ({ app }) => {
  const office = await anOffice(app)
  const { call } = office
  await walk(office, 'submit')
  const check = async (page: Page, by: Person, [fields, errors]: Wrong) => {
    const answer = await post(office, page, by, fields)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ values: fields, errors, refusal: null })
  }
  const { 'checklist.amount': _, ...allButOne } = allTicked
  await check(admission, office.intake, [allButOne, { 'checklist.amount': ['tick'] }])
  await check(ineligibility, office.intake, [{ reason: ' ' }, { reason: ['required'] }])
  await check(changeRequest, office.intake, [{ 'reasons.need': reason }, { questions: ['chooseAtLeastOne'] }])
  for (const questions of ['__proto__', 'budget.secret', 'need.problem.x', "need' or 1=1"])
    await check(changeRequest, office.intake, [{ questions, 'reasons.need': reason }, { questions: ['notInList'] }])
  await check(changeRequest, office.intake, [
    { questions: 'budget.travel', 'reasons.need_whyNow': reason },
    { 'reasons.budget_travel': ['required'], 'reasons.need_whyNow': ['review:form.reasonWithoutTick'] },
  ])
  await walk(office, 'admit')
  await check(reviewers, office.program, [{}, { reviewers: ['chooseAtLeastOne'] }])
  await check(reviewers, office.program, [{ reviewers: office.author.id }, { reviewers: ['notInList'] }])
  await check(finance, office.finance, [{ risk: 'none', reason }, { risk: ['notInList'] }])
  await check(vettingCase, office.vetting, [
    { caseReference: 'Juan Pérez, cédula 0801' },
    { caseReference: ['caseReference'] },
  ])
  await walk(office, 'assignReviewers')
  const long = Array(201).fill('palabra').join(' ')
  const [{ key }] = call.criteria
  await check(assessment, office.reviewer1, [
    { ...assessed(office), declaration: '', [`scores.${key}`]: '6', [`why.${key}`]: long },
    {
      declaration: ['tick'],
      [`scores.${key}`]: ['notInList'],
      [`why.${key}`]: ['tooManyWords?{"max":200,"count":1}'],
    },
  ])
  await walk(office, 'assess', ['assess', office.reviewer2], 'rateFinances', 'sendToVetting')
  await check(vetting, office.vetting, [
    { outcome: 'cleared', caseReference: 'HN-1', validUntil: '31/02/2031' },
    { validUntil: ['notADate'] },
  ])
  await walk(office, 'recordVetting')
  const grant = { amount: '100,000', startsOn: '2031-01-01', endsOn: '2031-12-31', reason }
  const wrong: Wrong[] = [
    [{ ...grant, amount: '142,640.01' }, { amount: ['maxMoney?{"max":14264000}'] }],
    [{ ...grant, amount: '49,999.99' }, { amount: ['minMoney?{"min":5000000}'] }],
    [{ ...grant, amount: '12.500' }, { amount: [expect.stringContaining('moneyAmbiguous')] as never }],
    [{ ...grant, endsOn: '2030-12-31' }, { endsOn: ['endBeforeStart'] }],
    [{ ...grant, endsOn: '2033-01-01' }, { endsOn: ['tooManyMonths?{"max":24}'] }],
  ]
  for (const one of wrong) await check(decision, office.approver, one)
  await check(refusal, office.approver, [{ declineReason: '' }, { declineReason: ['required'] }])
})

test('a stale page answers 409 with who was faster and the text that was typed; so does an act not possible now', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const revision = String(await revisionOf(app, office.id))
  await walk(office, 'admit')
  const stale = await ineligibility.action(argsFor(app, office.intake, office.id, { revision, reason }))
  expect(stale.status).toBe(409)
  expect(await stale.json()).toMatchObject({
    values: { reason },
    refusal: { refusal: 'review.changedMeanwhile', params: { changedBy: 'Gabriela Araya', act: 'admit' } },
  })
  const late = await post(office, ineligibility, office.intake, { reason })
  expect([late.status, await late.json()]).toEqual([
    409,
    expect.objectContaining({
      values: expect.objectContaining({ reason }),
      refusal: expect.objectContaining({
        params: { state: 'tracks', because: [{ name: 'notInThisState', params: {} }] },
      }),
    }),
  ])
  const page = await ineligibility.loader(argsFor(app, office.intake, office.id))
  expect([page.status, await page.json()]).toEqual([
    409,
    expect.objectContaining({ act: expect.objectContaining({ because: [{ name: 'notInThisState', params: {} }] }) }),
  ])
})

test('a page or a form that is not theirs answers 403 and names who may, before it is read; 404 what is not seen', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const nobody = await aPerson(app)
  for (const fields of [undefined, {}]) {
    const ask = (by: Person, id = office.id) => {
      const args = argsFor(app, by, id, fields)
      return thrown(fields ? decision.action(args) : decision.loader(args))
    }
    const forbidden = await ask(office.intake)
    expect([forbidden.status, await forbidden.json()]).toMatchObject([
      403,
      { params: { who: 'autoridad que resuelve' } },
    ])
    const [hidden, missing] = [await ask(nobody), await ask(nobody, '00000000-0000-4000-8000-000000000000')]
    expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()])
  }
})

test('the vetting page leads to sending the case as long as there is none', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks)
  const answer = await vetting.loader(argsFor(app, office.vetting, office.id))
  expect(answer.headers.get('location')).toBe(`/proposals/${office.id}/vetting/case`)
})
