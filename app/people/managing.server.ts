import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Database } from '#db/client.server.ts'
import { lockAdministrators } from '#db/queries/accounts.ts'
import { mayManagePeople, maySeePeople, peopleReaders } from './policy.ts'

export const administratorsOnly = () => refuse('notAllowed', { roles: ['administrator'] })

export const refusedToManage = ({ person }: PersonContext) =>
  mayManagePeople(person) ? undefined : administratorsOnly()

export const refusedToSeePeople = ({ person }: PersonContext) =>
  maySeePeople(person) ? undefined : refuse('notAllowed', { roles: peopleReaders })

/**
 * One act on an account at a time, by somebody who is an administrator at that very moment. As nobody takes the role
 * from themselves, an administrator always stays.
 */
export function managing<Outcome>(
  ctx: PersonContext,
  act: (tx: Database) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const administrators = await lockAdministrators(tx)
    return administrators.includes(ctx.person.id) ? act(tx) : administratorsOnly()
  })
}
