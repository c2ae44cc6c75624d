import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import { openDisk, outOfReach } from '#app/files/disk.server.ts'
import { type FileKind, type FileType, mostFiles } from '#app/files/file-kinds.ts'
import { shownName } from '#app/files/file-name.ts'
import { fileProblem } from '#app/files/file-problem.ts'
import { typeOf } from '#app/files/file-type.server.ts'
import { isNoSpace } from '#app/files/no-space.ts'
import type { ReceivedFile } from '#app/files/received-file.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import { findFile, saveReceived } from '#db/queries/files.ts'
import { changeAttachments } from './change-attachments.server.ts'
import type { AttachedFile, Attachment } from './sections/attached.ts'

export type AboutFile = {
  kind: FileKind
  language: string
  description: string
  /** The attachment whose place it takes, if it is still there. */
  replaces: string | null
}

export type NotAttached = { problem: string }

type Attaching = {
  received: ReceivedFile
  about: AboutFile
  /** The upload that brought it, where there was one before it was whole. */
  upload?: { id: string; storageKey: string }
}

/** Keeps a file that has arrived and attaches it to the draft. Its bytes are in place before its row says so. */
export async function attachFile(
  ctx: PersonContext,
  proposalId: string,
  { received, about, upload }: Attaching,
): Promise<AttachedFile | NotAttached | Refusal> {
  const type = await typeOf(received.path, received.name)
  if (!type) return { problem: fileProblem('type') }
  const { id, storageKey } = upload ?? { id: randomUUID(), storageKey: randomUUID() }
  const file = { ...asAttached(id, received, type), storageKey }
  const disk = await openDisk(ctx.config)
  const putAway = async () => {
    if (!(await isKept(ctx.db, id))) await disk.delete(storageKey)
  }
  try {
    await disk.copyFromFs(received.path, storageKey)
  } catch (error) {
    await putAway().catch(() => {})
    return isNoSpace(error) ? { problem: fileProblem('noSpace') } : outOfReach(ctx, error)
  }
  try {
    const outcome = await ctx.db.transaction((tx) => keep(tx, ctx, proposalId, { file, about }))
    if ('id' in outcome) return outcome
    await putAway()
    return outcome
  } catch (error) {
    await putAway()
    throw error
  }
}

/** The same upload may have been finished twice at once: then the bytes are those of the one that was kept. */
const isKept = async (db: Database, id: string) => (await findFile(db, id))?.sha256 != null

const asAttached = (id: string, { name, size, sha256 }: ReceivedFile, type: FileType): AttachedFile => ({
  id,
  sha256,
  size,
  type,
  name: shownName(name, type),
})

async function keep(
  tx: Database,
  ctx: PersonContext,
  proposalId: string,
  { file: { storageKey, ...file }, about }: { file: AttachedFile & { storageKey: string }; about: AboutFile },
): Promise<AttachedFile | NotAttached | Refusal> {
  const { kind, language, description, replaces } = about
  const isScanned = ctx.config.clamdUrl !== undefined
  const outcome = await changeAttachments<NotAttached | AttachedFile>(tx, ctx, proposalId, kind, async (now) => {
    if (now.some((one) => one.file.id === file.id)) return file
    const problem = problemWith(file, about, now)
    if (problem) return { problem }
    const row = { ...file, ...about, proposalId, storageKey, uploadedBy: ctx.person.id }
    const isNew = await saveReceived(tx, { ...row, state: isScanned ? 'quarantined' : 'unscanned' })
    return isNew ? withFile(now, { file, kind, language, description }, replaces) : file
  })
  if (outcome !== 'changed') return outcome
  if (isScanned) await ctx.jobs.enqueue(tx, [officeJob('scanFile', { fileId: file.id })])
  return file
}

function problemWith(file: AttachedFile, { kind, replaces }: AboutFile, now: Attachment[]): string | undefined {
  const same = now.find((one) => one.file.sha256 === file.sha256)
  if (same) return fileProblem('twice', { name: same.file.name })
  const others = now.filter((one) => one.kind === kind && one.file.id !== replaces)
  return others.length < mostFiles ? undefined : fileProblem('tooMany', { max: mostFiles })
}

const withFile = (now: Attachment[], added: Attachment, replaces: string | null) =>
  now.some(({ file }) => file.id === replaces)
    ? now.map((one) => (one.file.id === replaces ? added : one))
    : [...now, added]
