import { sql } from 'drizzle-orm'
import { fromDrizzle, fromPglite, type JobResult, PgBoss } from 'pg-boss'
import type { Database, OpenDatabase } from '../client.server.ts'

/** Something to do after the commit, at least once. */
export type Job = { type: string; params: Record<string, unknown> }

export type Jobs = {
  enqueue(tx: Database, jobs: Job[]): Promise<void>
  work(handle: (job: { id: string; type: string; params: Record<string, unknown> }) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const QUEUE = 'effects'

/** Waits from half a minute to six hours between tries: a mail server may be away for three days. */
const RETRIES = { retryLimit: 30, retryDelay: 30, retryBackoff: true, retryDelayMax: 6 * 3600, heartbeatSeconds: 60 }

/** Opens the queue beside the database. Call it before anything is enqueued: a queue is never looked up inside a transaction. */
export async function openJobs(database: OpenDatabase, onError: (error: unknown) => void): Promise<Jobs> {
  const boss = database.pglite
    ? new PgBoss({ db: fromPglite(database.pglite), backend: 'pglite', schedule: false })
    : new PgBoss({ connectionString: database.url!, max: 3, schedule: false })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(QUEUE, RETRIES)
  await boss.getQueue(QUEUE)

  return {
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return
      const db = fromDrizzle(tx as never, sql as never)
      await boss.insert(
        QUEUE,
        jobs.map(({ type, params }) => ({ data: { type, params } })),
        { db },
      )
    },
    async work(handle) {
      await boss.work<{ type: string; params: Record<string, unknown> }>(
        QUEUE,
        { pollingIntervalSeconds: 2, batchSize: 20, perJobResults: true },
        async (batch) => {
          const results: JobResult[] = []
          for (const job of batch) results.push(await resultOf(job.id, handle({ id: job.id, ...job.data })))
          return results
        },
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/** One job that fails neither holds up the others of its batch nor makes them run again. */
const resultOf = (id: string, work: Promise<void>): Promise<JobResult> =>
  work.then(
    () => ({ id, status: 'completed' }),
    ({ name, code }: Error & { code?: string }) => ({ id, status: 'failed', output: { name, code } }),
  )
