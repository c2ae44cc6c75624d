import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { maySuspend } from '#app/people/policy.ts'
import type { Database } from '#db/client.server.ts'
import { findOpenSuspension, findSuspension, insertSuspension, type Place } from '#db/queries/suspensions.ts'
import { refusedToSuspend } from './refused-to-suspend.ts'

type Starting = { key: string; place: Place; why: string }

/** From now on a country or a fund stands still; its proposals are stopped one by one, each by itself. */
export async function startSuspension(
  ctx: PersonContext,
  { key: id, place, why }: Starting,
): Promise<{ id: string } | Refusal> {
  if (!maySuspend(ctx.person, place)) return refusedToSuspend()
  return ctx.db.transaction(async (tx) => {
    if (await findSuspension(tx, id)) return { id }
    const scope = place.country ? 'country' : 'fund'
    if (!(await insertSuspension(tx, { id, scope, ...place, why, startedBy: ctx.person.id })))
      return (await findSuspension(tx, id)) ? { id } : standsStillAlready(tx, place)
    await ctx.jobs.enqueue(tx, [officeJob('settleSuspensions', {})])
    await appendAct(tx, { act: 'suspendPlace', byId: ctx.person.id, subject: id, details: place })
    return { id }
  })
}

async function standsStillAlready(tx: Database, place: Place) {
  const other = await findOpenSuspension(tx, place)
  return refuse('suspension.exists', {
    changedBy: other?.startedByName ?? null,
    changedAt: other?.startedAt.toISOString() ?? null,
  })
}
