import { sql } from 'drizzle-orm'
import { fromDrizzle, fromPglite, PgBoss } from 'pg-boss'
import type { Database, OpenDatabase } from '../client.server.ts'

/** Something to do after the commit, at least once; `at` when it is not for now. */
export type Job = { type: string; params: Record<string, unknown>; at?: Date }

export type Jobs = {
  enqueue(tx: Database, jobs: Job[]): Promise<void>
  work(handle: (job: { id: string; type: string; params: Record<string, unknown> }) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const QUEUE = 'effects'

/** Opens the queue beside the database. Call it before anything is enqueued: a queue is never looked up inside a transaction. */
export async function openJobs(database: OpenDatabase, onError: (error: unknown) => void): Promise<Jobs> {
  const boss = database.pglite
    ? new PgBoss({ db: fromPglite(database.pglite), backend: 'pglite', schedule: false })
    : new PgBoss({ connectionString: database.url!, max: 3, schedule: false })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(QUEUE, { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 6 * 3600 })
  await boss.getQueue(QUEUE)

  return {
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return
      const db = fromDrizzle(tx as never, sql as never)
      await boss.insert(
        QUEUE,
        jobs.map(({ type, params, at }) => ({ data: { type, params }, startAfter: at })),
        { db },
      )
    },
    async work(handle) {
      await boss.work<{ type: string; params: Record<string, unknown> }>(
        QUEUE,
        { pollingIntervalSeconds: 2, batchSize: 20 },
        async (batch) => {
          for (const job of batch) await handle({ id: job.id, ...job.data })
        },
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
