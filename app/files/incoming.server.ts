import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#app/env.server.ts'
import { incomingFolder } from './disk.server.ts'
import type { ReceivedFile } from './received-file.ts'

const pathOf = async (config: Config, key: string) => join(await incomingFolder(config), key)

/** A file that comes in pieces: it begins with nothing in it. */
export const beginIncoming = async (config: Config, key: string) =>
  writeFile(await pathOf(config, key), '', { flag: 'wx', mode: 0o600 })

/** How much of it is here: what the disk has is what was received, whatever was said of it. */
export const sizeOfIncoming = async (config: Config, key: string): Promise<number | undefined> =>
  stat(await pathOf(config, key)).then(
    ({ size }) => size,
    () => undefined,
  )

/** Writes on from `start`; what had arrived when the connection broke stays. Answers how much is here now. */
export async function writeIncoming(config: Config, key: string, piece: Readable, start: number): Promise<number> {
  const file = createWriteStream(await pathOf(config, key), { flags: 'r+', start })
  await pipeline(piece, file)
  return start + file.bytesWritten
}

export async function receiveIncoming(config: Config, key: string, name: string): Promise<ReceivedFile> {
  const path = await pathOf(config, key)
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return { path, name, size, sha256: hash.digest('hex') }
}

export const dropIncoming = async (config: Config, key: string) => rm(await pathOf(config, key), { force: true })
