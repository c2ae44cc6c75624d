import { eq, max, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { type Answers, corrections, proposals, proposalVersions, sectionRevisions } from '../schema/index.ts'
import { answersIn, type DrawnIn } from './section-rows.ts'

type Row = typeof corrections.$inferSelect

/** `at`: as the database writes an instant in JSON. */
export type Correction = Pick<Row, 'id' | 'version' | 'section' | 'field' | 'was' | 'text'> & { at: string }

/** The texts that were corrected, by their fields; the last of each counts. */
const textsWhere = (which: SQL) =>
  sql`coalesce((select jsonb_object_agg(c.field, c.text order by c.revision) from ${corrections} c where ${which}), '{}')`

const listWhere = (which: SQL) => sql<Correction[]>`(select coalesce(json_agg(json_build_object('id', c.id,
  'version', c.version, 'section', c.section, 'field', c.field, 'was', c.was, 'text', c.text, 'at', c.corrected_at)
  order by c.revision), '[]') from ${corrections} c where ${which})`

/** Inside a statement about proposals: all that was corrected, in its order. */
export const correctionsOfProposal = listWhere(sql`c.proposal_id = ${proposals}.id`)

const ofVersion = sql`c.proposal_id = ${proposalVersions}.proposal_id and c.version = ${proposalVersions}.number`

/** Inside a statement about versions: what was corrected in each, and its answers as they read since. */
export const correctionsOfVersion = listWhere(ofVersion)
export const correctedAnswers = sql<Record<string, Answers>>`(select jsonb_object_agg(s.key,
  s.value || ${textsWhere(sql`${ofVersion} and c.section = s.key`)}) from jsonb_each(${proposalVersions}.answers) s)`

const ofSection = sql`c.proposal_id = ${sectionRevisions}.proposal_id and c.section = ${sectionRevisions}.section`

/** Inside a statement about the draft: a save with what the office has corrected since. */
export const savedAnswers = (drawn?: DrawnIn) =>
  answersIn(drawn, textsWhere(sql`${ofSection} and c.draft_revision >= ${sectionRevisions}.revision`))

/** Likewise: what the newest version says of the section, as corrected. */
export const handedInAnswers = sql<Answers | null>`(select (v.answers -> ${sectionRevisions}.section) ||
  ${textsWhere(sql`${ofSection} and c.version = v.number`)} from ${proposalVersions} v
  where v.proposal_id = ${sectionRevisions}.proposal_id order by v.number desc limit 1)`

/** Kept with the draft's newest save of the section. */
export const insertCorrection = (tx: Database, correction: Omit<Row, 'draftRevision'>) =>
  tx.insert(corrections).values({
    ...correction,
    draftRevision: sql`(${tx
      .select({ revision: sql`coalesce(${max(sectionRevisions.revision)}, 0)` })
      .from(sectionRevisions)
      .where(
        sql`${sectionRevisions.proposalId} = ${correction.proposalId} and ${sectionRevisions.section} = ${correction.section}`,
      )})`,
  })

export async function findCorrection(tx: Database, id: string): Promise<Row | undefined> {
  const [row] = await tx.select().from(corrections).where(eq(corrections.id, id))
  return row
}
