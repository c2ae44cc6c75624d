import type { AppContext } from '#app/context.server.ts'
import { handlers } from './handlers.server.ts'
import { officeHandlers } from './office-handlers.server.ts'

export type TakenJob = { id: string; type: string; params: Record<string, unknown> }

type AnyHandler = (ctx: AppContext, job: { id: string; params: never }) => Promise<unknown>

const everyHandler = { ...handlers, ...officeHandlers }

/** Takes jobs from the queue, one at a time, each at least once; a failure is tried again later by the queue. */
export const startWorker = (ctx: AppContext) => ctx.jobs.work((job) => runJob(ctx, job))

/** Does one job. What goes wrong is logged without its message, which may name people, and thrown for the queue. */
export async function runJob(ctx: AppContext, { id, type, params }: TakenJob) {
  try {
    if (!Object.hasOwn(everyHandler, type)) throw new NoHandler(type)
    const handle = (everyHandler as Record<string, AnyHandler>)[type]
    await handle(ctx, { id, params: params as never })
    ctx.log.info({ jobId: id, jobType: type }, 'job done')
  } catch (error) {
    const { name, code = name } = error as Error & { code?: string }
    ctx.log.error({ jobId: id, jobType: type, code }, 'job failed, will be tried again')
    throw error
  }
}

class NoHandler extends Error {
  override name = 'NoHandler'
}
