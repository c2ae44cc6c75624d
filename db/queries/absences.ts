import { and, asc, eq, exists, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { officeRoles, people } from '../schema/index.ts'

/** Whether a row of `people` is away today, by the database's clock. */
export const isAway = sql<boolean>`coalesce(moment()::date between ${people.awayFrom} and ${people.awayUntil}, false)`

export type Absence = { awayFrom: string | null; awayUntil: string | null; substituteId: string | null }

export const saveAbsence = (tx: Database, personId: string, absence: Absence) =>
  tx.update(people).set(absence).where(eq(people.id, personId))

/** Everyone who is away today. */
export async function listAway(tx: Database): Promise<string[]> {
  const rows = await tx.select({ id: people.id }).from(people).where(isAway).orderBy(asc(people.id))
  return rows.map(({ id }) => id)
}

/** Who of the office could stand in for a person. */
export const listSubstitutes = (tx: Database, personId: string) =>
  tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        ne(people.id, personId),
        eq(people.status, 'active'),
        exists(tx.select().from(officeRoles).where(eq(officeRoles.personId, people.id))),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
