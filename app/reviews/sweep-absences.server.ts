import type { AppContext } from '#app/context.server.ts'
import { listAway } from '#db/queries/absences.ts'
import { takeBackWork } from './take-back-work.server.ts'

/** Returns to the queue, in the clock's name, what rests with somebody who is away. Harmless when repeated. */
export async function sweepAbsences(ctx: AppContext) {
  for (const personId of await listAway(ctx.db)) await takeBackWork(ctx, { personId, byId: null })
}
