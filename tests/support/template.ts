import postgres from 'postgres'
import { openPostgres } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { SETTABLE_MOMENT } from '#db/queries/clock.ts'
import { openJobs } from '#db/queries/jobs.ts'

const TEMPLATE = 'ventanilla_template'

const withDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function administer(url: string, statement: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  await client.unsafe(statement)
  await client.end()
}

/** A migrated database that each worker clones. */
export async function makeTemplate(url: string) {
  await administer(url, `drop database if exists ${TEMPLATE}`)
  await administer(url, `create database ${TEMPLATE}`)
  const database = openPostgres(withDatabase(url, TEMPLATE), { max: 1 })
  await migrate(database)
  await database.db.execute(SETTABLE_MOMENT)
  const jobs = await openJobs(database, () => {})
  await jobs.stop()
  await database.close()
}

/** A database with nothing in it, under a name of its own. */
export async function createEmpty(url: string, name: string): Promise<string> {
  await administer(url, `drop database if exists ${name} with (force)`)
  await administer(url, `create database ${name}`)
  return withDatabase(url, name)
}

/** A fresh copy of the template, under a name of its own. */
export async function cloneTemplate(url: string, name: string): Promise<string> {
  await administer(url, `drop database if exists ${name} with (force)`)
  await administer(url, `create database ${name} template ${TEMPLATE}`)
  return withDatabase(url, name)
}
