import type { Readable } from 'node:stream'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { openDisk, outOfReach } from '#app/files/disk.server.ts'
import { type FileType, mediaTypes } from '#app/files/file-kinds.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn, mayReadClass, maySee, whatMaySee } from '#app/people/policy.ts'
import { type FileRow, findFile, isHandedIn } from '#db/queries/files.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { classOfFile } from './sections/attachments.ts'
import { asVisible } from './visible-proposal.ts'

export type FetchedFile = { name: string; mediaType: string; size: number; open(): Promise<Readable> }

/**
 * A file for somebody who may see its proposal. The office sees the files that were handed in, the organisation those of
 * its draft too; a file about a person only those fetch who read the answers about people. What waits for the scanner only the one who sent it may fetch.
 */
export async function fetchFile(ctx: PersonContext, id: string): Promise<FetchedFile | Refusal> {
  const file = isUuid(id) ? await findFile(ctx.db, id) : undefined
  if (!file || !(await maySeeFile(ctx, file))) return refuse('file.notFound')
  if (file.state === 'infected') return refuse('file.infected')
  if (file.state === 'quarantined' && file.uploadedBy !== ctx.person.id) return refuse('file.beingChecked')
  const disk = await openDisk(ctx.config)
  const isHere = await disk.exists(file.storageKey).catch((error: unknown) => outOfReach(ctx, error))
  if (isRefusal(isHere)) return isHere
  if (!isHere) {
    ctx.log.error({ where: 'files', fileId: id }, 'bytes of a file are gone')
    return refuse('file.gone')
  }
  return {
    name: file.name,
    mediaType: mediaTypes[file.type as FileType],
    size: file.size,
    open: () => disk.getStream(file.storageKey),
  }
}

async function maySeeFile({ db, person }: PersonContext, file: FileRow): Promise<boolean> {
  if (file.state === 'uploading' || file.state === 'refused') return false
  const row = await findProposal(db, file.proposalId)
  if (!row) return false
  const visible = asVisible(row)
  if (!maySee(whatMaySee(person), visible) || !mayReadClass(person, visible, classOfFile(file.kind))) return false
  return isOwn(person, visible) || isHandedIn(db, file.proposalId, file.id)
}
