import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppContext } from '#app/context.server.ts'
import type { Config } from '#app/env.server.ts'
import { incomingFolder, openDisk } from '#app/files/disk.server.ts'
import { isUuid } from '#app/is-uuid.ts'
import { deleteFile, listKnownKeys, listUnfinished, listUnnamed } from '#db/queries/files.ts'

/** An upload can be gone on with for so long. */
export const uploadHours = 24

/** What was removed can be put back for so long. */
const keptHours = 7 * 24

/** At most so many in one sweep; the others come with the next. */
const MOST = 200

const HOUR = 3_600_000

/** All that is kept is compared with the rows once a day: the list of a bucket is long. */
const COMPARED_EVERY = 24 * HOUR
const compared = new WeakMap<Config, number>()

/** Removes uploads that nobody finished, files that no draft and no version names, and bytes of which no row knows. */
export async function sweepFiles(ctx: AppContext) {
  const [disk, incoming] = [await openDisk(ctx.config), await incomingFolder(ctx.config)]
  const rows = [
    ...(await listUnfinished(ctx.db, uploadHours, MOST)),
    ...(await listUnnamed(ctx.db, 'attachments', keptHours, MOST)),
  ]
  for (const { id, storageKey } of rows) {
    await deleteFile(ctx.db, id)
    await disk.delete(storageKey)
    await rm(join(incoming, storageKey), { force: true })
  }
  await sweepIncoming(incoming)
  if (Date.now() - (compared.get(ctx.config) ?? 0) < COMPARED_EVERY) return
  await sweepDisk(ctx)
  compared.set(ctx.config, Date.now())
}

async function sweepIncoming(folder: string) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > (uploadHours + 1) * HOUR) await rm(path, { force: true })
  }
}

function noFolderYet(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Bytes that were put in place just before the power failed, or whose row was deleted just before. What has no name of ours is not ours. */
async function sweepDisk({ config, db }: AppContext) {
  const disk = await openDisk(config)
  let page: string | undefined
  do {
    const listed = await disk.listAll('', { recursive: true, paginationToken: page }).catch(noFolderYet)
    const keys = [...(listed?.objects ?? [])].flatMap((one) => (one.isFile && isUuid(one.key) ? [one.key] : []))
    const known = await listKnownKeys(db, keys)
    for (const key of keys.filter((each) => !known.includes(each))) {
      const { lastModified } = await disk.getMetaData(key)
      if (Date.now() - lastModified.getTime() > HOUR) await disk.delete(key)
    }
    page = listed?.paginationToken
  } while (page)
}
