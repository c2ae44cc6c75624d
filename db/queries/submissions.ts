import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '../client.server.ts'
import { type FileState, files, people, proposals, proposalTags, proposalVersions } from '../schema/index.ts'

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

export const insertVersion = (tx: Database, version: typeof proposalVersions.$inferInsert) =>
  tx.insert(proposalVersions).values(version)

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

/** The standing of each file that was received for the proposal, by its id. */
export type FileStates = Record<string, FileState>

export async function findNewestVersion(
  tx: Database,
  proposalId: string,
): Promise<(VersionRow & { fileStates: FileStates }) | undefined> {
  const fileStates = sql<FileStates>`(select coalesce(json_object_agg(f.id, f.state), '{}') from ${files} f
    where f.proposal_id = ${proposalId})`
  const [row] = await tx
    .select({ ...getTableColumns(proposalVersions), fileStates })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  return row
}

/** The same, with the tags of both sources as they stand now. */
export async function findVersionWithTags(tx: Database, proposalId: string) {
  const tags = sql<VersionTag[]>`(select coalesce(json_agg(json_build_object('source', t.source, 'kind', t.kind,
    'code', t.code, 'weight', t.weight)), '[]') from ${proposalTags} t where t.proposal_id = ${proposalId})`
  const [row] = await tx
    .select({ version: proposalVersions, tags })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
  return row
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
