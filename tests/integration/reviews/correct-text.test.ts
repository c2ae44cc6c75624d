import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { runJob } from '#app/jobs/start-worker.server.ts'
import type { Person } from '#app/people/person.ts'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { showProposal } from '#app/proposals/show-proposal.server.ts'
import { correctText } from '#app/reviews/correct-text.server.ts'
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showDossier } from '#app/reviews/show-dossier.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import * as page from '#app/routes/proposals.$id.correction.tsx'
import { listSections } from '#db/queries/drafts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aPerson,
  aSavedSection,
  aSubmission,
  certifiedBy,
  completeAnswers,
  must,
  revisionOf,
  type Submission,
} from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { sentBack } from '../../support/ways.ts'
import { everything } from './office.ts'

const title = 'project.title.es'
const right = 'Escuelas abiertas, calles seguras en Choloma'
const reason = 'Falta el nombre del municipio.'

const anOfficer = (app: TestApp) => aPerson(app, { name: 'Gabriela Araya', roles: ['intake'] })
const at = (id: string, field = title) => `/proposals/${id}/correction?field=${field}`
type Sent = { field?: string; text?: string; reason?: string; revision?: string }

/** What the page's form answers. */
const sends = async (app: TestApp, by: Person, id: string, { field, ...more }: Sent = {}) =>
  officeBrowser(app, by).send(
    page,
    at(id, field),
    { revision: String(await revisionOf(app, id)), text: right, reason, ...more },
    { id },
  )

const corrects = async (app: TestApp, by: Person, id: string, text = right, field = title) =>
  must(await correctText(app.as(by), id, { revision: await revisionOf(app, id), field, text, reason }))

const was = completeAnswers().project['title.es'] as string

test('a corrected title is read everywhere, marked where it is read, and the version stays as it was handed in', async ({
  app,
}) => {
  const { id, author } = await aSubmission(app)
  const officer = await anOfficer(app)
  const before = await findReceipt(app.db, id, 1)
  const { review } = (await findProposal(app.db, id))!

  const opened = await officeBrowser(app, officer).open(page, at(id), { id })
  expect([opened.status, opened.body.chosen]).toMatchObject([200, { text: was, maxLength: 150 }])
  expect(await sends(app, officer, id)).toMatchObject({ status: 302, to: `/proposals/${id}?done=correctText` })

  const row = (await findProposal(app.db, id))!
  expect(row.proposal.title).toBe(right)
  expect(row.proposal.searchText).toContain('choloma')
  expect([row.review.state, row.review.snapshot]).toEqual([review.state, review.snapshot])
  expect(row.review.revision).toBe(review.revision + 1)
  expect(await findReceipt(app.db, id, 1)).toEqual(before)
  expect(before!.version.answers.project!['title.es']).toBe(was)

  const corrected = [{ section: 'project', field: 'title.es', was, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]
  const version = { corrected, answers: { project: { 'title.es': right } } }
  expect(must(await showCase(app.as(officer), id))).toMatchObject({ head: { title: right }, version })
  for (const by of [officer, author])
    expect(must(await showDossier(app.as(by), id, { language: 'es' }))).toMatchObject({ title: right, version })
  expect(must(await showCheck(app.as(author), id))).toMatchObject(version)

  const events = (await showProposal(app.as(author), row)).events
  expect(events.at(-1)).toMatchObject({
    type: 'correctText',
    questions: ['project.title'],
    corrected: { was, text: right },
    reason,
  })
  expect(events.at(-1)).not.toHaveProperty('by')
  const history = must(await showHistory(app.as(officer), id))
  expect(history.entries.at(-1)).toMatchObject({
    type: 'correctText',
    who: { name: 'Gabriela Araya' },
    corrected: { question: 'project.title', was, text: right, isIntact: true },
    notes: [{ text: reason, isIntact: true }],
  })
  expect(history.chain.isWhole).toBe(true)
  expect(JSON.stringify(await logOf(app, id))).not.toMatch(/Escuelas|municipio/)
  expect(await replayReviews(app, [], () => {})).toBe(0)
  expect(await verifyAudit(app, [], () => {})).toBe(0)
})

const logOf = async (app: TestApp, id: string) =>
  (await app.db.execute(sql`select event from review_events where proposal_id = ${id}`)) as unknown

test('intake corrects, and the program officer who owns the case; nobody else', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const { organization } = author.memberships[0]!
  const owner = await aPerson(app, { roles: ['program'] })
  const program = await aPerson(app, { roles: ['program'] })
  await app.db.execute(sql`update reviews set owner_id = ${owner.id} where proposal_id = ${id}`)
  const answers: [Person, number][] = [
    [program, 409],
    [await aPerson(app, { roles: ['finance', 'approver', 'auditor', 'administrator'] }), 403],
    [await aPerson(app, { roles: ['intake'], organization }), 403],
    [author, 403],
    [await aPerson(app, { roles: ['intake'], countries: ['PA'] }), 404],
  ]
  const before = await everything(app.db)
  for (const [by, status] of answers) expect([by.name, (await sends(app, by, id)).status]).toEqual([by.name, status])
  expect(await everything(app.db)).toEqual(before)
  const isOffered = async (by: Person) =>
    must(await showCase(app.as(by), id)).acts.filter(({ type }) => type === 'correctText').length
  expect([await isOffered(program), await isOffered(owner)]).toEqual([0, 1])
  expect(await sends(app, owner, id)).toMatchObject({ status: 302 })
})

test.for<[string, Sent, number, object]>([
  ['a text as it is', { text: was }, 422, { text: ['review:correction.same'] }],
  ['a blank text', { text: '  ' }, 422, { text: [expect.any(String)] }],
  ['a text that is too long', { text: 'x'.repeat(151) }, 422, { text: [expect.stringContaining('150')] }],
  ['no reason', { reason: '' }, 422, { reason: [expect.any(String)] }],
  ['a date', { field: 'project.startsOn', text: '2029-01-01' }, 404, {}],
  ['an amount', { field: 'budget.personnel[0].monthlyRate', text: '1' }, 404, {}],
  ['a text that says nothing yet', { field: 'places.borderCrossing' }, 404, {}],
  ['what is no field', { field: 'project.__proto__' }, 404, {}],
  ['no field', { field: '' }, 404, {}],
])('%s is not corrected, and nothing is written', async ([, sent, status, errors], { app }) => {
  const { id } = await aSubmission(app)
  const officer = await anOfficer(app)
  const before = await everything(app.db)
  const answer = await sends(app, officer, id, sent)
  expect([answer.status, answer.body.errors ?? {}]).toEqual([status, errors])
  expect(await everything(app.db)).toEqual(before)
})

test('who comes second reads who corrected what was read, and a doubled post corrects once', async ({ app }) => {
  const { id } = await aSubmission(app)
  const [first, second] = [await anOfficer(app), await anOfficer(app)]
  const revision = String(await revisionOf(app, id))
  expect((await sends(app, first, id, { revision })).status).toBe(302)
  const before = await everything(app.db)
  for (const [by, text] of [[first, right] as const, [second, 'Escuelas abiertas'] as const]) {
    const answer = await sends(app, by, id, { revision, text })
    expect(answer).toMatchObject({
      status: 409,
      body: {
        values: { text },
        refusal: {
          refusal: 'review.changedMeanwhile',
          params: { act: 'correctText', changedBy: 'Gabriela Araya', state: 'intake' },
        },
      },
    })
  }
  expect(await everything(app.db)).toEqual(before)
  const reopened = await officeBrowser(app, second).open(page, at(id), { id })
  expect(reopened.body.chosen).toMatchObject({ text: right })
})

test('an ended case is not corrected, and its page says why', async ({ app }) => {
  const { id } = await aSubmission(app)
  const officer = await anOfficer(app)
  must(await declareIneligible(app.as(officer), id, { revision: await revisionOf(app, id), reason }))
  expect((await officeBrowser(app, officer).open(page, at(id), { id })).status).toBe(409)
  expect(await sends(app, officer, id)).toMatchObject({
    status: 409,
    body: { refusal: { params: { because: [{ name: 'notInThisState' }] } } },
  })
})

const handsInAgain = async (app: TestApp, { id, author }: Submission) =>
  must(
    await submitProposal(app.as(author), id, {
      key: randomUUID(),
      revision: await revisionOf(app, id),
      certified: certifiedBy(author),
    }),
  )

const draftOf = async (app: TestApp, id: string, section: string) =>
  (await listSections(app.db, id)).find((one) => one.section === section)!

test('the draft of the next version starts from the corrected text, which counts as no change of the partner’s', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const officer = await anOfficer(app)
  await corrects(app, officer, id)
  await sentBack(app, submission, [{ question: 'need', reason: 'Nombre la fuente.' }])
  await corrects(app, officer, id, 'Choloma', 'places.where.HN')
  const project = await draftOf(app, id, 'project')
  expect([project.answers['title.es'], project.handedIn?.['title.es']]).toEqual([right, right])
  expect((await draftOf(app, id, 'places')).answers['where.HN']).toBe('Choloma')

  const { need } = completeAnswers({ need: { whyNow: 'La ordenanza es de mayo.' } })
  await aSavedSection(app, author, id, 'need', need, 1)
  await handsInAgain(app, submission)
  const second = must(await showDossier(app.as(officer), id, { language: 'es' }))
  expect(second).toMatchObject({ title: right, version: { number: 2, corrected: [] } })
  expect((await findReceipt(app.db, id, 2))!.version.answers.project!['title.es']).toBe(right)
  const first = must(await showDossier(app.as(officer), id, { number: 1, language: 'es' }))
  expect(first.version.corrected).toHaveLength(2)
  const { entries } = must(await showHistory(app.as(officer), id))
  expect(entries.at(-1)).toMatchObject({ type: 'resubmit', details: { changed: ['need.whyNow'] } })

  await sentBack(app, submission, [{ question: 'need', reason: 'Diga el año.' }])
  await aSavedSection(app, author, id, 'need', { ...need, whyNow: 'La ordenanza es de 2026.' }, 2)
  await handsInAgain(app, submission)
})

test('what the partner writes after a correction is theirs, also the text that had been corrected', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const officer = await anOfficer(app)
  await sentBack(app, submission, [{ question: 'project.title', reason: 'Diga dónde.' }])
  await corrects(app, officer, id)
  await corrects(app, officer, id, 'Escuelas abiertas')
  const { answers, revision } = await draftOf(app, id, 'project')
  expect(answers['title.es']).toBe('Escuelas abiertas')
  await aSavedSection(app, author, id, 'project', { ...answers, 'title.es': was }, revision)
  expect((await draftOf(app, id, 'project')).answers['title.es']).toBe(was)
  await handsInAgain(app, submission)
  expect(must(await showDossier(app.as(officer), id, { language: 'es' }))).toMatchObject({ title: was })
})

test('every member of the organisation is told in their language what was corrected, once', async ({ app }) => {
  const author = await aPerson(app, { organization: 'Mancomunidad', role: 'author', language: 'es' })
  const { id } = await aSubmission(app, { author })
  const english = await aPerson(app, { organization: 'Mancomunidad', role: 'certifier', language: 'en' })
  await corrects(app, await anOfficer(app), id)
  const [correction] = (await findProposal(app.db, id))!.corrections
  const job = { id: randomUUID(), type: 'mailCorrection', params: { proposalId: id, correction: correction!.id } }
  await runJob(app, job)
  await runJob(app, job)
  const folder = join(app.config.dataDir, 'mail')
  const names = readdirSync(folder).filter((name) => name.startsWith(job.id))
  expect(names).toEqual([author, english].map((person) => `${job.id}.${person.id}.eml`).sort())
  const letters = names.map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''))
  expect(letters.join('\n')).toContain('It says now: Escuelas abiertas')
  expect(letters.join('\n')).toContain('Ahora dice: Escuelas abiertas')
  await app.db.execute(sql`delete from corrections where proposal_id = ${id}`)
  await runJob(app, { ...job, id: randomUUID() })
  expect(readdirSync(folder).length).toBe(names.length)
})

test('a text that was changed behind the log’s back is seen, and one that was deleted leaves what was handed in', async ({
  app,
}) => {
  const { id } = await aSubmission(app)
  const officer = await anOfficer(app)
  await corrects(app, officer, id)
  const last = async () => must(await showHistory(app.as(officer), id)).entries.at(-1)!.corrected
  await app.db.execute(sql`update corrections set text = 'Otra cosa' where proposal_id = ${id}`)
  expect(await last()).toMatchObject({ text: 'Otra cosa', isIntact: false })
  await app.db.execute(sql`delete from corrections where proposal_id = ${id}`)
  expect(await last()).toBeNull()
  const { version } = must(await showDossier(app.as(officer), id, { language: 'es' }))
  expect([version.answers.project?.['title.es'], version.corrected]).toEqual([was, []])
})
