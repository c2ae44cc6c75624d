import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { type FileKind, isFileType, mostFiles } from '#app/files/file-kinds.ts'
import { fileProblem } from '#app/files/file-problem.ts'
import { isUuid } from '#app/is-uuid.ts'
import { findFile } from '#db/queries/files.ts'
import type { NotAttached } from './attach-file.server.ts'
import { changeAttachments } from './change-attachments.server.ts'

const canReturn = ['quarantined', 'unscanned', 'clean']

/** Attaches again what was removed, as long as it is kept. Twice is once. */
export async function putBackFile(
  ctx: PersonContext,
  proposalId: string,
  fileId: string,
): Promise<FileKind | NotAttached | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(fileId) ? await findFile(tx, fileId) : undefined
    if (row?.proposalId !== proposalId || !canReturn.includes(row.state)) return refuse('file.gone')
    const { id, name, size, sha256, type, description, language } = row
    const kind = row.kind as FileKind
    if (!sha256 || !type || !isFileType(type)) return refuse('file.gone')
    const file = { id, sha256, size, type, name }
    const outcome = await changeAttachments<NotAttached | Refusal | FileKind>(
      tx,
      ctx,
      proposalId,
      kind,
      async (now) => {
        if (now.some((one) => one.file.id === id)) return kind
        if (now.filter((one) => one.kind === kind).length >= mostFiles)
          return { problem: fileProblem('tooMany', { max: mostFiles }) }
        return [...now, { file, kind, description, language }]
      },
    )
    return outcome === 'changed' ? kind : outcome
  })
}
