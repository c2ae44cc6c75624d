import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import type { CallForm } from '#db/schema/calls.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSavedSection,
  aSubmission,
  certifiedBy,
  must,
} from '../../support/builders.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'
import { anAttachment } from '../files/attachments.ts'

const wholeCall = (app: TestApp, form: CallForm = {}) =>
  aCall(app, { sections: [...sectionKeys], form: { wholeForm: true, ...form } })

test('a whole proposal is handed in with its files, and its flags refuse nothing', async ({ app }) => {
  const call = await wholeCall(app, { requiredAttachments: ['registration'] })
  const author = await anAuthor(app)
  const answers = wholeAnswers({ organization: { uei: undefined, ueiUntil: undefined } })
  const { id } = await aDraft(app, author, call, answers)
  const checked = async () => must(await showCheck(app.as(author), id))
  expect((await checked()).missing).toMatchObject([{ section: 'attachments', field: 'registration' }])
  await anAttachment(app, author, id)
  const check = await checked()
  expect(check.missing).toEqual([])
  expect(check.flags.map(({ section, field }) => `${section} ${field}`)).toEqual(['organization uei'])
  expect(
    await submitProposal(app.as(author), id, { key: randomUUID(), revision: 0, certified: certifiedBy(author) }),
  ).toMatchObject({ version: 1 })
})

test('whether security forces are helped is written once and holds in both sections', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await wholeCall(app), {})
  const shown = async () => must(await showSection(app.as(author), id, 'security', { check: false }))
  await aSavedSection(app, author, id, 'eligibility', { helps: 'yes' })
  expect((await shown()).answers).toEqual({ helps: 'yes' })
  await aSavedSection(app, author, id, 'security', { 'units[0].unitName': 'UDEP 5' })
  expect((await shown()).answers).toEqual({ helps: 'yes', 'units[0].unitName': 'UDEP 5' })
  await aSavedSection(app, author, id, 'eligibility', { helps: 'no', type: 'nonprofit' }, 1)
  expect((await shown()).answers).toEqual({ helps: 'no', 'units[0].unitName': 'UDEP 5' })
  await aSavedSection(app, author, id, 'eligibility', { helps: 'no', type: 'company' }, 2)
  expect((await shown()).revision).toBe(3)
})

test('who writes over a colleague’s units is told, also where the first answer changed meanwhile', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await wholeCall(app), { eligibility: { helps: 'yes' } })
  await aSavedSection(app, author, id, 'security', { 'units[0].unitName': 'UDEP 5' }, 1)
  const answers = { 'units[0].unitName': 'UDEP 6' }
  const late = await saveSection(app.as(author), id, 'security', { answers, seenRevision: 1 })
  expect(late).toMatchObject({ conflict: { answers: { helps: 'yes', 'units[0].unitName': 'UDEP 5' } } })
})

test('a section’s page takes six statements at most', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await wholeCall(app), wholeAnswers())
  for (const section of sectionKeys) {
    app.statements.length = 0
    must(await showSection(app.as(author), id, section, { check: true }))
    expect(app.statements.length, section).toBeLessThanOrEqual(6)
  }
})

test('names and how to reach people are read by who must reach them', async ({ app }) => {
  const call = await wholeCall(app)
  const { id, author } = await aSubmission(app, { call, answers: wholeAnswers() })
  const versionFor = async (role: 'intake' | 'finance' | 'grants' | 'program' | 'approver' | 'auditor') => {
    const page = must(await showCase(app.as(await aPerson(app, { roles: [role] })), id))
    return page.version!
  }
  for (const role of ['intake', 'finance', 'grants'] as const) {
    const version = await versionFor(role)
    expect(version.answers.people).toHaveProperty('contact.email')
    expect(version.answers.partners).toHaveProperty(['staff[0].name'])
    expect(version.hidesPersonal).toBe(false)
  }
  for (const role of ['program', 'approver', 'auditor'] as const) {
    const version = await versionFor(role)
    expect(JSON.stringify(version.answers)).not.toMatch(/Karla|Rosa|@guara|2555/)
    expect(version.answers.partners).toHaveProperty(['staff[0].role'])
    expect(version.answers.security).toEqual({ helps: 'no' })
    expect(version.hidesPersonal).toBe(true)
  }
  const check = must(await showCheck(app.as(author), id))
  expect(check.answers.people).toHaveProperty('contact.email')
})
