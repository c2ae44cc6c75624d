import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listFiles } from '#db/queries/files.ts'
import type { FileState } from '#db/schema/files.ts'
import type { ShownSection } from './section-shown.ts'
import { showSection } from './show-section.server.ts'

/** A file that was received for the proposal, attached now or not. */
export type ReceivedForProposal = { id: string; name: string; state: FileState; at: string; by: string }

export type ShownAttachments = ShownSection & { received: ReceivedForProposal[] }

export async function showAttachments(
  ctx: PersonContext,
  proposalId: string,
  wish: { check: boolean },
): Promise<ShownAttachments | Refusal> {
  const shown = await showSection(ctx, proposalId, 'attachments', wish)
  if (isRefusal(shown)) return shown
  const received = await listFiles(ctx.db, proposalId)
  return {
    ...shown,
    received: received.map(({ id, name, state, at, by }) => ({ id, name, state, at: at.toISOString(), by })),
  }
}
