import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { reviseAssessment } from '#app/reviews/revise-assessment.server.ts'
import { showAssessment, showRevision } from '#app/reviews/show-assessment.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import * as plain from '#app/routes/proposals.$id.acts.$act.tsx'
import * as revisionPage from '#app/routes/proposals.$id.assessment_.revision.tsx'
import { rowsOf } from '#db/client.server.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aPerson,
  aSavedSection,
  aSubmission,
  completeAnswers,
  must,
  revisionOf,
  type Submission,
} from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'
import { admitted } from '../../support/ways.ts'
import { anOffice, intoDecision, intoTracks, save, scores, seenNow, walk } from './office.ts'

const scoresOf = ({ call }: Submission, score: number) =>
  call.criteria.map(({ key }) => ({ criterion: key, score, why: `Porque sí: ${score}.` }))

const typedScores = ({ call }: Submission, score: number): Fields => ({
  opinion: 'Después de conversar.',
  ...Object.fromEntries(
    call.criteria.flatMap(({ key }) => [
      [`scores.${key}`, String(score)],
      [`why.${key}`, `Conversado: ${score}.`],
    ]),
  ),
})

/** Two reviewers of whom one gives 5 throughout and the other 1, and the call wants them to talk from 2.00 on. */
async function aDiscussion(app: TestApp, { sent = [5, 1] } = {}) {
  const { edition } = await aCall(app)
  const call = await aCall(app, { edition: { ...edition, quorum: 2, scoreSpread: 200 } })
  const submission = await aSubmission(app, { call })
  const { id } = submission
  await admitted(app, submission)
  const program = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const high = await aPerson(app, { name: 'Tomás Barahona', roles: ['reviewer'] })
  const low = await aPerson(app, { name: 'Denise Castillo', roles: ['reviewer'] })
  const seen = async () => ({ revision: await revisionOf(app, id) })
  must(await assignReviewers(app.as(program), id, { ...(await seen()), reviewers: [high.id, low.id] }))
  for (const [index, by] of [high, low].entries()) {
    if (sent[index] === undefined) continue
    const scores = scoresOf(submission, sent[index])
    must(await assessProposal(app.as(by), id, { ...(await seen()), scores, opinion: 'Antes de conversar.' }))
  }
  const revise = async (by: Person, score: number) => {
    const fields = { revision: String((await seen()).revision), ...typedScores(submission, score) }
    return officeBrowser(app, by).send(revisionPage, `/proposals/${id}/assessment/revision`, fields, { id })
  }
  return { ...submission, program, high, low, revise }
}

test('the panel says how far the scores lie apart and that the reviewers must talk', async ({ app }) => {
  const { id, program } = await aDiscussion(app)
  const { panel } = must(await showCase(app.as(program), id))
  expect(panel).toMatchObject({ spreadHundredths: 400, talkAboveHundredths: 200, isDiscussed: true })
})

test('who revises sees what the others sent; the new scores count, and what they replace stays on record', async ({
  app,
}) => {
  const { id, program, low, revise } = await aDiscussion(app)
  app.statements.length = 0
  const page = must(await showRevision(app.as(low), id))
  expect(app.statements).toHaveLength(3)
  const sent = page.panel?.members.flatMap(({ assessments }) => assessments.map((one) => one.totalHundredths))
  expect(sent?.toSorted((one, other) => one - other)).toEqual([100, 500])
  expect(page.earlier).toMatchObject({ totalHundredths: 100 })

  expect((await revise(low, 4)).to).toBe(`/proposals/${id}?done=reviseAssessment`)
  expect((await revise(low, 3)).status).toBe(302)
  const { panel } = must(await showCase(app.as(program), id))
  expect(panel).toMatchObject({ spreadHundredths: 200, averageHundredths: 400, isDiscussed: true })
  const { entries } = must(await showHistory(app.as(program), id))
  const replaced = entries.filter(({ type }) => type === 'reviseAssessment').map((entry) => entry.replaced ?? '')
  expect(replaced[0]).toMatch(/: 1\. Porque sí: 1\.\n[\s\S]*Antes de conversar\.$/)
  expect(replaced[1]).toMatch(/: 4\. Conversado: 4\.\n[\s\S]*Después de conversar\.$/)
})

test('nobody revises before everybody has sent, nor who is no reviewer of it', async ({ app }) => {
  const { high, program, revise, id } = await aDiscussion(app, { sent: [5] })
  expect(must(await showRevision(app.as(high), id)).act.because).not.toEqual([])
  expect((await revise(high, 4)).status).toBe(409)
  expect((await revise(program, 4)).status).toBe(403)
})

test('who steps aside no longer sees the proposal, and the program officer sees who that was', async ({ app }) => {
  const { id, high, low, program } = await aDiscussion(app, { sent: [] })
  const revision = String(await revisionOf(app, id))
  const browser = officeBrowser(app, low)
  const sent = await browser.send(
    plain,
    `/proposals/${id}/acts/recuse`,
    { revision, reason: 'Hay un vínculo.' },
    { id, act: 'recuse' },
  )
  expect(sent.to).toBe('/desk?done=recuse')
  expect(isRefusal(await showAssessment(app.as(low), id))).toBe(true)
  const named = must(await showCase(app.as(program), id)).panel.members
  expect(named.map(({ name, hasSteppedAside }) => [name, hasSteppedAside])).toContainEqual(['Denise Castillo', true])
  const other = must(await showCase(app.as(high), id)).panel.members
  expect(other.map(({ hasSteppedAside }) => hasSteppedAside)).toEqual([false])
})

test('who revises after a change that left the assessments standing judges the new version', async ({ app }) => {
  const office = await anOffice(app, { edition: { scoreSpread: 150 } })
  const { id, reviewer1, reviewer2, program } = office
  await walk(office, ...intoTracks, 'assignReviewers', ['assess', { score: 1 }], ['assess', reviewer2])
  const questions = [{ question: 'budget', reason: 'Falta el alquiler.' }]
  must(await requestChanges(app.as(office.intake), id, { ...(await seenNow(office)), questions }))
  await save(office, 'budget', completeAnswers({ budget: { 'supplies[0].units': '7' } }).budget)
  await walk(office, 'resubmit')
  const { revision } = await seenNow(office)
  must(await reviseAssessment(app.as(reviewer1), id, scores(office, revision, 5)))
  const { panel } = must(await showCase(app.as(program), id))
  expect(panel).toMatchObject({ spreadHundredths: 100, isDiscussed: true })
  const sent = panel.members.find(({ name }) => name === reviewer1.name)?.assessments
  expect(sent?.map(({ version, counts, totalHundredths }) => [version, counts, totalHundredths])).toEqual([
    [2, true, 500],
    [1, false, 100],
  ])
})

test('what was assessed before the technical review was sent back stays on record', async ({ app }) => {
  const office = await anOffice(app)
  const { id, program, reviewer1 } = office
  await walk(office, ...intoDecision(office), 'sendBack')
  const { revision } = await seenNow(office)
  const anew = { ...scores(office, revision, 2), opinion: 'Lo leí de nuevo.' }
  must(await assessProposal(app.as(reviewer1), id, anew))
  const { entries } = must(await showHistory(app.as(program), id))
  const replaced = entries.filter(({ type }) => type === 'assess').map((entry) => entry.replaced)
  expect(replaced).toEqual([
    null,
    null,
    expect.stringMatching(/: 4\. Está bien explicado\.\n[\s\S]*Conviene apoyarla\.$/),
  ])
  const { panel } = must(await showCase(app.as(program), id))
  expect(panel.members.flatMap(({ assessments }) => assessments.map(({ opinion }) => opinion))).toContain(
    'Lo leí de nuevo.',
  )
})

test('after a change of the budget who assessed is told and may revise, and the case stays where it is', async ({
  app,
}) => {
  const office = await anOffice(app)
  const { id, intake, author, reviewer1, reviewer2, finance, program } = office
  await walk(office, ...intoDecision(office))
  const acts = async () => must(await showCase(app.as(reviewer1), id)).acts.map(({ type }) => type)
  expect(await acts()).not.toContain('reviseAssessment')
  const questions = [{ question: 'budget', reason: 'Falta el alquiler.' }]
  must(await requestChanges(app.as(intake), id, { ...(await seenNow(office)), questions }))
  await aSavedSection(
    app,
    author,
    id,
    'budget',
    completeAnswers({ budget: { 'supplies[0].narrative': 'Uno por escuela y año.' } }).budget,
    1,
  )
  await walk(office, 'resubmit')
  const [told] = rowsOf(
    await app.db.execute(sql`select data -> 'params' -> 'reviewers' as reviewers from pgboss.job
      where data ->> 'type' = 'mailBudgetChanged' and data -> 'params' ->> 'proposalId' = ${id}`),
  )
  expect(told).toEqual({ reviewers: [reviewer1.id, reviewer2.id] })
  await walk(office, ['rateFinances', finance])
  expect(await acts()).toContain('reviseAssessment')
  const { revision } = await seenNow(office)
  must(await reviseAssessment(app.as(reviewer1), id, scores(office, revision, 5)))
  expect((await seenNow(office)).state).toBe('decision')
  expect(must(await showCase(app.as(program), id)).panel).toMatchObject({ averageHundredths: 450 })
  expect(await acts()).not.toContain('reviseAssessment')
})
