import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { sha256 } from '#app/hash.ts'
import { type Auth, createAuth } from '#app/people/auth.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { signOut } from '#app/people/sign-out.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { listActs } from '#db/queries/audit.ts'
import { saveStatus } from '#db/queries/people.ts'
import { type TestApp, test } from '../../support/app.ts'
import { insertAccount, PASSWORD } from './insert-account.ts'

const clientAddress = '192.0.2.1'

const attempt = (app: TestApp, auth: Auth, email: string, password = PASSWORD, headers = new Headers()) =>
  signIn({ ...app, auth }, { email, password, clientAddress, headers })

async function cookiesOf(app: TestApp, auth: Auth, email: string) {
  const outcome = await attempt(app, auth, email)
  if (isRefusal(outcome)) throw new Error(outcome.refusal)
  return outcome.cookies
}

const sentBack = (cookies: string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

const tokensIn = async (app: TestApp) =>
  rowsOf<{ token: string }>(await app.db.execute(sql`select token from sessions`)).map(({ token }) => token)

test('the table holds the hash of the token in the cookie, never the token', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const cookies = await cookiesOf(app, auth, 'ana@example.org')
  const [value] = decodeURIComponent(cookies[0].split(';')[0].split('=')[1]).split('.')
  const tokens = await tokensIn(app)
  expect(tokens).toEqual([sha256(value)])
  expect(tokens).not.toContain(value)
  expect(auth.sessionOf(sentBack(cookies))).toBe(tokens[0])
})

test('over http the cookie is HttpOnly and Lax for every path; over https __Host- and Secure as well', async ({
  app,
}) => {
  await insertAccount(app.db, 'ana')
  const [plain] = await cookiesOf(app, createAuth(app), 'ana@example.org')
  expect(plain).toMatch(/^ventanilla\.session_token=/)
  expect(plain).toMatch(/; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)

  const config = { ...app.config, secureCookies: true, publicUrl: new URL('https://ventanilla.example') }
  const [secure] = await cookiesOf(app, createAuth({ ...app, config }), 'ana@example.org')
  expect(secure).toMatch(/^__Host-ventanilla\.session_token=/)
  expect(secure).toContain('; Secure')
  expect(secure).not.toContain('Domain')
})

test('a cookie that was changed, signed with another secret or cut is nobody’s', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = sentBack(await cookiesOf(app, auth, 'ana@example.org'))
  const other = createAuth({ ...app, config: { ...app.config, secret: 'x'.repeat(40) } })
  expect(other.sessionOf(headers)).toBeNull()
  for (const cookie of [
    '',
    'ventanilla.session_token=',
    'ventanilla.session_token=a.b',
    'ventanilla.session_token=%E0%A4',
  ]) {
    expect(auth.sessionOf(new Headers({ cookie }))).toBeNull()
  }
})

test('unknown mail, wrong password and suspended person get one same answer', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'eva')
  await saveStatus(app.db, 'eva', 'suspended')
  const wrong = await attempt(app, auth, 'ana@example.org', 'no es la contraseña')
  expect(wrong).toEqual({ refusal: 'signIn.wrong', status: 422, params: {} })
  expect(await attempt(app, auth, 'nadie@example.org')).toEqual(wrong)
  expect(await attempt(app, auth, 'eva@example.org')).toEqual(wrong)
  expect(await tokensIn(app)).toEqual([])
})

test('an unknown mail costs as much work as a wrong password', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const times = { 'ana@example.org': [] as number[], 'nadie@example.org': [] as number[] }
  for (let round = 0; round < 9; round++) {
    for (const [email, measured] of Object.entries(times)) {
      const began = process.cpuUsage()
      const from = { clientAddress: `192.0.${round}.1`, headers: new Headers() }
      expect(await signIn({ ...app, auth }, { email, password: 'no es la contraseña', ...from })).toMatchObject({
        status: 422,
      })
      measured.push(process.cpuUsage(began).user)
    }
  }
  const [known, unknown] = Object.values(times).map((measured) => measured.sort((one, other) => one - other)[4])
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2)
})

test('the mail may be written in capitals', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  expect(await cookiesOf(app, createAuth(app), 'ANA@Example.org')).toHaveLength(1)
})

test('after five wrong passwords even the right one waits, and says how long; others do not', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'eva', 'intake')
  for (let time = 0; time < 5; time++) await attempt(app, auth, 'ana@example.org', 'no es la contraseña')
  expect(await attempt(app, auth, 'ana@example.org')).toEqual({
    refusal: 'tooMany',
    status: 429,
    params: { seconds: 60, minutes: 1 },
  })
  expect(isRefusal(await attempt(app, auth, 'eva@example.org'))).toBe(false)
  const elsewhere = {
    email: 'ana@example.org',
    password: PASSWORD,
    clientAddress: '198.51.100.7',
    headers: new Headers(),
  }
  expect(isRefusal(await signIn({ ...app, auth }, elsewhere))).toBe(false)
})

test('every attempt is in the audit log, by person, an unknown mail without a trace of it', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await attempt(app, auth, 'ana@example.org')
  await attempt(app, auth, 'ana@example.org', 'no es la contraseña')
  await attempt(app, auth, 'nadie@example.org')
  const acts = await listActs(app.db, { after: 0, limit: 10 })
  expect(acts.map(({ act, byId, subject }) => [act, byId, subject])).toEqual([
    ['signIn', 'ana', 'ana'],
    ['signInRefused', 'ana', 'ana'],
    ['signInRefused', null, null],
  ])
  expect(JSON.stringify(acts)).not.toContain('@')
})

test('signing out ends the session and takes the cookie back', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = sentBack(await cookiesOf(app, auth, 'ana@example.org'))
  const cookies = await signOut({ ...app, auth, person: null }, headers)
  expect(cookies.find((cookie) => cookie.startsWith('ventanilla.session_token='))).toContain('Max-Age=0')
  expect(await tokensIn(app)).toEqual([])
})

test('signing in again in the same browser ends the session before', async ({ app }) => {
  const auth = createAuth(app)
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'eva')
  const before = sentBack(await cookiesOf(app, auth, 'ana@example.org'))
  const outcome = await attempt(app, auth, 'eva@example.org', PASSWORD, before)
  expect(isRefusal(outcome)).toBe(false)
  expect(await tokensIn(app)).not.toContain(auth.sessionOf(before))
  expect(await tokensIn(app)).toHaveLength(1)
})
