import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { findSignatures, type OrganizationRow, saveSignatures } from '#db/queries/accounts.ts'
import { mayChooseSignatures } from './policy.ts'

const refused = () => refuse('notAllowed', { roles: ['certifier', 'administrator'] })

export async function showSignatures(ctx: PersonContext, id: string): Promise<OrganizationRow | Refusal> {
  if (!mayChooseSignatures(ctx.person, id)) return refused()
  return (await findSignatures(ctx.db, id)) ?? refuse('page.notFound')
}

/** Says whether a second person of the organisation signs what the first has written; it holds for the next sending. */
export async function chooseSignatures(
  ctx: PersonContext,
  id: string,
  two: boolean,
): Promise<{ id: string } | Refusal> {
  if (!mayChooseSignatures(ctx.person, id)) return refused()
  return ctx.db.transaction(async (tx) => {
    if (await saveSignatures(tx, id, two))
      await appendAct(tx, { act: 'chooseSignatures', byId: ctx.person.id, subject: id, details: { two } })
    return { id }
  })
}
