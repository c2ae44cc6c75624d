import type { AppLoadContext } from '@remix-run/node'
import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import { listDemonstrationSignIns } from '#app/people/demonstration-sign-ins.server.ts'
import { invitePerson } from '#app/people/invite-person.server.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import * as account from '#app/routes/account.tsx'
import * as language from '#app/routes/language.tsx'
import * as signInPage from '#app/routes/sign-in.tsx'
import * as signOutPage from '#app/routes/sign-out.tsx'
import * as welcome from '#app/routes/welcome.$token.tsx'
import { type TestApp, test } from '../../support/app.ts'
import { insertAccount, PASSWORD } from './insert-account.ts'

const origin = 'http://localhost:3000'

async function browser(app: TestApp, more: Partial<AppLoadContext> = {}) {
  const auth = createAuth(app)
  let cookie = ''
  return async (path: string, fields?: Record<string, string>) => {
    const headers = new Headers({ cookie })
    const body = fields && new URLSearchParams(fields)
    const request = new Request(origin + path, { method: fields ? 'POST' : 'GET', headers, body })
    const person = await findPersonOfRequest({ ...app, auth }, headers)
    const rest = {
      requestId: 'r',
      nonce: 'n',
      clientAddress: '192.0.2.1',
      origin,
      language: 'es' as const,
    }
    const context: AppLoadContext = { ...app, auth, person, ...rest, ...more }
    return {
      args: { request, context, params: {} },
      keep: (answer: Response) => {
        for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0]
        return answer
      },
    }
  }
}

async function thrown(work: Promise<unknown>) {
  return work.then(
    () => undefined,
    (answer: unknown) => answer as Response,
  )
}

test('signing in leads to where one wanted to go, else to one’s own work, never to another site', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  await insertAccount(app.db, 'ivo', 'intake')
  const cases = [
    ['ana', '', '/proposals'],
    ['ivo', '', '/desk'],
    ['ivo', '/calls?x=1', '/calls?x=1'],
    ['ana', '//evil.example', '/proposals'],
  ]
  for (const [id, next, target] of cases) {
    const ask = await browser(app)
    const { args, keep } = await ask('/sign-in', { email: `${id}@example.org`, password: PASSWORD, next })
    const answer = keep(await signInPage.action(args))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, target])
    expect((await ask('/')).args.context.person?.id).toBe(id)
    const again = await signInPage.loader((await ask('/sign-in?next=/calls')).args)
    expect([again.status, again.headers.get('location')]).toEqual([302, '/calls'])
  }
})

test('what is wrong comes back with the mail as typed, and never with a password', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  const ask = await browser(app)
  const post = async (fields: Record<string, string>) => signInPage.action((await ask('/sign-in', fields)).args)
  const replies = [
    [422, await post({ email: 'ana', password: 'secreta1' })],
    [422, await post({ email: '', password: '' })],
    [422, await post({ email: 'ana@example.org', password: 'secreta1', next: '/desk' })],
  ] as const
  for (const [status, reply] of replies) {
    expect(reply.status).toBe(status)
    expect(await reply.clone().text()).not.toContain('secreta1')
  }
  expect(await replies[0][1].json()).toMatchObject({ values: { email: 'ana' }, errors: { email: ['notAnEmail'] } })
  expect(await replies[1][1].json()).toMatchObject({ errors: { email: ['required'], password: ['required'] } })
  expect(await replies[2][1].json()).toEqual({
    values: { email: 'ana@example.org', next: '/desk' },
    errors: {},
    refusal: { refusal: 'signIn.wrong', status: 422, params: {} },
  })
})

test('too many tries are told in the answer’s header how long to wait', async ({ app }) => {
  const ask = await browser(app)
  const post = async () => signInPage.action((await ask('/sign-in', { email: 'a@example.org', password: 'x' })).args)
  for (let time = 0; time < 5; time++) await post()
  const reply = await post()
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60'])
  const headers = { loaderHeaders: new Headers(), parentHeaders: new Headers(), errorHeaders: undefined }
  expect(new Headers(signInPage.headers({ ...headers, actionHeaders: reply.headers })).get('retry-after')).toBe('60')
})

test('names and password of the demonstration are shown there alone', async ({ app }) => {
  const page = async (mode: 'demonstration' | 'service') => {
    const ask = await browser(app, { config: { ...app.config, mode } })
    return (await signInPage.loader((await ask('/sign-in?next=//evil.example')).args)).json()
  }
  expect(await page('service')).toMatchObject({ next: '', demonstration: null })
  const shown = await page('demonstration')
  expect(shown).toEqual({
    title: 'Iniciar sesión · Ventanilla',
    next: '',
    demonstration: listDemonstrationSignIns(app.config),
  })
  for (const key of [
    'author',
    'certifier',
    'author2',
    'intake',
    'reviewer1',
    'reviewer2',
    'finance',
    'vetting',
    'post',
    'program',
    'approver',
    'grants',
    'auditor',
    'admin',
  ]) {
    expect(JSON.stringify(shown)).toContain(`"${key}@demo.example"`)
  }
})

test('signing out leads home and ends the session', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  const ask = await browser(app)
  const signIn = await ask('/sign-in', { email: 'ana@example.org', password: PASSWORD })
  signIn.keep(await signInPage.action(signIn.args))
  const answer = await signOutPage.action((await ask('/sign-out', {})).args)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
  expect((await ask('/')).args.context.person).toBeNull()
  expect(signOutPage.loader().headers.get('location')).toBe('/')
})

test('the language is changed only by a form, and one comes back to the same page', async ({ app }) => {
  const ask = await browser(app)
  const post = async (fields: Record<string, string>) => language.action((await ask('/language', fields)).args)
  const answer = await post({ language: 'en', next: '/sign-in?next=%2Fdesk' })
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fdesk')
  expect(answer.headers.get('set-cookie')).toMatch(/^language=en;/)
  expect((await post({ language: 'fr', next: '/calls' })).headers.get('set-cookie')).toBeNull()
  expect((await post({ language: 'es', next: 'https://evil.example' })).headers.get('location')).toBe('/')
})

test('the account is its owner’s alone, and its password is changed there', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  const ask = await browser(app)
  const stranger = await thrown(account.loader((await ask('/account')).args))
  expect(stranger?.headers.get('location')).toBe('/sign-in?next=%2Faccount')
  const signIn = await ask('/sign-in', { email: 'ana@example.org', password: PASSWORD })
  signIn.keep(await signInPage.action(signIn.args))

  expect(await (await account.loader((await ask('/account')).args)).json()).toMatchObject({
    account: { email: 'ana@example.org', memberships: [{ role: 'author' }], officeRoles: [] },
    changed: false,
  })
  const post = async (current: string, password: string, passwordAgain = password) =>
    account.action((await ask('/account', { current, password, passwordAgain })).args)
  expect(await (await post(PASSWORD, 'corta')).json()).toMatchObject({ errors: { password: ['tooShort?{"min":15}'] } })
  expect(await (await post(PASSWORD, 'una frase bien larga', 'otra frase bien larga')).json()).toMatchObject({
    values: {},
    errors: { passwordAgain: ['passwordsDiffer'] },
  })
  expect((await post('no es', 'una frase bien larga')).status).toBe(422)
  expect((await post(PASSWORD, 'una frase bien larga')).headers.get('location')).toBe('/account?changed')
})

test('a link of invitation asks for a password, leads to one’s own work, and then is a page like any that does not exist', async ({
  app,
}) => {
  const { link } = await invitePerson(app, { email: 'nora@example.org', role: 'administrator' })
  const token = link.slice(link.lastIndexOf('/') + 1)
  const ask = await browser(app)
  const visit = async (fields?: Record<string, string>) => {
    const { args, keep } = await ask(`/welcome/${token}`, fields)
    return { args: { ...args, params: { token } }, keep }
  }
  const page = await welcome.loader((await visit()).args)
  expect(await page.json()).toMatchObject({ invited: { email: 'nora@example.org' } })
  const short = await welcome.action((await visit({ password: 'corta', passwordAgain: 'corta' })).args)
  expect([short.status, await short.text()]).toEqual([422, expect.not.stringContaining('corta')])

  const { args, keep } = await visit({ password: 'una frase bien larga', passwordAgain: 'una frase bien larga' })
  expect(keep(await welcome.action(args)).headers.get('location')).toBe('/desk')
  expect((await ask('/')).args.context.person?.email).toBe('nora@example.org')
  expect((await thrown(welcome.loader((await visit()).args)))?.status).toBe(404)
})
