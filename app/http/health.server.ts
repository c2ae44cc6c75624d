import type { App } from '#app/open-app.server.ts'
import { findMoment } from '#db/queries/clock.ts'

export type Health = {
  status: 'ok' | 'unavailable'
  database: 'ok' | 'unavailable'
  worker: 'running' | 'elsewhere' | 'stopped'
  version: string
}

/** Whether this process can do its work now; asks the database, and gives up after two seconds. */
export async function findHealth({ db, worker, config }: App): Promise<Health> {
  const answered = await Promise.race([
    findMoment(db).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false).unref()),
  ])
  const database = answered ? 'ok' : 'unavailable'
  return { status: database, database, worker: worker(), version: config.version }
}
