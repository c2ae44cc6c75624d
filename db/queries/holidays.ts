import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import type { Localized } from '../schema/columns.ts'
import { holidays } from '../schema/index.ts'

/** `country` null: a holiday of the office itself. */
export type Holiday = { country: string | null; day: string }

/** Inside another statement: the holidays of all countries from a fortnight ago to a year ahead. */
export const holidaysAhead = sql<Holiday[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('country', ${holidays.country}, 'day', ${holidays.day})), '[]')
  from ${holidays} where ${holidays.day} between moment()::date - 14 and moment()::date + 366)`

export type NamedHoliday = Holiday & { name: Localized }

/** Adds each country's year that has no holiday at all: what was corrected by hand stays as it is. */
export async function insertMissingYears(tx: Database, known: readonly NamedHoliday[]) {
  await tx.execute(sql`
    insert into ${holidays} (country, day, name)
    select given.country, given.day, given.name
    from jsonb_to_recordset(${JSON.stringify(known)}::text::jsonb) as given(country text, day date, name jsonb)
    where not exists (select 1 from ${holidays} where ${holidays.country} is not distinct from given.country
      and extract(year from ${holidays.day}) = extract(year from given.day))
    on conflict do nothing`)
}

const ofCountry = (country: string | null) => (country ? eq(holidays.country, country) : isNull(holidays.country))

export const listHolidays = (tx: Database, country: string | null, year: number) =>
  tx
    .select()
    .from(holidays)
    .where(and(ofCountry(country), sql`extract(year from ${holidays.day}) = ${year}`))
    .orderBy(asc(holidays.day))

/** False where the country has a holiday on that day already. */
export async function insertHoliday(tx: Database, holiday: NamedHoliday): Promise<boolean> {
  const rows = await tx.insert(holidays).values(holiday).onConflictDoNothing().returning({ id: holidays.id })
  return rows.length === 1
}

/** What was removed, or undefined where it is gone already. */
export async function deleteHoliday(tx: Database, id: string): Promise<Holiday | undefined> {
  const [row] = await tx
    .delete(holidays)
    .where(eq(holidays.id, id))
    .returning({ country: holidays.country, day: holidays.day })
  return row
}
