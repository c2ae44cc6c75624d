import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '../client.server.ts'
import {
  type FileState,
  files,
  people,
  proposals,
  proposalTags,
  proposalVersions,
  questionSets,
} from '../schema/index.ts'
import { type Correction, correctedAnswers, correctionsOfVersion } from './corrections.ts'

/** Those of a submission's key and the references for it that have been given away. */
export async function listTaken(tx: Database, idempotencyKey: string, references: string[]): Promise<string[]> {
  const keys = tx
    .select({ taken: sql<string>`${idempotencyKey}::text` })
    .from(proposalVersions)
    .where(eq(proposalVersions.idempotencyKey, idempotencyKey))
  const given = tx
    .select({ taken: sql<string>`${proposals.reference}` })
    .from(proposals)
    .where(inArray(proposals.reference, references))
  return (await unionAll(keys, given)).map(({ taken }) => taken)
}

export type VersionRow = typeof proposalVersions.$inferSelect

/** With the questions that it answers, which are kept once however many versions answer them. */
export function insertVersion(
  tx: Database,
  version: Omit<typeof proposalVersions.$inferInsert, 'questionSet'>,
  questions: typeof questionSets.$inferInsert,
) {
  const kept = tx
    .$with('kept')
    .as(tx.insert(questionSets).values(questions).onConflictDoNothing().returning({ hash: questionSets.hash }))
  return tx
    .with(kept)
    .insert(proposalVersions)
    .values({ ...version, questionSet: questions.hash })
}

export async function findVersionByKey(tx: Database, idempotencyKey: string): Promise<VersionRow | undefined> {
  const [row] = await tx.select().from(proposalVersions).where(eq(proposalVersions.idempotencyKey, idempotencyKey))
  return row
}

/** The version that the act of this revision handed in. */
export async function findVersionOfRevision(tx: Database, proposalId: string, revision: number) {
  const [version] = await tx
    .select()
    .from(proposalVersions)
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.reviewRevision, revision)))
  return version
}

/**
 * A version to be read: its answers with what the office has `corrections` for, as every reader has them. `questions`:
 * those it answers, in one language; null where they were not kept.
 */
export type ReadVersion = VersionRow & {
  corrections: Correction[]
  questions: { rules: unknown; sections: unknown } | null
}

const versionColumns = (language: 'en' | 'es') => ({
  ...getTableColumns(proposalVersions),
  answers: correctedAnswers,
  corrections: correctionsOfVersion,
  questions: sql<ReadVersion['questions']>`(select json_build_object('rules', q.content -> 'rules', 'sections',
    q.content -> ${language}::text) from ${questionSets} q where q.hash = ${proposalVersions.questionSet})`,
})
/** The standing of each file that was received for the proposal, by its id. */
export type FileStates = Record<string, FileState>

export async function findNewestVersion(
  tx: Database,
  proposalId: string,
  language: 'en' | 'es',
): Promise<(ReadVersion & { fileStates: FileStates }) | undefined> {
  const fileStates = sql<FileStates>`(select coalesce(json_object_agg(f.id, f.state), '{}') from ${files} f
    where f.proposal_id = ${proposalId})`
  const [row] = await tx
    .select({ ...versionColumns(language), fileStates })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  return row
}

/** One of them, with the name of who handed it in. */
export async function findVersionWithSigner(tx: Database, proposalId: string, number: number, language: 'en' | 'es') {
  const [row] = await tx
    .select({ ...versionColumns(language), signer: people.name })
    .from(proposalVersions)
    .innerJoin(people, eq(people.id, proposalVersions.submittedBy))
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.number, number)))
  return row
}

/** The newest, with the tags of both sources as they stand now. */
export async function findVersionWithTags(tx: Database, proposalId: string, language: 'en' | 'es') {
  const tags = sql<VersionTag[]>`(select coalesce(json_agg(json_build_object('source', t.source, 'kind', t.kind,
    'code', t.code, 'weight', t.weight)), '[]') from ${proposalTags} t where t.proposal_id = ${proposalId})`
  const [row] = await tx
    .select({ ...versionColumns(language), tags })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  if (!row) return undefined
  const { tags: all, ...version } = row
  return { version, tags: all }
}

type VersionTag = Pick<typeof proposalTags.$inferSelect, 'source' | 'kind' | 'code' | 'weight'>

export async function findReceipt(tx: Database, proposalId: string, number: number) {
  const [row] = await tx
    .select({ version: proposalVersions, submittedBy: people.name })
    .from(proposalVersions)
    .innerJoin(people, eq(people.id, proposalVersions.submittedBy))
    .where(and(eq(proposalVersions.proposalId, proposalId), eq(proposalVersions.number, number)))
  return row
}
