import { expect } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { type CasePage, showCase } from '#app/reviews/show-case.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson } from '../../support/builders.ts'
import { anOffice, attempt, intoTracks, type Office, save, walk } from './office.ts'

const seenBy = async ({ app, id }: Office, by: Person) => (await showCase(app.as(by), id)) as CasePage

const inCollecting = async (app: TestApp) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks, 'assignReviewers')
  return office
}

test('a reviewer reads nobody’s assessment before their own is in, and the others’ only then', async ({ app }) => {
  const office = await inCollecting(app)
  await walk(office, 'assess')
  const before = await seenBy(office, office.reviewer2)
  expect(before.panel.members.map(({ hasSent, assessments }) => [hasSent, assessments.length])).toEqual(
    expect.arrayContaining([
      [true, 0],
      [false, 0],
    ]),
  )
  expect(before.panel).toMatchObject({ isHidden: true, averageHundredths: null })
  expect(JSON.stringify(before)).not.toContain('Está bien explicado')

  await walk(office, ['assess', office.reviewer2])
  const after = await seenBy(office, office.reviewer2)
  expect(after.panel).toMatchObject({ isHidden: false, averageHundredths: 400 })
  expect(after.panel.members.every(({ assessments }) => assessments.length === 1)).toBe(true)
})

test('names of reviewers are for those who assign, decide and control; others read pseudonyms', async ({ app }) => {
  const office = await inCollecting(app)
  await walk(office, 'assess', ['assess', office.reviewer2], 'sendToVetting')
  const administrator = await aPerson(app, { roles: ['administrator'] })
  for (const by of [office.program, office.approver, office.auditor, administrator]) {
    const { panel } = await seenBy(office, by)
    expect(panel.members.map(({ name }) => name).sort()).toEqual(['Denise Castillo', 'Tomás Barahona'])
  }
  for (const by of [office.intake, office.finance, office.vetting]) {
    const page = await seenBy(office, by)
    const history = await showHistory(app.as(by), office.id)
    for (const text of [JSON.stringify(page), JSON.stringify(history)]) {
      expect(text).not.toContain('Castillo')
      expect(text).not.toContain('Barahona')
      expect(text).not.toContain(office.reviewer1.id)
    }
    expect(page.panel.members.every(({ pseudonym }) => /^[A-Z]{3}$/.test(pseudonym))).toBe(true)
    expect(page.panel.members.flatMap(({ assessments }) => assessments.map(({ sentOn }) => sentOn.length))).toEqual([
      10, 10,
    ])
  }
  const own = await seenBy(office, office.reviewer1)
  expect(JSON.stringify(own)).not.toContain('Castillo')
  expect(own.panel.members.find(({ isReader }) => isReader)?.name).toBe('Tomás Barahona')
})

test('an officer who is a reviewer too reads no assessment before their own is in', async ({ app }) => {
  const both = await aPerson(app, { name: 'Dos Cargos', roles: ['reviewer', 'program'] })
  const office = { ...(await anOffice(app)), reviewer2: both }
  await walk(office, ...intoTracks, 'assignReviewers', 'assess')
  const { panel } = await seenBy(office, both)
  expect(panel.members.flatMap(({ assessments }) => assessments)).toEqual([])
})

test('a reviewer reads no reasons of the office, and not its history', async ({ app }) => {
  const office = await inCollecting(app)
  await walk(office, 'rateFinances')
  const page = await seenBy(office, office.reviewer1)
  expect(page.findings).toBeNull()
  expect(JSON.stringify(page)).not.toContain('Rosalinda')
  expect(await showHistory(app.as(office.reviewer1), office.id)).toMatchObject({ status: 403 })
})

test('the acts of a person’s own roles are possible, or say what they wait for', async ({ app }) => {
  const office = await inCollecting(app)
  const acts = async (by: Person) =>
    Object.fromEntries(
      (await seenBy(office, by)).acts.map(({ type, because }) => [type, because.map(({ name }) => name)]),
    )
  const all = async () => {
    const { reviewer1, finance, vetting, approver, grants, intake, auditor, program, post } = office
    const people = { reviewer1, finance, vetting, approver, grants, intake, auditor, program, post }
    const found: Record<string, unknown> = {}
    for (const [role, by] of Object.entries(people)) found[role] = await acts(by)
    return found
  }
  expect(await all()).toEqual({
    reviewer1: { assess: [], recuse: [] },
    finance: { startFinancialCheck: [], rateFinances: [] },
    vetting: { sendToVetting: [] },
    approver: {
      approve: ['everyTrackIsConcluded'],
      approveWithConditions: ['everyTrackIsConcluded'],
      decline: ['everyTrackIsConcluded'],
      sendBack: ['everyTrackIsConcluded'],
    },
    grants: {},
    intake: { requestChanges: [], correctText: [] },
    auditor: {},
    program: {
      assignReviewers: [],
      requestChanges: [],
      suspend: [],
      handOver: [],
    },
    post: {},
  })
  await walk(office, 'assess', ['assess', office.reviewer2], 'sendToVetting', 'recordVetting')
  await attempt(office, 'rateFinances')
  expect(await all()).toMatchObject({
    reviewer1: { recuse: [] },
    finance: {},
    vetting: { recordVetting: [] },
    approver: { approve: [], approveWithConditions: [], decline: [], sendBack: [] },
    grants: {},
    intake: { requestChanges: [] },
    auditor: {},
    program: { release: ['notInThisState'], suspend: [] },
    post: {},
  })
  expect(await acts(office.reviewer1)).toEqual({ recuse: [] })
  expect(await acts(office.finance)).toEqual({})
})

test('the case counts its days by the database’s clock, and shows the version that is under review', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  await app.setMoment(new Date(Date.now() + 3 * 86_400_000))
  const page = await seenBy(office, office.intake)
  expect(page.head).toMatchObject({ days: 3, state: 'intake', whoActs: ['intake'], requestedCents: 14_264_000 })
  expect(page.tags).toEqual({
    partner: { goals: { G1: 60, G4: 40 }, areas: { C: 100 } },
    confirmed: null,
    partnerChanged: false,
    mayConfirm: false,
  })
  await walk(office, 'requestChanges')
  const { findings } = await seenBy(office, office.intake)
  expect(findings?.asked).toEqual([{ question: 'need', reason: 'Se explica en una frase.' }])
  await save(office, 'need', { problem: 'Otro texto.' })
  expect((await seenBy(office, office.intake)).version?.answers.need).not.toMatchObject({ problem: 'Otro texto.' })
})
