import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { test as base, inject } from 'vitest'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import type { Config } from '#app/env.server.ts'
import { openLog } from '#app/log.server.ts'
import type { Language, Person } from '#app/people/person.ts'
import { type Database, type OpenDatabase, openEmbedded, openPostgres } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { SETTABLE_MOMENT } from '#db/queries/clock.ts'
import { type Jobs, openJobs } from '#db/queries/jobs.ts'
import { cloneTemplate } from './template.ts'

export const testConfig = (): Config => ({
  mode: 'demonstration',
  dataDir: mkdtempSync(join(tmpdir(), 'ventanilla-test-')),
  port: 0,
  host: '127.0.0.1',
  secret: 'a secret of the tests, long enough to pass',
  secureCookies: false,
  mailFrom: 'Ventanilla <ventanilla@example.org>',
  trustedProxies: 0,
  logLevel: 'silent',
  development: false,
  version: 'test',
})

export type TestApp = AppContext & {
  /** Every SQL statement since the last `statements.length = 0`. */
  statements: string[]
  /** Sets the database's clock for the rest of this test's transaction. */
  setMoment(at: Date | string): Promise<void>
  /** The same context as somebody signed in sees it. */
  as(person: Person, language?: Language): PersonContext
}

type Opened = { database: OpenDatabase; jobs: Jobs; statements: string[] }

let opened: Promise<Opened> | undefined

/** The worker's database: a clone of the template on PostgreSQL, or the embedded engine in memory. */
function openOnce() {
  opened ??= open()
  return opened
}

async function open(): Promise<Opened> {
  const statements: string[] = []
  const onStatement = (statement: string) => void statements.push(statement)
  const database =
    inject('database') === 'postgres'
      ? openPostgres(await cloneTemplate(inject('postgresUrl'), 'ventanilla_tests'), { onStatement })
      : await openEmbedded(undefined, { onStatement })
  if (database.kind === 'embedded') {
    await migrate(database)
    await database.db.execute(SETTABLE_MOMENT)
  }
  const jobs = await openJobs(database, (error) => {
    throw error
  })
  return { database, jobs, statements }
}

class RollBack extends Error {}

/** A test inside one transaction of the worker's database, rolled back at its end. */
export const test = base.extend<{ app: TestApp }>({
  app: async ({ task: _ }, use) => {
    const { database, jobs, statements } = await openOnce()
    await database.db
      .transaction(async (tx) => {
        const db = tx as unknown as Database
        const context: AppContext = { db, jobs, config: testConfig(), log: openLog('silent') }
        await use({
          ...context,
          statements,
          setMoment: (at) => setMoment(db, at),
          as: (person, language = person.language ?? 'en') => ({ ...context, person, language }),
        })
        throw new RollBack()
      })
      .catch((error: unknown) => {
        if (!(error instanceof RollBack)) throw error
      })
  },
})

export async function setMoment(db: Database, at: Date | string) {
  const instant = typeof at === 'string' ? at : at.toISOString()
  await db.execute(sql`select set_config('ventanilla.now', ${instant}, true)`)
}

/** Opens databases that commit, for what happens at the same time; each call its own clone. */
export async function openCommitting(name: string, clients: number) {
  const url = await cloneTemplate(inject('postgresUrl'), name)
  const databases = Array.from({ length: clients }, () => openPostgres(url, { max: 2 }))
  const jobs = await openJobs(databases[0]!, () => {})
  const contexts = databases.map(({ db }): AppContext => ({ db, jobs, config: testConfig(), log: openLog('silent') }))
  const close = async () => {
    await jobs.stop()
    await Promise.all(databases.map((database) => database.close()))
  }
  return { contexts, close }
}

/** One of them, for the builders; its clock is the database's own. */
export const asTestApp = (context: AppContext): TestApp => ({
  ...context,
  statements: [],
  setMoment: async () => {},
  as: (person, language = 'en') => ({ ...context, person, language }),
})
