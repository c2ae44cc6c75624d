import type { AppContext } from '#app/context.server.ts'
import { handlers } from './handlers.server.ts'

/** Takes jobs from the queue, one at a time, each at least once; a failure is tried again later by the queue. */
export async function startWorker(ctx: AppContext) {
  await ctx.jobs.work(async ({ id, type, params }) => {
    const handle = (handlers as Record<string, (ctx: AppContext, job: { id: string; params: never }) => Promise<void>>)[
      type
    ]
    if (!handle) throw new Error(`no handler for the job ${type}`)
    await handle(ctx, { id, params: params as never })
    ctx.log.info({ jobId: id, jobType: type }, 'job done')
  })
}
