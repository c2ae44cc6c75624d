import type { PersonContext } from '#app/context.server.ts'
import { listSignatures } from '#db/queries/accounts.ts'
import { refusedToManage } from './managing.server.ts'

/** Every partner organisation, with how many of its people sign. */
export async function listOrganizationsToKeep(ctx: PersonContext) {
  return refusedToManage(ctx) ?? { organizations: await listSignatures(ctx.db) }
}
