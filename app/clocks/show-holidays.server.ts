import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { holidayReaders, mayKeepHolidays, maySeeHolidays } from '#app/people/policy.ts'
import { type CountryCode, isCountryCode } from '#app/tags/places.ts'
import { findMoment } from '#db/queries/clock.ts'
import { listHolidays } from '#db/queries/holidays.ts'

export type Holidays = {
  /** Empty for the office itself. */
  country: CountryCode | ''
  year: number
  years: number[]
  holidays: { id: string; day: string; name: string }[]
  mayKeep: boolean
}

/** The holidays of the office or a country in one year. Two statements. */
export async function showHolidays(ctx: PersonContext, params: URLSearchParams): Promise<Holidays | Refusal> {
  if (!maySeeHolidays(ctx.person)) return refuse('notAllowed', { roles: holidayReaders })
  const asked = params.get('country') ?? ''
  const country = isCountryCode(asked) ? asked : ''
  const present = (await findMoment(ctx.db)).getUTCFullYear()
  const years = [present, present + 1, present + 2]
  const year = years.find((one) => String(one) === params.get('year')) ?? present
  const holidays = await listHolidays(ctx.db, country || null, year)
  return {
    country,
    year,
    years,
    holidays: holidays.map(({ id, day, name }) => ({ id, day, name: name[ctx.language] })),
    mayKeep: mayKeepHolidays(ctx.person),
  }
}
