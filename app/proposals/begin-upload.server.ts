import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { insertUpload } from '#db/queries/files.ts'
import type { AboutFile } from './attach-file.server.ts'
import { attachmentRefused } from './attachment-refused.server.ts'

/** Uploads of a proposal under way at the same time: enough for several people, too few to fill a disk. */
const MOST = 10

/** Makes room for a file that will come in pieces; whether it can be attached is asked now and again when it is whole. */
export async function beginUpload(
  ctx: PersonContext,
  proposalId: string,
  { id, name, size, about }: { id: string; name: string; size: number; about: AboutFile },
): Promise<Refusal | undefined> {
  const refused = await attachmentRefused(ctx, proposalId, about.kind)
  if (refused) return refused
  const upload = { id, proposalId, name, size, ...about, storageKey: randomUUID(), uploadedBy: ctx.person.id }
  return (await insertUpload(ctx.db, upload, MOST)) ? undefined : refuse('file.tooMany')
}
