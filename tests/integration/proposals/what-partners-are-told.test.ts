import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { PlainAct } from '#app/reviews/plain-act.tsx'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { allowances } from '#workflows/review/allowances.ts'
import { type TestApp, test } from '../../support/app.ts'
import { must, revisionOf } from '../../support/builders.ts'
import { type Office, type Step, walk } from '../reviews/office.ts'
import { positions } from '../reviews/positions.ts'

const seen = async ({ app, id, author }: Office) => must(await showOwnProposal(app.as(author), id))

async function at(app: TestApp, position: string, ...steps: Step[]) {
  const office = await positions[position]!.reach(app)
  await walk(office, ...steps)
  return office
}

/** The last act of the public timeline, with the reason it was walked with. */
const reason = 'Se explica en una frase.'
const lastEvent = async (office: Office) => (await seen(office)).events.at(-1)

test.for(['approve', 'approveWithConditions', 'decline'] as const)(
  'a verdict that is not announced changes nothing that the partner sees: %s',
  async (verdict, { app }) => {
    const office = await at(app, 'decision')
    const reads = async () => ({
      page: { ...(await seen(office)), now: null },
      list: must(await listProposals(app.as(office.author))).sent.map((listed) => ({ ...listed, now: null })),
    })
    const before = await reads()
    await walk(office, verdict)
    expect(await reads()).toEqual(before)
    expect(before.page.state).toBe('decision')
  },
)

test('whom finance asks to clarify reads the question, until when to answer, and has the act', async ({ app }) => {
  const office = await at(app, 'tracks, finances checked')
  expect(await seen(office)).toMatchObject({ clarification: null, awaited: null, acts: [] })
  await walk(office, 'askForClarification')
  const view = await seen(office)
  expect(view).toMatchObject({
    state: 'tracks',
    clarification: { question: reason },
    awaited: { kind: 'answer', left: allowances['financial.clarifying']!.days },
    acts: ['clarify'],
  })
  expect(view.events.at(-1)).toMatchObject({ type: 'askForClarification', reason })
  expect(must(await listProposals(app.as(office.author))).sent[0]?.asks).toBe('clarification')

  await walk(office, 'clarify')
  const after = await seen(office)
  expect(after).toMatchObject({ clarification: null, awaited: null, acts: [] })
  expect(after.events.at(-1)).toMatchObject({ type: 'clarify', reason, by: office.author.name })
  expect(must(await listProposals(app.as(office.author))).sent[0]?.asks).toBeNull()
})

test.for([
  ['en', 'The finance officer asked this on', 'Please answer by'],
  ['es', 'Lo preguntó el oficial o la oficial de finanzas el', 'Por favor, responda a más tardar el'],
] as const)(
  'in %s the page of the answer repeats the question, who asks it and by when',
  async ([language, ...words], { app }) => {
    const office = await at(app, 'tracks, finances checked', 'askForClarification')
    const opened = async () => must(await showPlainAct(app.as(office.author, language), office.id, 'clarify'))
    const page = await opened()
    expect(page.clarifying).toMatchObject({
      clarification: { question: reason },
      answerBy: { left: allowances['financial.clarifying']!.days },
    })
    const html = renderToStaticMarkup(
      createElement(LanguageContext.Provider, { value: language }, createElement(PlainAct, { page, reply: undefined })),
    )
    for (const one of [reason, ...words]) expect(html).toContain(one)
    expect(html).not.toContain(office.finance.name)
    await walk(office, 'clarify')
    expect((await opened()).clarifying).toBeNull()
  },
)

test('of a question that was asked twice the last is shown, also to a colleague, who cannot answer it', async ({
  app,
}) => {
  const office = await at(app, 'tracks, finances to be cleared up', 'clarify')
  const { id, finance, certifier } = office
  const again = { revision: await revisionOf(app, id), reason: '¿Y la línea 4?' }
  must(await carryOut(app.as(finance), id, 'askForClarification', again))
  expect(await seen(office)).toMatchObject({ clarification: { question: '¿Y la línea 4?' } })
  const colleague = must(await showOwnProposal(app.as(certifier), id))
  expect(colleague).toMatchObject({ clarification: { question: '¿Y la línea 4?' }, acts: [] })
})

test('among several deadlines the partner sees the next of its own: conditions that it meets, reports', async ({
  app,
}) => {
  const office = await at(app, 'approved, everything to be met')
  const { grant, awaited } = await seen(office)
  const own = grant!.conditions.find(({ owner }) => owner === 'partner')!
  expect(awaited).toMatchObject({ kind: 'condition' })
  expect(awaited!.at.slice(0, 10) >= own.dueOn!).toBe(true)
  await walk(office, 'offerEvidence')
  const open = (await seen(office)).grant!.conditions.filter(({ status }) => status === 'open')
  expect(open.map(({ owner }) => owner)).toEqual(['office'])
  expect((await seen(office)).awaited).toBeNull()
})

test('on an award the partner reads what it filed and when, and why it came back until it is filed again', async ({
  app,
}) => {
  const office = await at(app, 'awarded')
  const report = async () => (await seen(office)).grant!.reports[0]
  expect(await report()).toMatchObject({ status: 'due', text: null, filedOn: null, returned: null })
  await walk(office, 'fileReport')
  const filed = { text: reason, filedOn: expect.any(String) }
  expect(await report()).toMatchObject({ ...filed, status: 'filed', returned: null })
  await walk(office, 'returnReport')
  expect(await report()).toMatchObject({ ...filed, status: 'due', returned: reason })
  await walk(office, 'fileReport', 'acceptReport')
  expect(await report()).toMatchObject({ ...filed, status: 'accepted', returned: null })
})

test('on an award the partner waits for its next report, the first that has not been filed', async ({ app }) => {
  const office = await at(app, 'awarded')
  const { awaited, grant } = await seen(office)
  expect(awaited).toMatchObject({ kind: 'report' })
  expect(awaited!.at.slice(0, 10) >= grant!.reports[0]!.dueOn).toBe(true)
  await walk(office, 'fileReport')
  const next = (await seen(office)).awaited!
  expect(next.kind).toBe('report')
  expect(Date.parse(next.at)).toBeGreaterThan(Date.parse(awaited!.at))
})

test.for<[position: string, type: Step, decision?: string]>([
  ['awardReady', 'refuseAward'],
  ['awardReady', 'rescind', 'rescinded'],
  ['declined', 'reconsider', 'declined'],
  ['reconsideration', 'grantReconsideration'],
  ['reconsideration', 'upholdDecision', 'upheld'],
  ['awarded', 'terminate', 'terminated'],
  ['awarded, reports filed', 'returnReport'],
  ['certifying', 'returnToAuthor'],
])('%s: after %s the partner reads the reason in the timeline', async ([position, type, outcome], { app }) => {
  const office = await at(app, position, type)
  expect(await lastEvent(office)).toMatchObject({ type, reason })
  if (outcome) expect((await seen(office)).decision?.outcome).toBe(outcome)
  expect(JSON.stringify(await seen(office))).not.toContain(office.approver.name)
})

test('what came back unsigned says why at the top, until it is sent again', async ({ app }) => {
  const office = await at(app, 'certifying')
  expect(await seen(office)).toMatchObject({ maySign: false, returned: null })
  expect(must(await showOwnProposal(app.as(office.certifier), office.id))).toMatchObject({ maySign: true })
  await walk(office, 'returnToAuthor')
  expect(await seen(office)).toMatchObject({ state: 'draft', maySign: false, returned: reason })
  await walk(office, 'send')
  expect((await seen(office)).returned).toBeNull()
})

test('whoever was declined reads until when to ask for reconsideration, for as long as they can', async ({ app }) => {
  const office = await at(app, 'declined')
  const { reconsiderBy, acts } = await seen(office)
  expect(acts).toContain('reconsider')
  await app.setMoment(new Date(reconsiderBy!))
  expect((await seen(office)).reconsiderBy).toBe(reconsiderBy)
  await app.setMoment(new Date(Date.parse(reconsiderBy!) + 1))
  expect(await seen(office)).toMatchObject({ reconsiderBy: null, acts: [] })
})

test('a report that comes back is named, and is due again', async ({ app }) => {
  const office = await at(app, 'awarded, reports filed', 'returnReport')
  const { events, grant } = await seen(office)
  expect(events.at(-1)?.report).toBe(grant!.reports[0]!.report)
  expect(grant!.reports[0]!.status).toBe('due')
})

test("why a case is paused or was given more time is the office's", async ({ app }) => {
  const office = await at(app, 'changesRequested', 'extendDeadline', 'suspend')
  const { events } = await seen(office)
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['extendDeadline', 'suspend'])
  expect(events.slice(-2).map((event) => event.reason)).toEqual([undefined, undefined])
})

test('a verdict that is taken back before it was announced leaves no trace for the partner', async ({ app }) => {
  const office = await at(app, 'decision, a verdict taken back')
  const { events, decision, state } = await seen(office)
  expect(events.map(({ type }) => type)).toEqual(['start', 'submit', 'admit'])
  expect([decision, state]).toEqual([null, 'decision'])
  await walk(office, 'decline', 'release')
  expect((await seen(office)).decision?.outcome).toBe('declined')
})

test('two stages: the invitation to write the full proposal stands in the timeline, with its reason', async ({
  app,
}) => {
  const office = await at(app, 'draft that was invited')
  expect(await lastEvent(office)).toMatchObject({ type: 'invite', reason })
})

test('after an award is terminated no report is overdue, and what was not filed is no longer owed', async ({ app }) => {
  const office = await at(app, 'awarded')
  await app.setMoment(new Date(Date.parse('2032-12-31')))
  const late = (await seen(office)).grant!
  expect(late.reports.every(({ isLate, status }) => isLate && status === 'due')).toBe(true)
  expect(late.conditions.some(({ isLate }) => isLate)).toBe(true)
  await walk(office, 'fileReport', 'terminate')
  const { reports, conditions } = (await seen(office)).grant!
  expect(reports.map(({ status }) => status)).toEqual(['filed', ...reports.slice(1).map(() => 'notOwed')])
  expect([...reports, ...conditions].some(({ isLate }) => isLate)).toBe(false)
})
