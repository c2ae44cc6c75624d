import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { deleteHoliday, type Holiday } from '#db/queries/holidays.ts'
import { refusedToKeepHolidays } from './keeping-holidays.server.ts'

/** Makes a holiday a day like others; clocks that run already keep their day. */
export async function removeHoliday(ctx: PersonContext, id: string): Promise<Holiday | Refusal> {
  const refusal = refusedToKeepHolidays(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    const removed = isUuid(id) ? await deleteHoliday(tx, id) : undefined
    if (!removed) return refuse('holiday.notFound')
    const { country, day } = removed
    await appendAct(tx, { act: 'removeHoliday', byId: ctx.person.id, subject: country, details: { day } })
    return removed
  })
}
