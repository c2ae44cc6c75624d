import { and, arrayContains, eq, getTableColumns, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { pastAwards } from '../schema/index.ts'
import { moment } from './clock.ts'
import { containsWords } from './contains-words.ts'

export type NewAward = Omit<typeof pastAwards.$inferInsert, 'importedAt' | 'id'>

/** Adds those that are not here yet; answers how many were added. */
export async function insertAwards(tx: Database, awards: NewAward[]): Promise<number> {
  if (awards.length === 0) return 0
  const added = await tx
    .insert(pastAwards)
    .values(awards.map((award) => ({ ...award, importedAt: moment })))
    .onConflictDoNothing()
    .returning({ id: pastAwards.id })
  return added.length
}

/** What narrows the past awards; `country` null means those without one. */
export type AwardFilter = { country?: string | null; source?: string; words: readonly string[] }

/** The last row of a page: whether it names a country, its obligated amount in cents, null where it has none, and its id. */
export type AwardPlace = { isLocated: boolean; cents: number | null; id: string }

export type AwardListRow = Omit<typeof pastAwards.$inferSelect, 'contentHash' | 'searchText' | 'importedAt'>

const { contentHash: _hash, searchText: _text, importedAt: _imported, ...shown } = getTableColumns(pastAwards)

const asked = ({ country, source, words }: AwardFilter): SQL | undefined =>
  and(
    country === null ? sql`cardinality(${pastAwards.countries}) = 0` : undefined,
    country ? arrayContains(pastAwards.countries, [country]) : undefined,
    source ? eq(pastAwards.source, source) : undefined,
    containsWords(pastAwards.searchText, words),
  )

const isLocated = sql<boolean>`(cardinality(${pastAwards.countries}) > 0)`

/** The same place in the order, and all that comes after those with a country. */
function further({ isLocated: wasLocated, ...place }: AwardPlace): SQL | undefined {
  const behind = and(sql`${isLocated} = ${wasLocated}`, smaller(place))
  return wasLocated ? or(behind, not(isLocated)) : behind
}

function smaller({ cents, id }: Omit<AwardPlace, 'isLocated'>): SQL | undefined {
  const furtherId = lt(pastAwards.id, id)
  if (cents === null) return and(isNull(pastAwards.obligatedCents), furtherId)
  const sameAmount = and(eq(pastAwards.obligatedCents, cents), furtherId)
  return or(lt(pastAwards.obligatedCents, cents), sameAmount, isNull(pastAwards.obligatedCents))
}

/** Those of the seven countries first; of these and of the others the largest obligations first, then those without an amount. */
export const listPastAwards = (
  tx: Database,
  filter: AwardFilter,
  { after, limit }: { after?: AwardPlace; limit: number },
): Promise<AwardListRow[]> =>
  tx
    .select(shown)
    .from(pastAwards)
    .where(and(asked(filter), after ? further(after) : undefined))
    .orderBy(sql`${isLocated} desc, ${pastAwards.obligatedCents} desc nulls last, ${pastAwards.id} desc nulls last`)
    .limit(limit)

/** Counted up to `most`. */
export async function countPastAwards(tx: Database, filter: AwardFilter, most: number): Promise<number> {
  const found = tx
    .select({ one: sql`1`.as('one') })
    .from(pastAwards)
    .where(asked(filter))
    .limit(most)
    .as('found')
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(found)
  return row!.count
}

export async function listAwardSources(tx: Database): Promise<string[]> {
  const rows = await tx.selectDistinct({ source: pastAwards.source }).from(pastAwards).orderBy(pastAwards.source)
  return rows.map(({ source }) => source)
}
