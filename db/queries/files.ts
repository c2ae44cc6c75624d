import { and, eq, exists, inArray, lt, notExists, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { type FileState, files, people, proposalVersions, sectionRevisions } from '../schema/index.ts'
import { moment } from './clock.ts'
import { answersIn } from './section-rows.ts'

export type FileRow = typeof files.$inferSelect

export async function findFile(tx: Database, id: string): Promise<FileRow | undefined> {
  const [row] = await tx.select().from(files).where(eq(files.id, id))
  return row
}

export type ListedFile = Pick<FileRow, 'id' | 'name' | 'state' | 'at' | 'sha256'> & { by: string }

/** Whatever was received for a proposal. */
export const listFiles = (tx: Database, proposalId: string): Promise<ListedFile[]> =>
  tx
    .select({ id: files.id, name: files.name, state: files.state, at: files.at, sha256: files.sha256, by: people.name })
    .from(files)
    .innerJoin(people, eq(people.id, files.uploadedBy))
    .where(
      and(eq(files.proposalId, proposalId), inArray(files.state, ['quarantined', 'unscanned', 'clean', 'infected'])),
    )
    .orderBy(files.at, files.id)

export type InfectedFile = { id: string; name: string; isHandedIn: boolean }

/** Those in which a virus was found, and whether a version names them. */
export const listInfected = (tx: Database, proposalId: string): Promise<InfectedFile[]> =>
  tx
    .select({ id: files.id, name: files.name, isHandedIn: sql<boolean>`${exists(versionsNaming(tx))}` })
    .from(files)
    .where(and(eq(files.proposalId, proposalId), eq(files.state, 'infected')))
    .orderBy(files.at, files.id)

/** An upload that begins; false where so many of the proposal are under way. */
export async function insertUpload(
  tx: Database,
  upload: Omit<typeof files.$inferInsert, 'state' | 'at'>,
  most: number,
): Promise<boolean> {
  const underWay = await tx.$count(files, and(eq(files.proposalId, upload.proposalId), eq(files.state, 'uploading')))
  if (underWay >= most) return false
  await tx.insert(files).values({ ...upload, state: 'uploading', at: moment })
  return true
}

/** A file that has arrived whole; false where that was said already. */
export async function saveReceived(tx: Database, file: Omit<typeof files.$inferInsert, 'at'>): Promise<boolean> {
  const { state, name, size, type, sha256 } = file
  const rows = await tx
    .insert(files)
    .values({ ...file, at: moment })
    .onConflictDoUpdate({
      target: files.id,
      set: { state, name, size, type, sha256, at: moment },
      setWhere: eq(files.state, 'uploading'),
    })
    .returning({ id: files.id })
  return rows.length === 1
}

/** Moves a file on from the state in which it was seen; false where it has left it. */
export async function moveFile(
  tx: Database,
  id: string,
  from: FileState,
  to: { state: FileState; finding?: string; scannedAt?: 'now' },
): Promise<boolean> {
  const rows = await tx
    .update(files)
    .set({ ...to, scannedAt: to.scannedAt ? moment : undefined })
    .where(and(eq(files.id, id), eq(files.state, from)))
    .returning({ id: files.id })
  return rows.length === 1
}

export const deleteFile = (tx: Database, id: string) => tx.delete(files).where(eq(files.id, id))

const hoursAgo = (hours: number) => sql`${moment} - make_interval(hours => ${hours})`

/** Uploads that nobody has finished in so many hours, and what came to nothing. */
export const listUnfinished = (tx: Database, hours: number, most: number) =>
  tx
    .select({ id: files.id, storageKey: files.storageKey, state: files.state })
    .from(files)
    .where(and(inArray(files.state, ['uploading', 'refused']), lt(files.at, hoursAgo(hours))))
    .limit(most)

/** Files older than so many hours that neither the draft as it stands nor any version handed in names. */
export const listUnnamed = (tx: Database, section: string, hours: number, most: number) => {
  const newest = sql`(select ${answersIn()}::text from ${sectionRevisions}
    where ${sectionRevisions.proposalId} = ${files.proposalId} and ${sectionRevisions.section} = ${section}
    order by ${sectionRevisions.revision} desc limit 1)`
  return tx
    .select({ id: files.id, storageKey: files.storageKey })
    .from(files)
    .where(
      and(
        inArray(files.state, ['quarantined', 'unscanned', 'clean', 'infected']),
        lt(files.at, hoursAgo(hours)),
        sql`coalesce(${newest}, '') not like '%' || ${files.id}::text || '%'`,
        notExists(versionsNaming(tx)),
      ),
    )
    .limit(most)
}

/** The versions handed in that name the file of the query around this one. */
const versionsNaming = (tx: Database) =>
  tx
    .select({ one: sql`1` })
    .from(proposalVersions)
    .where(and(eq(proposalVersions.proposalId, files.proposalId), names(files.id)))

/** Of these storage keys, those that a row names. */
export const listKnownKeys = async (tx: Database, keys: string[]): Promise<string[]> =>
  keys.length === 0
    ? []
    : (await tx.select({ key: files.storageKey }).from(files).where(inArray(files.storageKey, keys))).map(
        ({ key }) => key,
      )

/** Whether a version that was handed in names the file. */
export async function isHandedIn(tx: Database, proposalId: string, id: string): Promise<boolean> {
  const named = and(eq(proposalVersions.proposalId, proposalId), names(id))
  return (await tx.$count(proposalVersions, named)) > 0
}

const names = (id: string | typeof files.id) =>
  sql`(${proposalVersions.answers} -> 'attachments')::text like '%' || ${id}::text || '%'`
