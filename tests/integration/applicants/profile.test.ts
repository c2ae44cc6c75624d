import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { mailRegistrationEnds } from '#app/jobs/mail-registration.server.ts'
import type { Person } from '#app/people/person.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { remindOfRegistrations, showRegistrations } from '#app/profiles/remind-of-registrations.server.ts'
import { saveProfileSection } from '#app/profiles/save-profile.server.ts'
import { showProfile, showProfileSection } from '#app/profiles/show-profile.server.ts'
import { postSection } from '#app/proposals/post-section.server.ts'
import { type Answers, sectionKeys } from '#app/proposals/sections.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import * as sectionPage from '#app/routes/organizations.$id_.profile.$section.tsx'
import { listSections } from '#db/queries/drafts.ts'
import type { Job } from '#db/queries/jobs.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'

const wholeCall = (app: TestApp, closesAt?: Date) =>
  aCall(app, { sections: [...sectionKeys], form: { wholeForm: true }, ...(closesAt ? { closesAt } : {}) })

const idOf = (person: Person) => person.memberships[0]!.organizationId

const save = (app: TestApp, person: Person, section: string, answers: Answers, seenRevision = 0) =>
  saveProfileSection(app.as(person), idOf(person), section, { answers, seenRevision })

const { organization, people, capacity } = wholeAnswers() as Record<string, Answers>

async function aProfile(app: TestApp) {
  const author = await anAuthor(app)
  await app.setMoment('2030-01-10T12:00:00Z')
  must(await save(app, author, 'organization', { ...organization!, type: 'regionalBody' }))
  must(await save(app, author, 'people', people!))
  must(await save(app, author, 'capacity', capacity!))
  return author
}

const draftAnswers = async (app: TestApp, id: string) =>
  Object.fromEntries((await listSections(app.db, id)).map(({ section, answers }) => [section, answers]))

test('a new draft begins with the profile’s answers, as far as its call asks them', async ({ app }) => {
  const author = await aProfile(app)
  const whole = await wholeCall(app, new Date('2030-06-01T00:00:00Z'))
  const { id } = must(await startProposal(app.as(author), whole.number, { key: randomUUID() }))
  expect(await draftAnswers(app, id)).toEqual({ organization, people, capacity })
  const short = await aCall(app, { closesAt: new Date('2030-06-01T00:00:00Z') })
  const { id: other } = must(await startProposal(app.as(author), short.number, { key: randomUUID() }))
  expect(await draftAnswers(app, other)).toEqual({})
})

test('a budget goes with its year: a call that closes a year later has none for its last', async ({ app }) => {
  const author = await aProfile(app)
  const call = await wholeCall(app, new Date('2031-03-01T00:00:00Z'))
  const { id } = must(await startProposal(app.as(author), call.number, { key: randomUUID() }))
  const { organization: typed } = await draftAnswers(app, id)
  expect([typed!['budgets.last'], typed!['budgets.before'], typed!['budgets.third']]).toEqual([
    undefined,
    organization!['budgets.last'],
    organization!['budgets.before'],
  ])
})

test('a section says where the profile differs, and takes its answer over with what was typed', async ({ app }) => {
  const author = await aProfile(app)
  const call = await wholeCall(app, new Date('2030-06-01T00:00:00Z'))
  const typed = { ...organization!, legalName: 'Guara A. C.', staff: '31' }
  const { id } = must(await startProposal(app.as(author), call.number, { key: randomUUID() }))
  const ctx = app.as(author)
  const shown = async () => must(await showSection(ctx, id, 'organization', { check: false }))
  expect((await shown()).profile).toEqual({ organizationId: idOf(author), differs: [] })
  const post = (step: string, answers: Answers, revision: number) =>
    postSection(ctx, id, 'organization', [
      ...Object.entries(answers).map(([name, answer]): [string, string] => [name, String(answer)]),
      ['revision', String(revision)],
      ['do', step],
    ])
  await post('stay main', typed, 1)
  expect((await shown()).profile?.differs).toEqual(['legalName', 'staff'])
  await post('profile legalName', { ...typed, unit: 'Proyectos' }, 2)
  expect((await shown()).answers).toMatchObject({
    legalName: organization!.legalName,
    staff: '31',
    unit: 'Proyectos',
  })
  await post('profile all', (await shown()).answers, 3)
  expect((await shown()).answers).toEqual({ ...organization, unit: 'Proyectos' })
  await post('profile nothing-there', (await shown()).answers, 4)
  expect((await shown()).revision).toBe(4)
})

test('only an organisation’s own people keep its profile; to all others it is as if there were none', async ({
  app,
}) => {
  const author = await aProfile(app)
  const certifier = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  expect(must(await showProfile(app.as(certifier), idOf(author))).sections.map(({ status }) => status)).toEqual([
    'done',
    'done',
    'done',
  ])
  const others = [
    await anAuthor(app, 'Blue Morpho Youth Trust'),
    ...(await Promise.all(officeRoleNames.map((role) => aPerson(app, { roles: [role] })))),
  ]
  for (const person of others) {
    const ctx = app.as(person)
    const none = await showProfile(ctx, randomUUID())
    expect(await showProfile(ctx, idOf(author))).toEqual(none)
    expect(await showProfileSection(ctx, idOf(author), 'people')).toEqual(none)
    const written = { answers: {}, seenRevision: 1 }
    expect(await saveProfileSection(ctx, idOf(author), 'people', written)).toEqual(none)
  }
})

test('nothing is written over unseen, the same text is kept once, and no other section is a profile’s', async ({
  app,
}) => {
  const author = await anAuthor(app)
  expect(await save(app, author, 'people', { 'contact.name': 'Ana' })).toEqual({ revision: 1 })
  expect(await save(app, author, 'people', { 'contact.name': 'Ana' })).toEqual({ revision: 1 })
  expect(await save(app, author, 'people', { 'contact.name': 'Eva' })).toMatchObject({
    refusal: 'profile.changedMeanwhile',
    status: 409,
  })
  expect(await save(app, author, 'people', { 'contact.name': 'Eva' }, 1)).toEqual({ revision: 2 })
  expect(await save(app, author, 'need', { problem: 'x' })).toMatchObject({ refusal: 'profile.notFound' })
})

test('its page keeps what was typed, right or wrong, adds rows, and says what cannot be read', async ({ app }) => {
  const author = await anAuthor(app)
  const id = idOf(author)
  const browser = officeBrowser(app, author)
  const send = (section: string, fields: Record<string, string>) =>
    browser.send(sectionPage, `/organizations/${id}/profile/${section}`, fields, { id, section })
  const hostile = { legalName: '"><script>alert(1)</script>', founded: 'long ago', other: 'not asked' }
  expect(await send('organization', { ...hostile, revision: '0' })).toMatchObject({
    status: 303,
    to: `/organizations/${id}/profile?saved`,
  })
  const shown = must(await showProfileSection(app.as(author), id, 'organization'))
  expect(shown.answers).toEqual({ legalName: hostile.legalName, founded: 'long ago' })
  expect(shown.wrong.map(({ field }) => field)).toEqual(['founded'])
  const added = await send('capacity', { 'awards[0].donor': 'INL', revision: '0', do: 'add awards 0' })
  expect(added.to).toBe(`/organizations/${id}/profile/capacity?saved&rows=awards-2#awards-1`)
  const stale = await send('organization', { legalName: 'Other', revision: '0' })
  expect([stale.status, stale.body.answers]).toEqual([409, { legalName: 'Other' }])
  expect((await send('need', { revision: '0' })).status).toBe(404)
  const opened = await send('capacity', { 'stability.answer': 'no', revision: '1' })
  expect(opened.to).toBe(`/organizations/${id}/profile/capacity?saved#stability-why`)
})

test('a registration that ends within sixty days is said and written about once, and again for its next end', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const jobs: Job[] = []
  const ctx = { ...app, jobs: { ...app.jobs, enqueue: async (_: unknown, more: Job[]) => void jobs.push(...more) } }
  await app.setMoment('2030-01-10T12:00:00Z')
  const until = (day: string, revision: number) =>
    save(app, author, 'organization', { uei: 'QXL7M3NHT5K9', ueiUntil: day }, revision)
  must(await until('2030-03-12', 0))
  await remindOfRegistrations(ctx)
  expect([jobs.length, await showRegistrations(app.as(author))]).toEqual([0, []])
  await app.setMoment('2030-01-11T12:00:00Z')
  await remindOfRegistrations(ctx)
  await remindOfRegistrations(ctx)
  expect(jobs).toEqual([
    { type: 'mailRegistrationEnds', params: { organizationId: idOf(author), until: '2030-03-12' } },
  ])
  expect(await showRegistrations(app.as(author))).toMatchObject([{ kind: 'soon', until: '2030-03-12' }])
  await app.setMoment('2030-03-13T00:00:00Z')
  expect(await showRegistrations(app.as(author))).toMatchObject([{ kind: 'ended' }])
  must(await until('31/3/2030', 1))
  await remindOfRegistrations(ctx)
  expect(jobs.map(({ params }) => params.until)).toEqual(['2030-03-12', '2030-03-31'])
  must(await until('some day', 2))
  expect(await showRegistrations(app.as(author))).toEqual([])
  await mailRegistrationEnds(app, { id: 'reg', params: { organizationId: idOf(author), until: '2030-03-31' } })
  expect(readdirSync(join(app.config.dataDir, 'mail'))).toEqual([`reg.${author.id}.eml`])
})

test('the pages take at most six statements', async ({ app }) => {
  const author = await aProfile(app)
  const call = await wholeCall(app, new Date('2030-06-01T00:00:00Z'))
  const { id } = await aDraft(app, author, call, {})
  for (const open of [
    () => showProfile(app.as(author), idOf(author)),
    () => showProfileSection(app.as(author), idOf(author), 'people'),
    () => showSection(app.as(author), id, 'organization', { check: true }),
  ]) {
    app.statements.length = 0
    must(await open())
    expect(app.statements.length).toBeLessThanOrEqual(6)
  }
})
