import { isDeepStrictEqual } from 'node:util'
import { type SQL, sql } from 'drizzle-orm'
import type { DrawnPart } from '#app/proposals/sections/part.ts'
import { type Answers, sectionRevisions, sectionRows } from '../schema/index.ts'

/** A part of one section, as its page drew it. */
export type DrawnIn = DrawnPart & { section: string }

/** What is read of a revision in order to save the next: of rows that were not read, only which there are. */
export type ReadRevision = { answers: Answers; rows: Record<string, number>; unread: readonly string[] }

/** A row, or one within it; what stands deeper is kept with that one. */
const rowOfName = /^[^.[]+\[\d+\](?:\.[^.[]+\[\d+\])?/

function splitRows(answers: Answers): { outside: Answers; byRow: Map<string, Answers> } {
  const outside: Answers = {}
  const byRow = new Map<string, Answers>()
  for (const [name, answer] of Object.entries(answers)) {
    const row = rowOfName.exec(name)?.[0]
    const kept = row === undefined ? outside : (byRow.get(row) ?? {})
    kept[name] = answer
    if (row !== undefined) byRow.set(row, kept)
  }
  return { outside, byRow }
}

/** How a revision is stored: its answers outside of rows, which rows it has, and the texts of those that are `over`’s no more. */
export function revisionOver(over: ReadRevision | undefined, revision: number, answers: Answers) {
  const { outside, byRow } = splitRows(answers)
  const before = splitRows(over?.answers ?? {}).byRow
  const rows: Record<string, number> = Object.fromEntries(over?.unread.map((row) => [row, over.rows[row]!]) ?? [])
  const changed: { row: string; answers: Answers }[] = []
  for (const [row, text] of byRow) {
    const since = over?.rows[row]
    const stays = since !== undefined && isDeepStrictEqual(before.get(row), text)
    rows[row] = stays ? since : revision
    if (!stays) changed.push({ row, answers: text })
  }
  return { answers: outside, rows, changed }
}

/** Inside a statement about revisions, `n` a row of theirs: whether the page of a part shows something of it. */
function isDrawnIn({ section, name: part, closed }: DrawnIn): SQL<boolean> {
  const isNear = sql`(starts_with(n.key || '.', ${`${part}.`}) or starts_with(n.key, ${`${part}[`})
    or starts_with(${`${part}.`}, n.key || '.'))`
  const isClosed = sql`exists (select 1 from jsonb_array_elements_text(${JSON.stringify(closed)}::jsonb) c
    where starts_with(n.key, c || '['))`
  return sql`(${sectionRevisions}.section = ${section} and ${part === '' ? sql`true` : isNear} and not ${isClosed})`
}

const wanted = (drawn: DrawnIn | undefined) => (drawn ? isDrawnIn(drawn) : sql`true`)

/** Inside a statement about revisions: what each says, of rows those that are `drawn`; `more` is merged over it. */
export const answersIn = (drawn?: DrawnIn, more: SQL = sql`'{}'::jsonb`) =>
  sql<Answers>`json_build_array(${sectionRevisions}.answers, (
    select json_agg(t.answers) from jsonb_each(${sectionRevisions}.rows) n
    join ${sectionRows} t on t.proposal_id = ${sectionRevisions}.proposal_id and t.section = ${sectionRevisions}.section
      and t.row = n.key and t.revision = n.value::int
    where ${wanted(drawn)}), ${more})`.mapWith(
    ([outside, rows, over]: [Answers, Answers[] | null, Answers]): Answers =>
      Object.assign(outside, ...(rows ?? []), over),
  )

/** Likewise: the rows of which nothing is read then. */
export const unreadIn = (drawn?: DrawnIn) =>
  sql<string[]>`(select coalesce(json_agg(n.key), '[]') from jsonb_each(${sectionRevisions}.rows) n
    where not ${wanted(drawn)})`
