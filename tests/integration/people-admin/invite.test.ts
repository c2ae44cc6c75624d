import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { checkChains } from '#app/audit/check-chains.server.ts'
import { officeHandlers } from '#app/jobs/office-handlers.server.ts'
import { acceptInvitation } from '#app/people/accept-invitation.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import * as people from '#app/routes/people._index.tsx'
import * as account from '#app/routes/people.$id._index.tsx'
import * as invite from '#app/routes/people.new.tsx'
import { type TestApp, test } from '../../support/app.ts'
import { anOrganization, aPerson } from '../../support/builders.ts'
import { type Answer, type Fields, officeBrowser } from '../../support/office-browser.ts'

const password = 'un secreto largo de Choloma'

const anInvitation = (wish: Fields = {}): Fields => ({
  key: randomUUID(),
  email: 'Marta.Funes@office.example',
  name: 'Marta Funes',
  language: 'es',
  kind: 'office',
  roles: ['intake', 'program'],
  ...wish,
})

const anAdministrator = (app: TestApp) => aPerson(app, { name: 'Ana Admin', roles: ['administrator'] })

const accountOf = (answer: Answer) => {
  const [, id, linkId] = /^\/people\/([\w-]+)\?link=([\w-]+)$/.exec(answer.to ?? '') ?? []
  return { id: id!, linkId: linkId! }
}

async function invited(app: TestApp, wish: Fields = {}) {
  const browser = officeBrowser(app, await anAdministrator(app))
  const answer = await browser.send(invite, '/people/new', anInvitation(wish))
  expect(answer.status).toBe(303)
  const { id, linkId } = accountOf(answer)
  const shown = await browser.open(account, answer.to!, { id })
  return { browser, id, linkId, body: shown.body as { account: { officeRoles: unknown[] }; link: { link: string } } }
}

test('an invited officer has the roles, and the link that the page shows opens the account once', async ({ app }) => {
  const { body, browser, id } = await invited(app, { countries: ['HN', 'GT'] })
  expect(body.account.officeRoles).toEqual([
    { role: 'intake', countries: ['GT', 'HN'] },
    { role: 'program', countries: ['GT', 'HN'] },
  ])
  const token = body.link.link.replace(/^.*\/welcome\//, '')
  const auth = createAuth(app)
  expect(await acceptInvitation({ db: app.db, auth }, token, password)).toMatchObject({ ofOffice: true })
  expect(await acceptInvitation({ db: app.db, auth }, token, password)).toMatchObject({ refusal: 'page.notFound' })
  const later = await browser.open(account, `/people/${id}?link=${randomUUID()}`, { id })
  expect(later.body.link).toBeNull()
  expect((await checkChains(app.db)).bad).toBeNull()
})

test('the mail brings the same link, in the language that was chosen, and nothing secret waits in a job', async ({
  app,
}) => {
  const { body, id, linkId } = await invited(app)
  await officeHandlers.mailInvitation(app, { id: 'job1', params: { personId: id, linkId } })
  const [file] = readdirSync(join(app.config.dataDir, 'mail'))
  const mail = readFileSync(join(app.config.dataDir, 'mail', file!), 'utf8')
  const [path] = /\/welcome\/[\w-]+/.exec(body.link.link) ?? []
  expect(mail.replace(/=\r\n/g, '')).toContain(path)
  expect(mail).toMatch(/^To: marta\.funes@office\.example/m)
  expect(mail).toContain('Su acceso a Ventanilla')
  expect(body.link.link).not.toContain(linkId)
})

test('the link is shown for a quarter of an hour and works for a week', async ({ app }) => {
  await app.setMoment('2027-02-01T12:00:00Z')
  const { browser, id, linkId } = await invited(app)
  await app.setMoment('2027-02-01T12:16:00Z')
  const { body } = await browser.open(account, `/people/${id}?link=${linkId}`, { id })
  expect(body.link).toBeNull()
  expect(body.account).toMatchObject({ standing: 'invited', linkUntil: '2027-02-08T12:00:00.000Z' })
})

test('the same invitation sent twice makes one account; another one to the same mail is refused and kept', async ({
  app,
}) => {
  const browser = officeBrowser(app, await anAdministrator(app))
  const form = anInvitation()
  const first = await browser.send(invite, '/people/new', form)
  const again = await browser.send(invite, '/people/new', form)
  expect(again.to).toBe(first.to)
  const other = await browser.send(invite, '/people/new', anInvitation({ email: 'MARTA.funes@office.example ' }))
  expect(other).toMatchObject({ status: 409, body: { refusal: { params: { id: accountOf(first).id } } } })
  expect(other.body.values?.name).toBe('Marta Funes')
})

test('a partner joins an organisation of the list, or a new one with its country', async ({ app }) => {
  const organization = await anOrganization(app, 'Blue Morpho Youth Trust')
  const partner = { kind: 'partner', roles: [], organization, role: 'author' }
  const member = await invited(app, { ...partner, email: 'a@partner.example' })
  expect(member.body.account).toMatchObject({ memberships: [{ organizationId: organization, role: 'author' }] })
  const made = await invited(app, {
    ...partner,
    email: 'b@partner.example',
    organization: '',
    newOrganization: 'Fundación Ceiba',
    country: 'HN',
    role: 'certifier',
  })
  expect(made.body.account).toMatchObject({ memberships: [{ organization: 'Fundación Ceiba', role: 'certifier' }] })
})

test.for([
  ['email', { email: 'nobody' }, 'notAnEmail'],
  ['name', { name: ' ' }, 'required'],
  ['roles', { roles: [] }, 'chooseAtLeastOne'],
  ['organization', { kind: 'partner', role: 'author' }, 'choose'],
  ['organization', { kind: 'partner', role: 'author', organization: 'no such' }, 'notInList'],
  ['country', { kind: 'partner', role: 'author', newOrganization: 'New' }, 'choose'],
  [
    'newOrganization',
    { kind: 'partner', role: 'author', newOrganization: ' known ', country: 'HN' },
    'organizationExists',
  ],
] as const)('what is wrong with %s is said beside it: %o', async ([field, wish, problem], { app }) => {
  await anOrganization(app, 'Known')
  const browser = officeBrowser(app, await anAdministrator(app))
  const name = '<script>alert(1)</script>\u0000'
  const answer = await browser.send(invite, '/people/new', anInvitation({ name, ...wish } as Fields))
  expect(answer.status).toBe(422)
  expect(answer.body.errors?.[field]?.[0]).toContain(problem)
  expect(answer.body.values?.language).toBe('es')
})

test.for(['intake', 'program'] as const)(
  'an account without the role, here %s, meets a 403 everywhere',
  async (role, { app }) => {
    const browser = officeBrowser(app, await aPerson(app, { roles: [role] }))
    const admin = await anAdministrator(app)
    expect(await browser.open(people, '/people')).toMatchObject({ status: 403 })
    const known = await browser.open(account, `/people/${admin.id}`, { id: admin.id })
    expect(known).toEqual(await browser.open(account, '/people/nobody', { id: 'nobody' }))
    expect(known).toMatchObject({
      status: 403,
      body: { refusal: 'notAllowed', params: { who: 'administrator or auditor' } },
    })
    expect(await browser.send(invite, '/people/new', anInvitation())).toMatchObject({ status: 403 })
  },
)

test('a visitor is asked to sign in', async ({ app }) => {
  const answer = await officeBrowser(app, null).open(people, '/people?text=ana')
  expect(answer).toMatchObject({ status: 302, to: '/sign-in?next=%2Fpeople%3Ftext%3Dana' })
})

test('people are found by name, mail and organisation, without accents, in one statement', async ({ app }) => {
  const browser = officeBrowser(app, await anAdministrator(app))
  await aPerson(app, { name: 'Óscar Nuñez', organization: 'Cooperativa Río Lempa' })
  await aPerson(app, { name: '100% Real_Name' })
  app.statements.length = 0
  const found = async (text: string) => {
    const { body } = await browser.open(people, `/people?text=${encodeURIComponent(text)}`)
    return (body.accounts as { name: string }[]).map(({ name }) => name)
  }
  expect(await found('oscar lempa')).toEqual(['Óscar Nuñez'])
  expect(app.statements).toHaveLength(1)
  expect(await found('100%')).toEqual(['100% Real_Name'])
  expect(await found('real%name')).toEqual([])
  expect(await found('')).toHaveLength(3)
})
