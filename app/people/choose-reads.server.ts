import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { lockAccount, saveReads } from '#db/queries/accounts.ts'
import { managing } from './managing.server.ts'
import type { Language } from './person.ts'

/** Says in which languages a person can judge a proposal. */
export function chooseReads(
  ctx: PersonContext,
  personId: string,
  reads: Language[],
): Promise<{ personId: string } | Refusal> {
  return managing(ctx, async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account) return refuse('person.notFound')
    if (String(account.reads) === String(reads)) return { personId }
    await saveReads(tx, personId, reads)
    await appendAct(tx, { act: 'chooseReads', byId: ctx.person.id, subject: personId, details: { reads } })
    return { personId }
  })
}
