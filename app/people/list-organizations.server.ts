import type { PersonContext } from '#app/context.server.ts'
import { listSignatures } from '#db/queries/accounts.ts'
import { refusedToSeePeople } from './managing.server.ts'
import { mayManagePeople } from './policy.ts'

/** Every partner organisation, with how many of its people sign. */
export async function listOrganizationsToKeep(ctx: PersonContext) {
  const refusal = refusedToSeePeople(ctx)
  if (refusal) return refusal
  return { organizations: await listSignatures(ctx.db), mayManage: mayManagePeople(ctx.person) }
}
