import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { FileKind } from '#app/files/file-kinds.ts'
import { dropIncoming, receiveIncoming } from '#app/files/incoming.server.ts'
import { findFile, moveFile } from '#db/queries/files.ts'
import { attachFile, type NotAttached } from './attach-file.server.ts'

export type Finished = { id: string; proposalId: string; kind: string; isReplaced: boolean }

/** Attaches what an upload brought once it is whole, as the plain form does. However often it is finished, it is once. It waits whole while the bucket is out of reach. */
export async function finishUpload(ctx: PersonContext, id: string): Promise<Finished | NotAttached | Refusal> {
  const row = await findFile(ctx.db, id)
  if (!row || row.state === 'refused') return refuse('file.gone')
  const { proposalId, kind, language, description, replaces, storageKey } = row
  const finished = { id, proposalId, kind, isReplaced: replaces !== null }
  if (row.state !== 'uploading') return finished
  const received = await receiveIncoming(ctx.config, storageKey, row.name)
  const about = { kind: kind as FileKind, language, description, replaces }
  const outcome = await attachFile(ctx, proposalId, { received, about, upload: { id, storageKey } })
  if (isRefusal(outcome) && outcome.refusal === 'file.outOfReach') return outcome
  if (isRefusal(outcome) || 'problem' in outcome) await moveFile(ctx.db, id, 'uploading', { state: 'refused' })
  await dropIncoming(ctx.config, storageKey)
  return isRefusal(outcome) || 'problem' in outcome ? outcome : finished
}
