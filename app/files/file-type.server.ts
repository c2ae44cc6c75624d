import { type FileHandle, open } from 'node:fs/promises'
import { extname } from 'node:path'
import { TextDecoder } from 'node:util'
import { fileTypeFromFile } from 'file-type'
import { type FileType, isFileType } from './file-kinds.ts'

/** What a text of markup begins with: nothing that a browser would run is taken as text. */
const markup = /^\s*(<[!?a-z]|%!|#!|\{\\rtf|MZ)/i

const beginning = 512

/** What the content is, whatever the name says; undefined where it is nothing that is taken. Plain text has to be called so. */
export async function typeOf(path: string, name: string): Promise<FileType | undefined> {
  const found = await fileTypeFromFile(path)
  if (found) return isFileType(found.ext) ? found.ext : undefined
  const ending = extname(name).slice(1).toLowerCase()
  if (ending !== 'txt' && ending !== 'csv') return undefined
  const file = await open(path)
  return isText(file)
    .then((is) => (is ? ending : undefined))
    .finally(() => file.close())
}

/** Without the characters that no text has; in UTF-8, or in the older encoding of Excel, which takes any byte. */
async function isText(file: FileHandle) {
  const first = Buffer.alloc(beginning)
  const { bytesRead } = await file.read(first, 0, beginning, 0)
  if (markup.test(new TextDecoder().decode(first.subarray(0, bytesRead)))) return false
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    if ((chunk as Buffer).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false
  }
  return true
}
