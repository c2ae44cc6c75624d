import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import * as account from '#app/routes/people.$id._index.tsx'
import * as link from '#app/routes/people.$id.link.tsx'
import * as reactivation from '#app/routes/people.$id.reactivation.tsx'
import * as roles from '#app/routes/people.$id.roles.tsx'
import * as suspension from '#app/routes/people.$id.suspension.tsx'
import { rowsOf } from '#db/client.server.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anOrganization, aPerson } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'
import { insertAccount, PASSWORD } from '../people/insert-account.ts'

async function acts(app: TestApp) {
  const rows = await app.db.execute(sql`select act, by_id as by, subject from audit_log order by number`)
  return rowsOf<{ act: string; by: string; subject: string }>(rows).filter(({ act }) => act !== 'signIn')
}

async function managing(app: TestApp, wish: Parameters<typeof aPerson>[1] = { roles: ['intake'] }) {
  const admin = await aPerson(app, { name: 'Ana Admin', roles: ['administrator'] })
  const other = await aPerson(app, wish)
  const browser = officeBrowser(app, admin)
  const at = (act: string, id = other.id) => [`/people/${id}/${act}`, { id }] as const
  const shown = async (id = other.id) => {
    const { body } = await browser.open(account, `/people/${id}`, { id })
    return body.account as { seen: string; status: string; officeRoles: unknown[]; memberships: unknown[] }
  }
  const saveRoles = async (fields: Fields, id = other.id) => {
    const { seen } = await shown(id)
    return browser.send(roles, at('roles', id)[0], { seen, ...fields }, { id })
  }
  return { admin, other, browser, at, shown, saveRoles }
}

test('roles are changed at once, with one row in the log, and the same form again changes nothing', async ({ app }) => {
  const { admin, other, saveRoles, shown } = await managing(app)
  const wish = { roles: ['finance', 'administrator'], countries: ['PA'] }
  expect((await saveRoles(wish)).to).toBe(`/people/${other.id}?roles`)
  expect((await saveRoles(wish)).status).toBe(303)
  expect((await shown()).officeRoles).toEqual([
    { role: 'administrator', countries: null },
    { role: 'finance', countries: ['PA'] },
  ])
  expect(await acts(app)).toEqual([{ act: 'changeRoles', by: admin.id, subject: other.id }])
})

test('a member changes role, leaves, and joins another organisation', async ({ app }) => {
  const { other, saveRoles, shown } = await managing(app, { organization: 'Old', role: 'author' })
  const { organizationId } = other.memberships[0]!
  const organization = await anOrganization(app, 'Next')
  await saveRoles({
    'memberships[0].organizationId': organizationId,
    'memberships[0].role': 'none',
    organization,
    role: 'certifier',
  })
  expect((await shown()).memberships).toEqual([
    { organizationId: organization, organization: 'Next', role: 'certifier' },
  ])
})

test.for([
  ['nothing', {}, 'noRoleLeft'],
  ['office and partner', { roles: ['intake'], newOrganization: 'N', country: 'HN', role: 'author' }, 'officeOrPartner'],
] as const)('%s is not a set of roles', async ([, fields, problem], { app }) => {
  const { saveRoles } = await managing(app)
  expect(await saveRoles(fields as unknown as Fields)).toMatchObject({
    status: 422,
    body: { errors: { roles: [problem] } },
  })
})

test('a membership that the account does not have is not made by naming it', async ({ app }) => {
  const { saveRoles, shown } = await managing(app, { organization: 'Old' })
  const organizationId = await anOrganization(app, 'Foreign')
  await saveRoles({ 'memberships[0].organizationId': organizationId, 'memberships[0].role': 'author', roles: [] })
  expect(JSON.stringify((await shown()).memberships)).not.toContain('Foreign')
})

test('who saves after somebody else is told, and keeps what was ticked', async ({ app }) => {
  const { browser, at, shown, saveRoles } = await managing(app)
  const { seen } = await shown()
  await app.setMoment('2031-01-01T00:00:00Z')
  await saveRoles({ roles: ['finance'] })
  const late = await browser.send(roles, at('roles')[0], { seen, roles: ['grants'] }, at('roles')[1])
  expect(late).toMatchObject({
    status: 409,
    body: { refusal: { refusal: 'person.changedMeanwhile' }, values: { roles: 'grants' } },
  })
})

test('nobody takes the administrator’s role from themselves or suspends themselves', async ({ app }) => {
  const { admin, browser, at, saveRoles, shown } = await managing(app)
  const own = { status: 409, body: { refusal: { refusal: 'person.ownAccount' } } }
  expect(await saveRoles({ roles: ['intake'] }, admin.id)).toMatchObject(own)
  expect(await browser.send(suspension, at('suspension', admin.id)[0], {}, { id: admin.id })).toMatchObject(own)
  expect(await saveRoles({ roles: ['administrator', 'intake'] }, admin.id)).toMatchObject({ status: 303 })
  expect((await shown(admin.id)).status).toBe('active')
})

test('a suspended person is nobody at the next request and comes back as they were', async ({ app }) => {
  const { browser, at, shown } = await managing(app)
  const auth = createAuth(app)
  await insertAccount(app.db, 'victor', 'intake')
  const credentials = { email: 'victor@example.org', password: PASSWORD }
  const cookies = await auth.openSession(credentials)
  const headers = new Headers({ cookie: cookies!.map((one) => one.split(';')[0]).join('; ') })
  const victor = (await findPersonOfRequest({ db: app.db, auth }, headers))!
  await browser.send(suspension, at('suspension', victor.id)[0], {}, { id: victor.id })
  expect(await findPersonOfRequest({ db: app.db, auth }, headers)).toBeNull()
  expect(await auth.openSession(credentials)).toBeNull()
  await browser.send(suspension, at('suspension', victor.id)[0], {}, { id: victor.id })
  const refused = await browser.send(link, at('link', victor.id)[0], { key: randomUUID() }, { id: victor.id })
  expect(refused).toMatchObject({ status: 409, body: { refusal: { refusal: 'person.isSuspended' } } })
  await browser.send(reactivation, at('reactivation', victor.id)[0], {}, { id: victor.id })
  expect((await shown(victor.id)).officeRoles).toEqual([{ role: 'intake', countries: null }])
  expect(await findPersonOfRequest({ db: app.db, auth }, headers)).toBeNull()
  expect((await acts(app)).map(({ act }) => act)).toEqual(expect.arrayContaining(['suspendPerson', 'reactivatePerson']))
  expect((await acts(app)).filter(({ act }) => act === 'suspendPerson')).toHaveLength(1)
})

test('a new link replaces the one before; sent twice it is one', async ({ app }) => {
  const { browser, at, other } = await managing(app)
  const key = randomUUID()
  const first = await browser.send(link, at('link')[0], { key }, at('link')[1])
  const again = await browser.send(link, at('link')[0], { key }, at('link')[1])
  expect(again.to).toBe(first.to)
  const open = async (to: string) => (await browser.open(account, to, { id: other.id })).body.link
  expect(await open(first.to!)).toMatchObject({ link: expect.stringContaining('/welcome/') })
  const next = await browser.send(link, at('link')[0], { key: randomUUID() }, at('link')[1])
  expect(await open(first.to!)).toBeNull()
  expect(await open(next.to!)).not.toBeNull()
  expect((await acts(app)).map(({ act }) => act)).toEqual(['sendNewLink', 'sendNewLink'])
})

test('where mail can be sent, the link of somebody with a password goes by mail alone', async ({ app }) => {
  const admin = await aPerson(app, { roles: ['administrator'] })
  await insertAccount(app.db, 'rosa', 'intake')
  const id = 'rosa'
  const browser = officeBrowser({ ...app, config: { ...app.config, smtpUrl: 'smtp://mail.example' } }, admin)
  const sent = await browser.send(link, `/people/${id}/link`, { key: randomUUID() }, { id })
  const { body } = await browser.open(account, sent.to!, { id })
  expect(body.link).toMatchObject({ link: null })
})

test.for([
  [account, ''],
  [roles, '/roles'],
  [link, '/link'],
] as const)('a page of an account takes few statements', async ([page, act], { app }) => {
  const { browser, other } = await managing(app)
  app.statements.length = 0
  expect((await browser.open(page, `/people/${other.id}${act}?link=x`, { id: other.id })).status).toBe(200)
  expect(app.statements.length).toBeLessThanOrEqual(3)
  const missing = await browser.open(page, `/people/none${act}`, { id: 'none' })
  expect(missing).toMatchObject({ status: 404, body: { refusal: 'person.notFound' } })
})
