import { fileURLToPath } from 'node:url'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { OpenDatabase } from './client.server.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Any fixed number: it names the lock under which one process at a time migrates. */
const MIGRATION_LOCK = 2_011_0314

/** Brings the tables up to date; several processes may start at once. */
export async function migrate(database: OpenDatabase) {
  if (database.pglite) return migratePglite(drizzlePglite(database.pglite), { migrationsFolder })
  const client = postgres(database.url!, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migratePostgres(drizzlePostgres(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
