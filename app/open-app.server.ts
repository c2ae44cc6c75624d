import { type OpenDatabase, openEmbedded, openPostgres } from '#db/client.server.ts'
import { knownHolidays } from '#db/holidays/known-holidays.ts'
import { migrate } from '#db/migrate.ts'
import { insertMissingYears } from '#db/queries/holidays.ts'
import { openJobs } from '#db/queries/jobs.ts'
import { startClocks } from './clocks/start-clocks.server.ts'
import type { AppContext } from './context.server.ts'
import type { Config } from './env.server.ts'
import { startWorker } from './jobs/start-worker.server.ts'
import { openLog } from './log.server.ts'
import { keepReceiptKey } from './receipts/receipt-keys.server.ts'
import { rebuildReviews } from './reviews/rebuild-reviews.server.ts'

export type App = AppContext & {
  database: OpenDatabase
  worker(): 'running' | 'elsewhere' | 'stopped'
  startWorker(): Promise<void>
  close(): Promise<void>
}

/** The process's things, opened in order: database, tables, job queue. The worker starts only when asked. */
export async function openApp(config: Config): Promise<App> {
  const log = openLog(config.logLevel)
  const database = config.databaseUrl ? openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir)
  try {
    await migrate(database)
    await rebuildReviews(database.db)
    await keepReceiptKey(database.db, config.secret)
    await insertMissingYears(database.db, knownHolidays())
    await startClocks(database.db)
    const jobs = await openJobs(database, (error) => log.error({ where: 'jobs', code: codeOf(error) }, 'job queue'))
    const context: AppContext = { db: database.db, jobs, config, log }
    let worker: ReturnType<App['worker']> = 'elsewhere'
    let stopSweeping = async () => {}
    return {
      ...context,
      database,
      worker: () => worker,
      async startWorker() {
        stopSweeping = await startWorker(context)
        worker = 'running'
      },
      async close() {
        worker = 'stopped'
        await stopSweeping()
        await jobs.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? (error as Error).name
