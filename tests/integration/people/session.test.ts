import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type Auth, createAuth } from '#app/people/auth.server.ts'
import { chooseLanguage } from '#app/people/choose-language.server.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import { saveMember, saveStatus } from '#db/queries/people.ts'
import { type TestApp, test } from '../../support/app.ts'
import { insertAccount, PASSWORD } from './insert-account.ts'

async function browserOf(auth: Auth, email: string) {
  const cookies = (await auth.openSession({ email, password: PASSWORD })) ?? []
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

const age = (app: TestApp, created: string, used: string) =>
  app.db.execute(sql`update sessions set
    created_at = moment() - ${created}::interval, updated_at = moment() - ${used}::interval`)

test('a person comes with language, organisations and roles, in one statement', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'eva')
  await saveMember(app.db, { id: 'second', organizationId: 'org-eva', personId: 'ana', role: 'certifier' })
  const headers = await browserOf(auth, 'ana@example.org')
  app.statements.length = 0
  expect(await findPersonOfRequest({ ...app, auth }, headers)).toEqual({
    id: 'ana',
    name: 'Persona ana',
    email: 'ana@example.org',
    language: null,
    memberships: [
      { organizationId: 'org-ana', organization: 'Organización de ana', role: 'author' },
      { organizationId: 'org-eva', organization: 'Organización de eva', role: 'certifier' },
    ],
    officeRoles: [],
  })
  expect(app.statements).toHaveLength(1)
})

test('a person of the office comes with the countries of each role', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ivo', 'intake', ['GT', 'HN'])
  const person = await findPersonOfRequest({ ...app, auth }, await browserOf(auth, 'ivo@example.org'))
  expect(person).toMatchObject({ memberships: [], officeRoles: [{ role: 'intake', countries: ['GT', 'HN'] }] })
})

test('without a cookie the database is not asked', async ({ app }) => {
  const auth = createAuth(app)
  app.statements.length = 0
  expect(await findPersonOfRequest({ ...app, auth }, new Headers())).toBeNull()
  expect(app.statements).toHaveLength(0)
})

test('the use of a session is noted once a minute, with a second statement', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = await browserOf(auth, 'ana@example.org')
  await age(app, '3 hours', '61 seconds')
  app.statements.length = 0
  expect(await findPersonOfRequest({ ...app, auth }, headers)).not.toBeNull()
  expect(app.statements).toHaveLength(2)
  await findPersonOfRequest({ ...app, auth }, headers)
  expect(app.statements).toHaveLength(3)
})

test('whoever is suspended is nobody from the next request on', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = await browserOf(auth, 'ana@example.org')
  await saveStatus(app.db, 'ana', 'suspended')
  expect(await findPersonOfRequest({ ...app, auth }, headers)).toBeNull()
  await saveStatus(app.db, 'ana', 'active')
  expect(await findPersonOfRequest({ ...app, auth }, headers)).not.toBeNull()
})

test.for([
  ['intake', '13 hours', '1 minute', false],
  ['intake', '5 hours', '241 minutes', false],
  ['intake', '11 hours', '1 minute', true],
  ['author', '13 hours', '1 minute', true],
  ['author', '6 days', '25 hours', false],
  ['author', '169 hours', '1 minute', false],
] as const)(
  '%s, signed in %s ago, last seen %s ago: still signed in is %s',
  async ([role, created, used, live], { app }) => {
    const auth = createAuth(app)
    await insertAccount(app.db, 'ana', role === 'author' ? undefined : role)
    const headers = await browserOf(auth, 'ana@example.org')
    await age(app, created, used)
    expect((await findPersonOfRequest({ ...app, auth }, headers)) !== null).toBe(live)
  },
)

test('a chosen language stays in the browser and in the account', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = await browserOf(auth, 'ana@example.org')
  const person = await findPersonOfRequest({ ...app, auth }, headers)
  const cookie = await chooseLanguage({ ...app, person }, 'en')
  expect(cookie).toBe('language=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax')
  expect(await findPersonOfRequest({ ...app, auth }, headers)).toMatchObject({ language: 'en' })
})
