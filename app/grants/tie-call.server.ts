import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { lockCall, saveCall } from '#db/queries/call-acts.ts'
import { findFund } from '#db/queries/funds.ts'
import { refusedToManageFunds } from './show-funds.server.ts'

/** From now on the awards of the call are obligated from this fund. A call is tied once. */
export async function tieCall(ctx: PersonContext, fundId: string, number: string): Promise<Refusal | undefined> {
  const refusal = refusedToManageFunds(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    const fund = isUuid(fundId) ? await findFund(tx, fundId) : undefined
    if (!fund) return refuse('page.notFound')
    const call = await lockCall(tx, number)
    if (!call) return refuse('call.notFound')
    if (call.fundId === fundId) return undefined
    if (call.fundId) return refuse('call.changedMeanwhile')
    await saveCall(tx, call.id, { fundId })
    await appendAct(tx, { act: 'tieCall', byId: ctx.person.id, subject: call.id, details: { number, fund: fund.code } })
    return undefined
  })
}
