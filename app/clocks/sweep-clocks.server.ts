import type { AppContext } from '#app/context.server.ts'
import { listClocksThatCame } from '#db/queries/clocks.ts'
import { fireClock } from './fire-clock.server.ts'

/** At most so many in one sweep; the others come with the next. */
const MOST = 500

/** Lets every clock whose moment has come do what it has to. One that fails is logged, and comes again. */
export async function sweepClocks(ctx: AppContext) {
  for (const key of await listClocksThatCame(ctx.db, MOST)) {
    await fireClock(ctx, key).catch((error: Error & { code?: string }) => {
      ctx.log.error({ ...key, code: error.code ?? error.name }, 'clock failed, will be tried again')
    })
  }
}
