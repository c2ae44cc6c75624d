import { expect } from 'vitest'
import { openBetterAuth } from '#app/people/better-auth.server.ts'
import { test } from '../../support/app.ts'
import { insertAccount, PASSWORD } from './insert-account.ts'

const credentials = { email: 'ana@example.org', password: PASSWORD }

test('better-auth reads its sessions, people and organisations in our tables', async ({ app }) => {
  const { api } = openBetterAuth(app)
  await insertAccount(app.db, 'ana')
  const answer = await api.signInEmail({ body: credentials, asResponse: true })
  const headers = new Headers({ cookie: answer.headers.getSetCookie()[0].split(';')[0] })
  const session = await api.getSession({ headers })
  expect(session).toMatchObject({ user: { id: 'ana', email: 'ana@example.org' }, session: { userId: 'ana' } })
  expect(headers.get('cookie')).toContain(session!.session.token)
  expect(await api.listOrganizations({ headers })).toMatchObject([{ name: 'Organización de ana' }])
})

test('neither address nor browser is kept with a session', async ({ app }) => {
  const { api } = openBetterAuth(app)
  await insertAccount(app.db, 'ana')
  const headers = new Headers({ 'x-forwarded-for': '192.0.2.7' })
  const cookie = (await api.signInEmail({ body: credentials, headers, asResponse: true })).headers.getSetCookie()[0]
  const session = await api.getSession({ headers: new Headers({ cookie: cookie.split(';')[0] }) })
  expect(session!.session.ipAddress).toBe('')
})

test('nobody signs up, not even through better-auth itself', async ({ app }) => {
  const { api } = openBetterAuth(app)
  const body = { ...credentials, name: 'Ana' }
  expect((await api.signUpEmail({ body, asResponse: true })).status).toBe(400)
})

test('all sessions but one can be ended by their plain tokens', async ({ app }) => {
  const { api, $context } = openBetterAuth(app)
  await insertAccount(app.db, 'ana')
  const first = await api.signInEmail({ body: credentials })
  const second = await api.signInEmail({ body: credentials })
  const { internalAdapter } = await $context
  await internalAdapter.deleteSessions([first.token])
  expect(await internalAdapter.findSession(first.token)).toBeNull()
  await internalAdapter.updateSession(second.token, { activeOrganizationId: 'org-ana' })
  const found = await internalAdapter.findSession(second.token)
  expect(found?.session).toMatchObject({ token: second.token, activeOrganizationId: 'org-ana' })
})
