import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { holdDataDir } from './data-dir-lock.server.ts'
import * as schema from './schema/index.ts'

/** The database, or a transaction of it: queries take either. Inside `transaction` only the transaction may be used. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export type OpenDatabase = {
  db: Database
  kind: 'embedded' | 'postgres'
  /** The embedded engine itself, for the job queue that shares it. */
  pglite?: PGlite
  url?: string
  close(): Promise<void>
}

type Options = { onStatement?: (sql: string) => void }

const logger = (onStatement: Options['onStatement']) =>
  onStatement ? { logQuery: (query: string) => onStatement(query) } : false

/** PostgreSQL 15 or later through the driver `postgres`; several processes may share it. */
export function openPostgres(url: string, { onStatement, max = 10 }: Options & { max?: number } = {}): OpenDatabase {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: reconnectAfter,
  })
  const db = drizzlePostgres(client, { schema, logger: logger(onStatement) }) as unknown as Database
  return { db, kind: 'postgres', url, close: () => client.end({ timeout: 5 }) }
}

/** Seconds between two tries to reach the database: it must be found again soon after it is back. */
const reconnectAfter = (tries: number) => Math.min(0.1 * 2 ** tries, 2)

/** PostgreSQL in this process, its files in `dataDir` (in memory without one). Throws `DataDirInUse` when another process has it. */
export async function openEmbedded(dataDir?: string, { onStatement }: Options = {}): Promise<OpenDatabase> {
  if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = dataDir ? holdDataDir(dataDir) : () => {}
  try {
    const pglite = await PGlite.create(dataDir ? `${dataDir}/database` : 'memory://')
    const db = drizzlePglite(pglite, { schema, logger: logger(onStatement) }) as unknown as Database
    const close = async () => {
      await pglite.close()
      release()
    }
    return { db, kind: 'embedded', pglite, close }
  } catch (error) {
    release()
    throw error
  }
}

/** The rows of a raw statement, which one driver returns as an array and the other under `rows`. */
export function rowsOf<Row>(result: unknown): Row[] {
  return Array.isArray(result) ? (result as Row[]) : (result as { rows: Row[] }).rows
}

/** PostgreSQL's five-character code of an error, however deep the driver wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { cause, code } = (error ?? {}) as { cause?: { code?: string }; code?: string }
  return cause?.code ?? code
}

const AWAY = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]

/** Whether the database could not be reached, or is shutting down, starting or full (SQLSTATE classes 08, 53, 57P). */
export function isDatabaseAway(error: unknown): boolean {
  const code = sqlState(error) ?? ''
  return AWAY.includes(code) || /^(08|53|57P)...?$/.test(code)
}
