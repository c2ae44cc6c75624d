import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { Person } from '#app/people/person.ts'
import { longestTyped } from '#app/reviews/scoresheet.ts'
import { type AssessmentPage, showAssessment } from '#app/reviews/show-assessment.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import * as assessment from '#app/routes/proposals.$id.assessment.tsx'
import * as revision from '#app/routes/proposals.$id.assessment_.revision.tsx'
import { rowsOf } from '#db/client.server.ts'
import { findAccount } from '#db/queries/accounts.ts'
import { insertAssignments } from '#db/queries/reviewers.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, completeAnswers, must, revisionOf } from '../../support/builders.ts'
import { type Answer, type Fields, officeBrowser } from '../../support/office-browser.ts'
import { insertAccount, PASSWORD } from '../people/insert-account.ts'
import { anOffice, intoTracks, type Office, save, walk } from './office.ts'

async function assigned(app: TestApp, wish: Parameters<typeof anOffice>[1] = {}) {
  const office = await anOffice(app, wish)
  await walk(office, ...intoTracks, 'assignReviewers')
  return office
}

const half = 'Casi todo está,\r\nfalta el presupuesto.'
const halfOf = ({ call: { criteria } }: Office): Fields => ({
  [`scores.${criteria[0]!.key}`]: '7',
  [`why.${criteria[0]!.key}`]: half,
})
const wholeOf = ({ call: { criteria } }: Office, score = 4): Fields => ({
  opinion: 'Conviene apoyarla.',
  ...Object.fromEntries(
    criteria.flatMap(({ key }) => [
      [`scores.${key}`, String(score)],
      [`why.${key}`, 'Está bien explicado.'],
    ]),
  ),
})

async function post({ app, id }: Office, by: Person | null, fields: Fields, page = assessment): Promise<Answer> {
  const seen = fields.revision ?? String(await revisionOf(app, id))
  return officeBrowser(app, by).send(page, `/proposals/${id}/assessment`, { revision: seen, ...fields }, { id })
}

const putAside = (office: Office, by: Person | null, fields = halfOf(office), page = assessment) =>
  post(office, by, { ...fields, later: 'yes' }, page)

const draftOf = async ({ app, id }: Office, by: Person) => must(await showAssessment(app.as(by), id)).draft

const stored = async ({ app, id }: Office) =>
  rowsOf<{ reviewer_id: string; answers: Fields }>(
    await app.db.execute(sql`select reviewer_id, answers from assessment_drafts where proposal_id = ${id}`),
  )

test('what is put aside comes back as it was typed, readable or not; the last one counts, and nothing is sent', async ({
  app,
}) => {
  const office = await assigned(app)
  const { id, reviewer1 } = office
  const before = await revisionOf(app, id)
  const saved = await putAside(office, reviewer1, { ...halfOf(office), declaration: 'on', secret: 'x' })
  expect([saved.status, saved.to]).toEqual([303, `/proposals/${id}?saved`])
  expect(await draftOf(office, reviewer1)).toMatchObject({ answers: halfOf(office), isOutdated: false })

  const more = { ...halfOf(office), opinion: 'Por ahora, sí.' }
  await Promise.all([1, 2].map(() => putAside(office, reviewer1, more)))
  expect(await stored(office)).toEqual([{ reviewer_id: reviewer1.id, answers: more }])
  expect(await revisionOf(app, id)).toBe(before)
  const { panel } = must(await showCase(app.as(reviewer1), id))
  expect(panel.members.map(({ hasSent, assessments }) => [hasSent, assessments])).toEqual([
    [false, []],
    [false, []],
  ])
})

test('the case and the desk say to their writer alone that an assessment is begun', async ({ app }) => {
  const office = await assigned(app)
  const { id, reviewer1, reviewer2 } = office
  await putAside(office, reviewer1)
  const begun = async (by: Person) => must(await showCase(app.as(by), id)).begun
  const marked = async (by: Person) =>
    (await showDesk(app.as(by))).groups.flatMap(({ cases }) => cases.filter((one) => one.id === id && one.isBegun))
  expect(await begun(reviewer1)).toEqual({ act: 'assess', savedAt: expect.any(String) })
  expect(await marked(reviewer1)).toHaveLength(1)
  for (const by of [reviewer2, office.program]) expect([await begun(by), await marked(by)]).toEqual([null, []])
})

test('nobody but its writer reads a draft: no officer, no other reviewer, no auditor', async ({ app }) => {
  const office = await assigned(app)
  const { id, program, approver, auditor, intake, grants, reviewer1, reviewer2, author } = office
  const both = await aPerson(app, { name: 'Ana Paz', roles: ['program', 'approver', 'auditor', 'reviewer'] })
  const asked = { proposalId: id, reviewerId: both.id, assignedBy: program.id, assignedAt: new Date() }
  await insertAssignments(app.db, [asked])
  await putAside(office, reviewer1)
  const pages = [showCase, showAssessment, showDecision, showHistory]
  for (const by of [program, approver, auditor, intake, grants, reviewer2, both, author]) {
    for (const show of pages) expect(JSON.stringify(await show(app.as(by), id))).not.toContain('falta el presupuesto')
    expect((await showDesk(app.as(by))).groups.flatMap(({ cases }) => cases.map((one) => one.isBegun))).not.toContain(
      true,
    )
  }
  expect(JSON.stringify(await showAssessment(app.as(reviewer1), id))).toContain('falta el presupuesto')
})

test('only who is asked for an assessment puts one aside', async ({ app }) => {
  const office = await assigned(app)
  const answers = [office.program, office.auditor, office.reviewer3, office.author].map((by) => putAside(office, by))
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403, 404, 403])
  expect(await stored(office)).toEqual([])
})

test('what is longer than any answer is refused beside its field and comes back; what was kept stays', async ({
  app,
}) => {
  const office = await assigned(app)
  await putAside(office, office.reviewer1)
  const long = { ...halfOf(office), opinion: 'a'.repeat(longestTyped + 1) }
  const { status, body } = await putAside(office, office.reviewer1, long)
  expect([status, body.errors, body.values]).toEqual([422, { opinion: ['tooLong?{"max":10000}'] }, long])
  expect((await draftOf(office, office.reviewer1))?.answers).toEqual(halfOf(office))
})

test('the draft goes as the assessment is sent, and one sent twice leaves none', async ({ app }) => {
  const office = await assigned(app)
  const { id, reviewer1, reviewer2 } = office
  await putAside(office, reviewer1)
  await putAside(office, reviewer2)
  const whole = { ...wholeOf(office), declaration: 'on', revision: String(await revisionOf(app, id)) }
  expect((await post(office, reviewer1, whole)).to).toBe(`/proposals/${id}?done=assess`)
  expect((await stored(office)).map((one) => one.reviewer_id)).toEqual([reviewer2.id])
  expect((await post(office, reviewer1, whole)).status).toBe(409)
  expect((await stored(office)).map((one) => one.reviewer_id)).toEqual([reviewer2.id])
  expect(must(await showCase(app.as(reviewer1), id)).begun).toBeNull()
})

test('what is refused is kept: incomplete, or because somebody was faster, or no longer possible', async ({ app }) => {
  const office = await assigned(app)
  const { id, reviewer1, reviewer2 } = office
  expect((await post(office, reviewer1, halfOf(office))).status).toBe(422)
  expect((await draftOf(office, reviewer1))?.answers).toEqual(halfOf(office))

  const stale = { ...wholeOf(office), declaration: 'on', revision: '1' }
  const refused = await post(office, reviewer2, stale)
  expect([refused.status, refused.body.values]).toEqual([409, stale])
  expect((await draftOf(office, reviewer2))?.answers).toEqual(wholeOf(office))

  await walk(office, 'withdraw')
  expect((await putAside(office, reviewer1)).to).toBe(`/proposals/${id}/assessment`)
  const opened = await officeBrowser(app, reviewer1).open(assessment, `/proposals/${id}/assessment`, { id })
  expect([opened.status, (opened.body as unknown as AssessmentPage).draft?.answers]).toEqual([409, halfOf(office)])
  expect(must(await showCase(app.as(reviewer1), id)).begun).toBeNull()
})

test('who is removed or steps aside leaves no draft', async ({ app }) => {
  const office = await assigned(app)
  await putAside(office, office.reviewer1)
  await putAside(office, office.reviewer2)
  await walk(office, 'unassignReviewer')
  expect((await stored(office)).map((one) => one.reviewer_id)).toEqual([office.reviewer1.id])
  expect((await putAside(office, office.reviewer2)).status).toBe(404)
  await walk(office, 'recuse')
  expect(await stored(office)).toEqual([])
})

test('a draft says that the proposal was handed in anew since it was put aside', async ({ app }) => {
  const office = await assigned(app)
  const { id, reviewer1 } = office
  await app.setMoment(new Date(Date.now() + 60_000))
  await putAside(office, reviewer1)
  expect(await draftOf(office, reviewer1)).toMatchObject({ isOutdated: false })
  await app.setMoment(new Date(Date.now() + 120_000))
  await walk(office, 'requestChanges')
  await save(office, 'need', { ...completeAnswers().need, problem: 'Otro problema.' })
  await walk(office, 'resubmit')
  const page = must(await showAssessment(app.as(reviewer1), id))
  expect(page.draft).toMatchObject({ answers: halfOf(office), isOutdated: true })
})

test('a revision is put aside like an assessment, and goes as it is sent', async ({ app }) => {
  const office = await assigned(app, { edition: { scoreSpread: 200 } })
  const { id, reviewer1, reviewer2 } = office
  for (const [by, score] of [
    [reviewer1, 5],
    [reviewer2, 1],
  ] as const) {
    expect((await post(office, by, { ...wholeOf(office, score), declaration: 'on' })).status).toBe(302)
  }
  expect((await putAside(office, reviewer2, halfOf(office), revision)).to).toBe(`/proposals/${id}?saved`)
  expect(must(await showCase(app.as(reviewer2), id)).begun).toMatchObject({ act: 'reviseAssessment' })
  expect(must(await showCase(app.as(reviewer1), id)).panel).toMatchObject({ spreadHundredths: 400 })
  const sent = await post(office, reviewer2, wholeOf(office, 4), revision)
  expect([sent.to, await stored(office)]).toEqual([`/proposals/${id}?done=reviseAssessment`, []])
})

test('a session that ended loses nothing: what was typed is put aside with the sign-in, never sent by it', async ({
  app,
}) => {
  const office = await assigned(app)
  await insertAccount(app.db, 'eva', 'reviewer')
  const { id, program } = office
  await insertAssignments(app.db, [
    { proposalId: id, reviewerId: 'eva', assignedBy: program.id, assignedAt: new Date() },
  ])
  const eva = (await findAccount(app.db, 'eva')) as unknown as Person
  const typed = { ...wholeOf(office), declaration: 'on', revision: String(await revisionOf(app, id)) }
  const asked = await post(office, null, typed)
  expect([asked.status, asked.body.signIn]).toMatchObject([
    401,
    { kept: expect.arrayContaining(Object.entries(typed)) },
  ])
  const wrong = await post(office, null, { ...typed, email: 'eva@example.org', password: 'no' })
  expect([wrong.status, await stored(office)]).toEqual([422, []])

  const saved = await post(office, null, { ...typed, email: 'eva@example.org', password: PASSWORD })
  expect([saved.status, saved.to]).toEqual([303, `/proposals/${id}/assessment`])
  expect(await stored(office)).toEqual([{ reviewer_id: 'eva', answers: wholeOf(office) }])
  expect((await draftOf(office, eva))?.answers).toEqual(wholeOf(office))
})
