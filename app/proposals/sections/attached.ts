import { type FileKind, type FileType, fileKinds, isFileType, mostFiles } from '#app/files/file-kinds.ts'
import { message } from '#app/forms/messages.ts'
import type { Reading } from '#app/forms/reading.ts'
import { type Answers, typedText } from './answers.ts'

/** A file as the answers name it: what it is called here, and the hash of what it holds. */
export type AttachedFile = { id: string; sha256: string; size: number; type: FileType; name: string }

export type Attachment = { file: AttachedFile; kind: FileKind; description: string; language: string }

const written = /^([0-9a-f-]{36}) ([0-9a-f]{64}) (\d{1,9}) ([a-z]{3,4}) (.+)$/

export function readAttachedFile(text: string): Reading<AttachedFile> {
  const [, id, sha256, size, type, name] = written.exec(text) ?? []
  if (!id || !sha256 || !type || !name || !isFileType(type)) return { problem: message('invalid') }
  return { value: { id, sha256, size: Number(size), type, name } }
}

export const writeAttachedFile = ({ id, sha256, size, type, name }: AttachedFile): string =>
  [id, sha256, size, type, name].join(' ')

/** The files that the answers of the section name, kind by kind. */
export const attachmentsIn = (answers: Answers): Attachment[] =>
  fileKinds.flatMap((kind) =>
    [...Array(mostFiles).keys()].flatMap((row) => {
      const read = readAttachedFile(typedText(answers, `${kind}[${row}].file`))
      if (!('value' in read)) return []
      const [description, language] = ['description', 'language'].map((name) =>
        typedText(answers, `${kind}[${row}].${name}`),
      )
      return [{ file: read.value, kind, description: description!, language: language! }]
    }),
  )

/** The answers that name these files, each kind's rows from 0 on. */
export function answersOf(attachments: readonly Attachment[]): Answers {
  const entries = fileKinds.flatMap((kind) =>
    attachments
      .filter((one) => one.kind === kind)
      .flatMap(({ file, description, language }, row) => [
        [`${kind}[${row}].file`, writeAttachedFile(file)],
        [`${kind}[${row}].description`, description],
        [`${kind}[${row}].language`, language],
      ]),
  )
  return Object.fromEntries(entries)
}
