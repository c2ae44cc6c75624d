import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { lockAccount } from '#db/queries/accounts.ts'
import { saveStatus } from '#db/queries/people.ts'
import { managing } from './managing.server.ts'

/** Lets a suspended person in again, with the roles and the password they had. */
export function reactivatePerson(ctx: PersonContext, personId: string): Promise<{ personId: string } | Refusal> {
  return managing(ctx, async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account) return refuse('person.notFound')
    if (account.status === 'active') return { personId }
    await saveStatus(tx, personId, 'active')
    await appendAct(tx, { act: 'reactivatePerson', byId: ctx.person.id, subject: personId })
    return { personId }
  })
}
