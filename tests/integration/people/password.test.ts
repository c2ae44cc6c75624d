import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { acceptInvitation, showInvitation } from '#app/people/accept-invitation.server.ts'
import { type Auth, createAuth } from '#app/people/auth.server.ts'
import { changePassword } from '#app/people/change-password.server.ts'
import { inviteByCommand } from '#app/people/invite-by-command.server.ts'
import { invitePerson } from '#app/people/invite-person.server.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { saveStatus } from '#db/queries/people.ts'
import { type TestApp, test } from '../../support/app.ts'
import { insertAccount, PASSWORD } from './insert-account.ts'

const CHOSEN = 'otra frase bastante larga'
const notFound = { refusal: 'page.notFound', status: 404, params: {} }

const sentBack = (cookies: string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
const browserOf = async (auth: Auth, email: string, password = PASSWORD) =>
  sentBack((await auth.openSession({ email, password })) ?? [])
const tokenIn = (link: string) => link.slice(link.lastIndexOf('/') + 1)
const administrator = { email: 'Nora@Example.org', role: 'administrator' } as const

async function accepted(app: TestApp, auth: Auth, token: string) {
  const outcome = await acceptInvitation({ ...app, auth }, token, CHOSEN)
  if (isRefusal(outcome)) throw new Error(outcome.refusal)
  return findPersonOfRequest({ ...app, auth }, sentBack(outcome.cookies))
}

test('who is invited sets a password with the link and is signed in', async ({ app }) => {
  const auth = createAuth(app)
  const { link } = await invitePerson(app, { ...administrator, name: 'Nora Paz' })
  const token = tokenIn(link)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(await auth.openSession({ email: 'nora@example.org', password: CHOSEN })).toBeNull()
  expect(await showInvitation(app, token)).toEqual({ name: 'Nora Paz', email: 'nora@example.org' })
  expect(await accepted(app, auth, token)).toMatchObject({
    email: 'nora@example.org',
    officeRoles: [{ role: 'administrator', countries: null }],
  })
  expect(await auth.openSession({ email: 'nora@example.org', password: CHOSEN })).not.toBeNull()
})

test('the link works once, and the table holds only its hash', async ({ app }) => {
  const auth = createAuth(app)
  const token = tokenIn((await invitePerson(app, administrator)).link)
  const stored = rowsOf<{ identifier: string }>(await app.db.execute(sql`select identifier from verifications`))
  expect(JSON.stringify(stored)).not.toContain(token)
  await accepted(app, auth, token)
  expect(await showInvitation(app, token)).toEqual(notFound)
  expect(await acceptInvitation({ ...app, auth }, token, 'y otra frase más larga')).toEqual(notFound)
  expect(await auth.openSession({ email: 'nora@example.org', password: 'y otra frase más larga' })).toBeNull()
})

test('a link that is old, replaced, unknown or of somebody suspended does not work', async ({ app }) => {
  const first = tokenIn((await invitePerson(app, administrator)).link)
  const second = await invitePerson(app, administrator)
  expect(await showInvitation(app, first)).toEqual(notFound)
  expect(isRefusal(await showInvitation(app, tokenIn(second.link)))).toBe(false)
  expect(await showInvitation(app, 'a'.repeat(43))).toEqual(notFound)
  await saveStatus(app.db, second.personId, 'suspended')
  expect(await showInvitation(app, tokenIn(second.link))).toEqual(notFound)
  await saveStatus(app.db, second.personId, 'active')
  await app.setMoment(new Date(second.expiresAt.getTime() + 1000))
  expect(await showInvitation(app, tokenIn(second.link))).toEqual(notFound)
})

test('the organisation of a partner is made once, and a new role takes the place of the old', async ({ app }) => {
  const auth = createAuth(app)
  const organization = 'Alcaldía de Choloma'
  const partner = { email: 'nora@example.org', organization }
  await invitePerson(app, { ...partner, role: 'author' })
  await invitePerson(app, { email: 'otra@example.org', organization, role: 'author' })
  const { link } = await invitePerson(app, { ...partner, role: 'certifier' })
  const person = await accepted(app, auth, tokenIn(link))
  expect(person?.memberships).toEqual([{ organizationId: expect.any(String), organization, role: 'certifier' }])
})

test('the command prints the link, or how it is used', async ({ app }) => {
  const lines: string[] = []
  const run = (...args: string[]) => inviteByCommand(app, args, (line) => void lines.push(line))
  expect(await run('nora@example.org', '--role', 'administrator')).toBe(0)
  expect(lines.at(-1)).toMatch(/^http:\/\/localhost:0\/welcome\/[\w-]{43}$/)
  for (const wrong of [
    [],
    ['nora@example.org'],
    ['nora', '--role', 'administrator'],
    ['--what'],
    ['a@b.example', '--role', 'author'],
  ]) {
    expect(await run(...wrong)).toBe(2)
    expect(lines.at(-1)).toContain('roles of a partner organization')
  }
})

test('a new password ends every other session of the person and no one else’s', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'eva')
  const [here, elsewhere] = [await browserOf(auth, 'ana@example.org'), await browserOf(auth, 'ana@example.org')]
  const evas = await browserOf(auth, 'eva@example.org')
  const person = (await findPersonOfRequest({ ...app, auth }, here))!
  const change = { current: PASSWORD, password: CHOSEN, clientAddress: '192.0.2.1', headers: here }
  expect(await changePassword({ ...app, auth, person }, change)).toEqual({ changed: true })
  expect(await findPersonOfRequest({ ...app, auth }, here)).not.toBeNull()
  expect(await findPersonOfRequest({ ...app, auth }, elsewhere)).toBeNull()
  expect(await findPersonOfRequest({ ...app, auth }, evas)).not.toBeNull()
  expect(await auth.openSession({ email: 'ana@example.org', password: PASSWORD })).toBeNull()
})

test('without the present password nothing changes, and guessing it waits', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = await browserOf(auth, 'ana@example.org')
  const person = (await findPersonOfRequest({ ...app, auth }, headers))!
  const guess = () =>
    changePassword(
      { ...app, auth, person },
      { current: 'no es', password: CHOSEN, clientAddress: '192.0.2.1', headers },
    )
  for (let time = 0; time < 5; time++) expect(await guess()).toMatchObject({ refusal: 'signIn.wrong' })
  expect(await guess()).toMatchObject({ refusal: 'tooMany', status: 429 })
  expect(await auth.openSession({ email: 'ana@example.org', password: PASSWORD })).not.toBeNull()
})
