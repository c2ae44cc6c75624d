import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPostgres, rowsOf } from '#db/client.server.ts'
import { demonstrationPeople } from '#db/demonstration/people.ts'
import { ensureBuilt } from '../../../build.ts'
import { type Running, removeFolder, runToEnd, startServer, temporaryFolder } from '../../support/processes.ts'
import { createEmpty } from '../../support/template.ts'
import { aVisitor } from '../../support/visitor.ts'

const SEEDED = 'The demonstration was set up just now.'
const folder = temporaryFolder()
const secretFile = join(folder, 'data', 'secret')

let url: string
let servers: Running[]

const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: url,
  DEMO: '1',
  DATA_DIR: join(folder, 'data'),
  ...more,
})

beforeAll(async () => {
  ensureBuilt(() => {})
  url = await createEmpty(inject('postgresUrl'), 'ventanilla_demonstration')
  const started = await Promise.allSettled([startServer(settings()), startServer(settings())])
  servers = started.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  expect(started.filter(({ status }) => status === 'rejected')).toEqual([])
}, 180_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGKILL')))
  removeFolder(folder)
})

async function counts() {
  const { db, close } = openPostgres(url, { max: 1 })
  const [row] = rowsOf<Record<'people' | 'calls' | 'proposals' | 'events', number>>(
    await db.execute(sql`select (select count(*)::int from people) as people, (select count(*)::int from calls) as calls,
      (select count(*)::int from proposals) as proposals, (select count(*)::int from review_events) as events`),
  )
  await close()
  return row!
}

const callsAt = async (server: Running) => (await (await fetch(`${server.url}/calls`)).text()).match(/VEN-\d\d-\d\d/g)

async function signedIn(server: Running, name: string) {
  const visitor = aVisitor(server.url)
  const credentials = { email: `${name}@demo.example`, password: 'ventanilla-demo-2026' }
  expect((await visitor.post('/sign-in', credentials)).status).toBe(302)
  return visitor
}

test('two that start at once on an empty database set the demonstration up once', async () => {
  expect(servers.filter((server) => server.output().includes(SEEDED))).toHaveLength(1)
  const { people, calls, proposals, events } = await counts()
  expect(people).toBe(demonstrationPeople.length)
  expect(Math.min(calls, proposals, events)).toBeGreaterThan(1)
  const [here, there] = await Promise.all(servers.map(callsAt))
  expect(new Set(here).size).toBeGreaterThan(1)
  expect(here).toEqual(there)
})

test('each says what it is, which database it has, who can sign in and where the secret is', () => {
  for (const server of servers) {
    for (const said of ['demonstration', 'Database  PostgreSQL\n', 'ventanilla-demo-2026', `kept in ${secretFile};`])
      expect(server.output()).toContain(said)
    expect(server.output()).not.toContain(readFileSync(secretFile, 'utf8'))
    expect(server.output()).not.toContain('"level":50')
  }
  expect((statSync(secretFile).mode & 0o777).toString(8)).toBe('600')
})

test('who signs in at one is signed in at the other, and sees what waits', async () => {
  const { cookies } = await signedIn(servers[0]!, 'intake')
  const elsewhere = aVisitor(servers[1]!.url)
  for (const [name, value] of cookies) elsewhere.cookies.set(name, value)
  const desk = await elsewhere.get('/desk')
  expect(desk.status).toBe(200)
  expect(await desk.text()).toMatch(/href="\/proposals\/[0-9a-f-]{36}/)
})

test('a later start sets nothing up again, with the secret that it was given', async () => {
  const before = await counts()
  await servers[1]!.kill('SIGTERM')
  const dataDir = join(folder, 'other')
  servers[1] = await startServer(settings({ DATA_DIR: dataDir, SECRET: readFileSync(secretFile, 'utf8') }))
  expect(servers[1].output()).not.toContain(SEEDED)
  expect(servers[1].output()).not.toContain('Secret')
  expect(existsSync(join(dataDir, 'secret'))).toBe(false)
  expect(await counts()).toEqual(before)
  await signedIn(servers[1], 'approver')
})

test('what was set up is whole: chains, and every review as its log leads to', async () => {
  expect(await runToEnd(['command.ts', 'audit:verify'], settings())).toMatchObject({ code: 0 })
  expect(await runToEnd(['command.ts', 'db:replay'], settings())).toMatchObject({ code: 0 })
})

test('processes that make the secret in the same moment end up with the same one', async () => {
  const script = `
    import { readConfig } from '#app/env.server.ts'
    while (Date.now() < ${Date.now() + 3000});
    console.log(readConfig().secret)`
  const dataDir = join(folder, 'new')
  const asked = Array.from({ length: 8 }, () =>
    runToEnd(['--input-type=module', '--eval', script], settings({ DATA_DIR: dataDir })),
  )
  const said = (await Promise.all(asked)).map(({ output }) => output.trim())
  expect(new Set(said)).toEqual(new Set([readFileSync(join(dataDir, 'secret'), 'utf8')]))
  expect(readdirSync(dataDir)).toEqual(['secret'])
})
