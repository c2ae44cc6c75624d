import type { AppContext } from '#app/context.server.ts'
import { findFile, isHandedIn } from '#db/queries/files.ts'
import { mailPartner } from './mail-about.server.ts'

type VirusJob = { id: string; params: { fileId: string } }

/** Tells an organisation's people which of their files had a virus and what to do now; what was handed in stays so. */
export async function mailVirusFound(ctx: AppContext, { id, params }: VirusJob) {
  const file = await findFile(ctx.db, params.fileId)
  if (file?.state !== 'infected') return
  const { proposalId, name } = file
  const letter = (await isHandedIn(ctx.db, proposalId, file.id)) ? 'virusFound.handedIn' : 'virusFound.takenOff'
  await mailPartner(ctx, id, proposalId, letter, { more: () => ({ file: name }) })
}
