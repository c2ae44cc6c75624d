import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FileKind } from '#app/files/file-kinds.ts'
import { isUuid } from '#app/is-uuid.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { attachmentLock } from './change-attachments.server.ts'

/** Why nothing can be attached now, before the first byte of it is taken; undefined where it can. */
export async function attachmentRefused(
  ctx: PersonContext,
  proposalId: string,
  kind?: FileKind,
): Promise<Refusal | undefined> {
  if (!isUuid(proposalId)) return refuse('proposal.notFound')
  return attachmentLock(ctx, await findProposal(ctx.db, proposalId), kind)
}
