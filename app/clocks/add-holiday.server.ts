import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { insertHoliday } from '#db/queries/holidays.ts'
import { refusedToKeepHolidays } from './keeping-holidays.server.ts'
import type { HolidayForm } from './schema.server.ts'

/** Adds a day that is no working day; clocks that run already keep their day. */
export async function addHoliday(ctx: PersonContext, form: HolidayForm): Promise<HolidayForm | Refusal> {
  const refusal = refusedToKeepHolidays(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    const { country = null, day, nameEn, nameEs } = form
    if (!(await insertHoliday(tx, { country, day, name: { en: nameEn, es: nameEs } }))) return refuse('holiday.exists')
    await appendAct(tx, { act: 'addHoliday', byId: ctx.person.id, subject: country, details: { day } })
    return form
  })
}
