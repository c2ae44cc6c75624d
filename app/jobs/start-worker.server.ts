import { sweepClocks } from '#app/clocks/sweep-clocks.server.ts'
import type { AppContext } from '#app/context.server.ts'
import { remindOfRegistrations } from '#app/profiles/remind-of-registrations.server.ts'
import { sweepFiles } from '#app/proposals/sweep-files.server.ts'
import { sweepAbsences } from '#app/reviews/sweep-absences.server.ts'
import { settleSuspensions } from '#app/suspensions/settle-suspensions.server.ts'
import { handlers } from './handlers.server.ts'
import { officeHandlers } from './office-handlers.server.ts'

export type TakenJob = { id: string; type: string; params: Record<string, unknown> }

type AnyHandler = (ctx: AppContext, job: { id: string; params: never }) => Promise<unknown>

const everyHandler = { ...handlers, ...officeHandlers }

/** In milliseconds between two looks at the clocks. */
const SWEEP_EVERY = 60_000

/**
 * Takes jobs from the queue, one at a time, each at least once (a failure is tried again later by the queue), and looks
 * at the clocks and for files that nobody needs every minute. Answers what stops the looking.
 */
export async function startWorker(ctx: AppContext): Promise<() => Promise<void>> {
  await ctx.jobs.work((job) => runJob(ctx, job))
  return again(() => sweep(ctx), SWEEP_EVERY)
}

/** Never at the same time as itself. What stops it waits for the last turn. */
function again(work: () => Promise<void>, every: number) {
  let turn = work()
  const timer = setInterval(() => {
    turn = turn.then(work)
  }, every)
  return () => {
    clearInterval(timer)
    return turn
  }
}

/** What stands still before what runs out: a clock that has been stopped does nothing. */
const sweeps = {
  suspensions: settleSuspensions,
  clocks: sweepClocks,
  registrations: remindOfRegistrations,
  absences: sweepAbsences,
  files: sweepFiles,
}

async function sweep(ctx: AppContext) {
  for (const [where, look] of Object.entries(sweeps))
    await look(ctx).catch((error: Error & { code?: string }) => {
      ctx.log.error({ where, code: error.code ?? error.name }, `${where} were not looked at`)
    })
}

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
