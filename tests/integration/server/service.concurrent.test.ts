import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { BadConfiguration, readConfig } from '#app/env.server.ts'
import en from '#app/i18n/en/ui.json' with { type: 'json' }
import es from '#app/i18n/es/ui.json' with { type: 'json' }
import { openPostgres } from '#db/client.server.ts'
import { openJobs } from '#db/queries/jobs.ts'
import { ensureBuilt } from '../../../build.ts'
import { type Cable, layCable } from '../../support/cable.ts'
import { freePort } from '../../support/postgres.ts'
import { eventually, type Running, removeFolder, runToEnd, startProgram, startServer } from '../../support/processes.ts'
import { createEmpty } from '../../support/template.ts'
import { aVisitor } from '../../support/visitor.ts'

const SECRET = 'sixty-four characters would be better, thirty-two are enough'
const PUBLIC_URL = 'https://ventanilla.example.org'
const PASSWORD = 'correct horse battery staple'
const MAIL = 'first.administrator@example.org'

let url: string
let secure: Running
let plain: Running
let cable: Cable
let worker: ReturnType<typeof startProgram>

const service = (more: Record<string, string> = {}) => ({ DATABASE_URL: url, SECRET, PUBLIC_URL, ...more })

beforeAll(async () => {
  ensureBuilt(() => {})
  url = await createEmpty(inject('postgresUrl'), 'ventanilla_service')
  cable = await layCable(url)
  const port = String(await freePort())
  worker = startProgram(['worker.ts'], service())
  const servers = await Promise.all([
    startServer(service()),
    startServer(service({ DATABASE_URL: cable.url, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` })),
  ])
  secure = servers[0]
  plain = servers[1]
}, 180_000)

afterAll(async () => {
  await Promise.all([secure, plain, worker].map((process) => process?.kill('SIGKILL')))
  removeFolder(secure.dataDir)
  removeFolder(plain.dataDir)
  await cable.cut()
})

async function inDatabase<Answer>(work: (database: ReturnType<typeof openPostgres>) => Promise<Answer>) {
  const database = openPostgres(url, { max: 1 })
  return work(database).finally(() => database.close())
}

const count = (table: string) =>
  inDatabase(async ({ db }) => {
    const rows = (await db.execute(sql.raw(`select count(*)::int as n from ${table}`))) as unknown as { n: number }[]
    return rows[0]!.n
  })

test.each([
  [{}, ['PUBLIC_URL', 'SECRET']],
  [{ SECRET }, ['PUBLIC_URL']],
  [{ PUBLIC_URL }, ['SECRET']],
  [{ PUBLIC_URL, SECRET: '' }, ['SECRET']],
  [{ PUBLIC_URL, SECRET: 'short' }, ['SECRET']],
  [{ PUBLIC_URL: 'ventanilla.example.org', SECRET }, ['PUBLIC_URL']],
  [{ PUBLIC_URL, SECRET, TRUSTED_PROXIES: '-1' }, ['TRUSTED_PROXIES']],
  [{ PUBLIC_URL, SECRET, SMTP_URL: 'mail.example.org' }, ['SMTP_URL']],
  [{ PUBLIC_URL, SECRET, DATABASE_URL: 'mysql://localhost/x' }, ['DATABASE_URL']],
])('the settings %j are refused, and the wrong ones named', (settings, named) => {
  const names = ['PUBLIC_URL', 'SECRET', 'TRUSTED_PROXIES', 'SMTP_URL']
  const read = () => readConfig({ DATABASE_URL: url, ...settings } as unknown as NodeJS.ProcessEnv)
  expect(read).toThrow(BadConfiguration)
  expect(read).toThrow(new RegExp(named.join('.*')))
  for (const name of names.filter((name) => !named.includes(name))) expect(read).not.toThrow(new RegExp(name))
})

test.each([
  ['PUBLIC_URL and SECRET', () => ({ DATABASE_URL: url }), /Set PUBLIC_URL .* and SECRET /],
  ['a database', () => service({ DATABASE_URL: 'postgres://127.0.0.1:1/x' }), /does not answer \(ECONNREFUSED\)/],
  ['that database', () => service({ DATABASE_URL: url.replace(/\w+$/, 'nowhere') }), /does not let us in/],
])('a server without %s says so in a sentence and ends with 1', async (_, settings, said) => {
  const { code, output } = await runToEnd(['server.ts'], settings())
  expect(code).toBe(1)
  expect(output).toMatch(said)
  expect(output.trim().split('\n')).toHaveLength(1)
})

test('two servers and a worker that start at once on an empty database all work, and nothing is seeded', async () => {
  for (const server of [secure, plain]) {
    const health = await (await fetch(`${server.url}/health`)).json()
    expect(health).toMatchObject({ status: 'ok', database: 'ok', worker: 'running' })
    expect(server.output()).toContain('service')
    expect(server.output()).not.toContain('demo')
  }
  await eventually(worker.output, (said) => said.includes('worker'))
  expect([await count('people'), await count('calls'), await count('proposals')]).toEqual([0, 0, 0])
  const page = await (await fetch(`${secure.url}/sign-in`)).text()
  expect(page).not.toContain('demo')
})

async function invitedTo(command: { env: Record<string, string> }) {
  const invited = await runToEnd(['command.ts', 'people:invite', MAIL, '--role', 'administrator'], command.env)
  expect(invited.code, invited.output).toBe(0)
  return new URL(/https?:\S+/.exec(invited.output)![0])
}

test('the first administrator sets a password through the link, and signs in and out', async () => {
  const link = await invitedTo({ env: service() })
  expect(link.origin).toBe(PUBLIC_URL)
  const visitor = aVisitor(secure.url, { origin: PUBLIC_URL })
  expect((await visitor.get(link.pathname)).status).toBe(200)
  const passwords = { password: PASSWORD, passwordAgain: PASSWORD }
  expect((await visitor.post(link.pathname, { password: PASSWORD, passwordAgain: 'other' })).status).toBe(422)
  const welcomed = await visitor.post(link.pathname, passwords)
  expect(welcomed.status).toBe(302)
  expect(await (await visitor.get('/account')).text()).toContain(MAIL)
  expect((await visitor.post('/sign-out', {})).status).toBe(302)
  expect((await visitor.get('/account')).status).toBe(302)
  expect((await visitor.post(link.pathname, passwords)).status).toBe(404)
  expect((await visitor.post('/sign-in', { email: MAIL, password: PASSWORD, next: '' })).status).toBe(302)
  expect((await visitor.get('/account')).status).toBe(200)
})

test('cookies and transport are strict exactly where the public address is https', async () => {
  for (const { server, origin, isSecure } of [
    { server: secure, origin: PUBLIC_URL, isSecure: true },
    { server: plain, origin: plain.url, isSecure: false },
  ]) {
    const answer = await aVisitor(server.url, { origin }).post('/sign-in', { email: MAIL, password: PASSWORD })
    expect(answer.status).toBe(302)
    const [session] = answer.headers.getSetCookie()
    expect(session!.startsWith('__Host-ventanilla.')).toBe(isSecure)
    expect(/; ?secure/i.test(session!)).toBe(isSecure)
    expect(session).toMatch(/; ?httponly/i)
    expect(session).toMatch(/; ?samesite=lax/i)
    expect(session).toMatch(/; ?path=\/(;|$)/i)
    expect(answer.headers.has('strict-transport-security')).toBe(isSecure)
    expect(answer.headers.get('content-security-policy')!.includes('upgrade-insecure-requests')).toBe(isSecure)
  }
})

test('with a public address only its own origin may post, scheme and all', async () => {
  const credentials = { email: MAIL, password: PASSWORD }
  for (const origin of [secure.url, 'http://ventanilla.example.org', `${PUBLIC_URL}:8443`]) {
    expect((await aVisitor(secure.url, { origin }).post('/sign-in', credentials)).status).toBe(403)
  }
})

test('an error of ours is a page without its particulars, in every header as careful as any other', async () => {
  await inDatabase(({ db }) => db.execute(sql`alter table calls rename to calls_of_another_name`))
  const answer = await aVisitor(plain.url, { language: 'es' }).get('/calls')
  await inDatabase(({ db }) => db.execute(sql`alter table calls_of_another_name rename to calls`))
  expect(answer.status).toBe(500)
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-frame-options'])
    expect(answer.headers.has(name), name).toBe(true)
  const page = await answer.text()
  expect(page).toContain(es.fault[500].title)
  expect(page).toContain(answer.headers.get('x-request-id'))
  expect(page).not.toMatch(/relation|select |\n +at |node_modules/)
  const logged = plain
    .output()
    .split('\n')
    .filter((line) => line.includes('"level":50'))
  expect(logged.map((line) => JSON.parse(line).code)).toEqual(['42P01'])
  expect((await aVisitor(plain.url).get('/calls')).status).toBe(200)
})

test('while the database is away every page says so in the reader’s language, and comes back by itself', async () => {
  const visitor = aVisitor(plain.url)
  await visitor.post('/sign-in', { email: MAIL, password: PASSWORD })
  await cable.cut()
  const health = await eventually(
    async () => fetch(`${plain.url}/health`),
    (answer) => answer.status === 503,
  )
  expect(await health.json()).toMatchObject({ status: 'unavailable', database: 'unavailable' })

  const closed = { en: en.fault[503].title, es: es.fault[503].title }
  for (const [language, said] of Object.entries(closed)) {
    const stranger = aVisitor(plain.url, { language })
    const answers = [
      await stranger.get('/calls'),
      await stranger.post('/sign-in', { email: MAIL, password: PASSWORD }),
      await visitor.get('/account', { 'accept-language': language }),
    ]
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
      const page = await answer.text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page).toContain(said)
      expect(page).not.toMatch(/ECONN|CONNECTION|postgres| at /)
    }
  }
  const data = await visitor.get('/calls?_data=routes%2Fcalls._index')
  expect([data.status, await data.json()]).toEqual([503, { refusal: 'unavailable', status: 503, params: {} }])
  expect((await visitor.get('/favicon.svg')).status).toBe(200)
  expect((await visitor.get('/about')).status).not.toBe(500)

  await cable.mend()
  await eventually(
    async () => (await fetch(`${plain.url}/health`)).status,
    (status) => status === 200,
  )
  expect((await visitor.get('/account')).status).toBe(200)
  expect((await aVisitor(plain.url).get('/calls')).status).toBe(200)
  await worksOffAJob()
})

/** A job of an unknown type: whoever takes it says so. */
async function worksOffAJob() {
  await Promise.all([secure.kill('SIGKILL'), worker.kill('SIGKILL')])
  await inDatabase(async (database) => {
    const jobs = await openJobs(database, () => {})
    await jobs.enqueue(database.db, [{ type: 'unheardOf', params: {} }])
    await jobs.stop()
  })
  await eventually(plain.output, (said) => said.includes('"jobType":"unheardOf"') && said.includes('job failed'))
}
