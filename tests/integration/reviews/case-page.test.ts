import { expect } from 'vitest'
import { showGrant } from '#app/grants/show-grant.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import type { Person } from '#app/people/person.ts'
import { showReceipt } from '#app/proposals/show-receipt.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { showAssessment, showRevision } from '#app/reviews/show-assessment.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import { showTrackAct } from '#app/reviews/show-track-act.server.ts'
import type { Question } from '#workflows/review/context.ts'
import { type TestApp, test } from '../../support/app.ts'
import { completeAnswers, must, revisionOf } from '../../support/builders.ts'
import { type Office, type Step, save, walk } from './office.ts'
import { positions } from './positions.ts'

async function at(app: TestApp, position: string, ...steps: Step[]) {
  const office = await positions[position]!.reach(app)
  await walk(office, ...steps)
  return office
}

const seenBy = async ({ app, id }: Office, by: Person) => must(await showCase(app.as(by), id))
const actsOf = async (office: Office, by: Person) => (await seenBy(office, by)).acts.map(({ type }) => type)

test('the office’s own clocks stand apart from those of the partner', async ({ app }) => {
  const clocksOf = async (position: string) => {
    const office = await at(app, position)
    const { clocks } = await seenBy(office, office.program)
    return clocks.map(({ clock, isPartners }) => `${clock.split(':')[0]} ${isPartners ? 'partner' : 'office'}`).sort()
  }
  expect(await clocksOf('approved, everything to be met')).toEqual([
    'condition office',
    'condition partner',
    'registration.pending office',
    'vettedUnits.pending office',
  ])
  expect(await clocksOf('tracks, finances to be cleared up')).toContain('financial.clarifying partner')
  expect(new Set(await clocksOf('awarded'))).toEqual(new Set(['condition office', 'report partner']))
})

test('a concept note asks for no amount, and none is shown anywhere', async ({ app }) => {
  const office = await at(app, 'conceptDecision')
  const { id, author, program } = office
  expect((await seenBy(office, program)).head.requestedCents).toBeNull()
  expect(must(await showOwnProposal(app.as(author), id)).requestedCents).toBeNull()
  expect(must(await showReceipt(app.as(author), id)).requestedCents).toBeNull()
  await walk(office, 'invite')
  expect(must(await showOwnProposal(app.as(author), id)).requestedCents).toBeNull()
  const whole = await at(app, 'tracks, nothing begun')
  expect((await seenBy(whole, whole.program)).head.requestedCents).toBe(14_264_000)
})

test('suspended: its tracks stand as they were left, with since when, why and where it goes on', async ({ app }) => {
  const office = await at(app, 'tracks, finances checked')
  const before = (await seenBy(office, office.program)).head
  await walk(office, 'suspend')
  const { head, findings } = await seenBy(office, office.program)
  expect(head.suspension).toEqual({ scope: 'proposal', since: head.since, goesOn: 'tracks' })
  expect(head.tracks).toEqual(before.tracks.map((view) => ({ ...view, whoActs: [] })))
  expect(findings?.pause).toMatchObject({ by: office.program.name, reason: 'Se explica en una frase.' })
  await walk(office, 'resume')
  const after = await seenBy(office, office.program)
  expect([after.head.suspension, after.findings?.pause]).toEqual([null, null])
  expect(after.head.tracks).toEqual(before.tracks)
})

test('suspended after an approval the parts stand still; of a case withdrawn meanwhile nothing says so', async ({
  app,
}) => {
  const office = await at(app, 'approved, Congress notified')
  const { parts } = (await seenBy(office, office.program)).head
  await walk(office, 'suspend')
  const { head } = await seenBy(office, office.program)
  expect([head.parts, head.suspension?.goesOn]).toEqual([parts, 'approved'])
  await walk(office, 'withdraw')
  expect((await seenBy(office, office.program)).head.suspension).toBeNull()
})

test('who does not read the office’s reasons sees since when a case stands still, not why', async ({ app }) => {
  const office = await at(app, 'tracks, one assessment in', 'suspend')
  const page = await seenBy(office, office.reviewer1)
  expect(page.head.suspension?.goesOn).toBe('tracks')
  expect(page.findings).toBeNull()
  expect(JSON.stringify(page)).not.toContain('Se explica en una frase.')
})

test('acts that the clock does, that only end what nobody began, or that are so already are nobody’s to wait for', async ({
  app,
}) => {
  const decided = await at(app, 'decided, approved')
  expect(await actsOf(decided, decided.program)).toEqual([
    ...['release', 'takeBackVerdict', 'sendNotification', 'suspend', 'handOver'],
  ])

  const intake = await at(app, 'intake')
  expect(await actsOf(intake, intake.intake)).not.toContain('requireVetting')
  expect(await actsOf(intake, intake.program)).not.toContain('acceptTranslation')
  expect(await actsOf(intake, intake.finance)).toEqual(['rateFinances', 'startFinancialCheck'])
  const lean = await at(app, 'intake without forces')
  expect(await actsOf(lean, lean.intake)).toContain('requireVetting')

  const notified = await at(app, 'approved, Congress notified')
  expect(await actsOf(notified, notified.program)).toContain('clearNotification')
  expect(await actsOf(notified, notified.program)).not.toContain('endHold')
  await app.setMoment(new Date(Date.now() - 10 * 86_400_000))
  expect(await actsOf(notified, notified.program)).not.toContain('clearNotification')
  await app.setMoment(new Date())
  await walk(notified, 'holdNotification')
  expect(await actsOf(notified, notified.program)).toContain('endHold')
})

test('what is due at this step is offered first, before what is possible at many', async ({ app }) => {
  const unassigned = await at(app, 'intake', 'admit')
  expect((await actsOf(unassigned, unassigned.program)).slice(0, 2)).toEqual(['deliverTranslation', 'assignReviewers'])
  const intake = await at(app, 'intake')
  expect((await actsOf(intake, intake.intake))[0]).toBe('admit')
})

test('whoever stepped aside is not offered as a reviewer', async ({ app }) => {
  const office = await at(app, 'tracks, one assessment in')
  await walk(office, ['recuse', office.reviewer2])
  const { candidates } = must(await showReviewers(app.as(office.program), office.id))
  expect(candidates.find(({ id }) => id === office.reviewer2.id)?.because).toBe('recused')
})

test('whoever assessed before the partner changed something reads what, on the case and on the assessment', async ({
  app,
}) => {
  const office = await at(app, 'decision without forces')
  const { id, reviewer1, program } = office
  expect((await seenBy(office, reviewer1)).changed).toBeNull()
  await asksFor(office, 'budget.supplies')
  const { budget } = completeAnswers({ budget: { 'supplies[0].units': '7' } })
  await save(office, 'budget', budget)
  await walk(office, 'resubmit')
  const changed = { version: 1, questions: ['budget.supplies'] }
  expect((await seenBy(office, reviewer1)).changed).toEqual(changed)
  expect(must(await showRevision(app.as(reviewer1), id)).changed).toEqual(changed)
  expect((await seenBy(office, program)).changed).toBeNull()
})

test('changes of several returns come together; once they are judged again nothing is said any more', async ({
  app,
}) => {
  const office = await at(app, 'decision without forces')
  const { id, reviewer1 } = office
  await asksFor(office, 'budget.supplies')
  await save(office, 'budget', completeAnswers({ budget: { 'supplies[0].units': '7' } }).budget)
  await walk(office, 'resubmit')
  await asksFor(office, 'need.whyNow')
  await save(office, 'need', completeAnswers({ need: { whyNow: 'Otro texto.' } }).need)
  await walk(office, 'resubmit')
  const changed = { version: 1, questions: ['budget.supplies', 'need.whyNow'] }
  expect(must(await showAssessment(app.as(reviewer1), id)).changed).toEqual(changed)
  await walk(office, 'assess')
  expect((await seenBy(office, reviewer1)).changed).toBeNull()
})

const said = 'Se explica en una frase.'

test('the question to the partner, the answer and what a new version changed are on the case and where finances are rated', async ({
  app,
}) => {
  const office = await at(app, 'tracks, finances to be cleared up')
  const asked = await seenBy(office, office.program)
  expect(asked.findings?.clarification).toMatchObject({ asked: { reason: said }, answered: null })
  await walk(office, 'clarify')
  const clarification = { asked: { reason: said }, answered: { reason: said } }
  expect((await seenBy(office, office.program)).findings?.clarification).toMatchObject(clarification)
  const page = must(await showTrackAct(app.as(office.finance), office.id, 'rateFinances'))
  expect(page.findings?.clarification).toMatchObject(clarification)
  expect(page.findings?.resubmitted).toBeNull()
})

test('an embassy’s objection stands with its country and reason, and its post reads what it has answered', async ({
  app,
}) => {
  const place = Object.values(positions).find(({ accepts }) => accepts.includes('object'))!
  const office = await place.reach(app)
  const optionsOf = async () => must(await showPlainAct(app.as(office.post), office.id, 'concur')).options.country
  const before = await optionsOf()
  await walk(office, 'object')
  const { findings } = await seenBy(office, office.program)
  expect(findings?.concurrences).toMatchObject([{ answer: 'objected', by: office.post.name, reason: said }])
  const country = findings?.concurrences[0]?.country
  const hintOf = (options: typeof before) => options?.find(({ value }) => value === country)?.hint
  expect(hintOf(await optionsOf())).not.toBe(hintOf(before))
})

test('the grounds of a reconsideration are where it is granted; then the old decline is the finding no more', async ({
  app,
}) => {
  const office = await at(app, 'reconsideration')
  const page = must(await showPlainAct(app.as(office.approver2), office.id, 'grantReconsideration'))
  expect(page.findings?.reconsideration).toMatchObject({ asked: { reason: said }, answered: null })
  expect(page.panel?.members.flatMap(({ assessments }) => assessments).length).toBeGreaterThan(0)
  expect(page.findings?.ending?.type).toBe('decline')
  await walk(office, 'grantReconsideration')
  const { findings } = await seenBy(office, office.program)
  expect(findings?.ending).toBeNull()
  expect(findings?.reconsideration?.answered).toMatchObject({ type: 'grantReconsideration', reason: said })
})

test('the scores are where their discussion is concluded', async ({ app }) => {
  const office = await at(app, 'tracks, scores far apart')
  const page = must(await showPlainAct(app.as(office.program), office.id, 'concludeDiscussion'))
  expect(page.panel?.members.flatMap(({ assessments }) => assessments).length).toBeGreaterThan(1)
  expect(page.panel).toMatchObject({ isDiscussed: true })
  expect(page.findings).not.toBeNull()
})

test('what the reviewers agreed is read on the case once their discussion is concluded', async ({ app }) => {
  const office = await at(app, 'tracks, scores far apart')
  expect((await seenBy(office, office.program)).findings?.discussion).toBeNull()
  await walk(office, 'concludeDiscussion')
  const { findings } = await seenBy(office, office.approver)
  expect(findings?.discussion).toMatchObject({ reason: said, by: office.program.name })
})

test('whoever signs reads what was approved and notified; whoever judges a report reads it', async ({ app }) => {
  const ready = await at(app, 'awardReady')
  const { signing } = must(await showPlainAct(app.as(ready.grants), ready.id, 'sign'))
  expect(signing?.grant.amountCents).toBeGreaterThan(0)
  expect(signing?.notification?.number).toBeTruthy()
  const place = Object.values(positions).find(({ accepts }) => accepts.includes('acceptReport'))!
  const office = await place.reach(app)
  const { options } = must(await showPlainAct(app.as(office.program), office.id, 'acceptReport'))
  expect(new Set(options.report?.map(({ hint }) => hint))).toEqual(new Set([said]))
  const { grant } = must(await showGrant(app.as(office.program), office.id))
  expect(grant?.reports.map(({ text }) => text)).toContain(said)
})

async function asksFor({ app, id, intake }: Office, question: Question) {
  const questions = [{ question, reason: 'Se explica en una frase.' }]
  must(await requestChanges(app.as(intake), id, { revision: await revisionOf(app, id), questions }))
}
