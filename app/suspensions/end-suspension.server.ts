import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { maySuspend } from '#app/people/policy.ts'
import { findSuspension, saveSuspensionEnd } from '#db/queries/suspensions.ts'
import { refusedToSuspend } from './refused-to-suspend.ts'

/** The country or the fund no longer stands still; its proposals go on one by one, each by itself. */
export async function endSuspension(ctx: PersonContext, id: string): Promise<{ id: string } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const row = await findSuspension(tx, id)
    if (!row) return refuse('suspension.notFound')
    if (!maySuspend(ctx.person, row)) return refusedToSuspend()
    if (await saveSuspensionEnd(tx, id, ctx.person.id)) {
      await ctx.jobs.enqueue(tx, [officeJob('settleSuspensions', {})])
      await appendAct(tx, { act: 'endSuspension', byId: ctx.person.id, subject: id })
    }
    return { id }
  })
}
