import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unstable_parseMultipartFormData } from '@remix-run/node'
import type { Config } from '#app/env.server.ts'
import { incomingFolder } from './disk.server.ts'
import { mostBytes } from './file-kinds.ts'
import { isNoSpace } from './no-space.ts'
import type { FileProblem, ReceivedFile } from './received-file.ts'

export type ReceivedForm = { fields: [string, string][]; file: ReceivedFile | FileProblem }

/** What may stand beside the file: the other fields, and the borders between the parts. */
const mostBeside = 16 * 1024

class Refused extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem) {
    super(problem)
    this.problem = problem
  }
}

type Part = { name: string; filename?: string; data: AsyncIterable<Uint8Array> }

/**
 * Reads a form with one file, which goes to disk as it arrives and is never whole in memory. What is too large by its own
 * account is not read at all. The one who asks for it removes `file.path` in the end.
 */
export async function receiveForm(request: Request, config: Config): Promise<ReceivedForm> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes + mostBeside)
    return { fields: [], file: 'tooLarge' }
  const fields: [string, string][] = []
  let file: ReceivedFile | FileProblem = 'none'
  const path = join(await incomingFolder(config), randomUUID())
  let left = mostBeside

  const take = async ({ name, filename, data }: Part) => {
    if (filename === undefined) {
      const text = await readText(data, left)
      left -= text.length
      fields.push([name, text.toString('utf8').replaceAll('\0', '').toWellFormed()])
    } else if (filename !== '' && file === 'none') {
      const { size, sha256 } = await writeFile(path, data)
      file = size === 0 ? 'empty' : { path, name: filename, size, sha256 }
    } else if ((await readText(data, left)).length > 0) throw new Refused('cut')
    return undefined
  }
  try {
    await unstable_parseMultipartFormData(request, take)
  } catch (error) {
    file = problemOf(error)
  }
  if (typeof file === 'string') await rm(path, { force: true })
  return { fields, file }
}

async function readText(data: AsyncIterable<Uint8Array>, most: number) {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    size += chunk.byteLength
    if (size > most) throw new Refused('cut')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Goes on to the end though the disk is full, so that the browser stays to hear it. */
async function writeFile(path: string, data: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let size = 0
  let failed: unknown
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of data) {
      size += chunk.byteLength
      if (size > mostBytes) throw new Refused('tooLarge')
      if (failed) continue
      hash.update(chunk)
      await file.writeFile(chunk).catch((error: unknown) => {
        failed = error
      })
    }
  } finally {
    await file.close()
  }
  if (failed) throw failed
  return { size, sha256: hash.digest('hex') }
}

/** The disk is full, or the form was cut off; whatever else is wrong with a form that a browser sent is that it broke. */
function problemOf(error: unknown): FileProblem {
  if (error instanceof Refused) return error.problem
  return isNoSpace(error) ? 'noSpace' : 'cut'
}
