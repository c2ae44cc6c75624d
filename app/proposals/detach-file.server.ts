import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FileKind } from '#app/files/file-kinds.ts'
import { isUuid } from '#app/is-uuid.ts'
import { findFile } from '#db/queries/files.ts'
import { changeAttachments } from './change-attachments.server.ts'

/** Takes a file off the list; its bytes stay for some days, so that it can be put back. */
export async function detachFile(ctx: PersonContext, proposalId: string, fileId: string): Promise<Refusal | FileKind> {
  return ctx.db.transaction(async (tx) => {
    const file = isUuid(fileId) ? await findFile(tx, fileId) : undefined
    if (file?.proposalId !== proposalId) return refuse('file.notFound')
    const kind = file.kind as FileKind
    const outcome = await changeAttachments<Refusal>(tx, ctx, proposalId, kind, async (now) =>
      now.some((one) => one.file.id === fileId) ? now.filter((one) => one.file.id !== fileId) : refuse('file.notFound'),
    )
    return outcome === 'changed' ? kind : outcome
  })
}
