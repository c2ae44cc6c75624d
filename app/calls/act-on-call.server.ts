import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Database } from '#db/client.server.ts'
import { type HeldCall, lockCall } from '#db/queries/call-acts.ts'
import { refusedToManageCalls } from './managing-calls.ts'

/** The transaction of an act on a call by somebody who may manage calls; the call is held until its end. */
export async function actOnCall<Answer>(
  ctx: PersonContext,
  number: string,
  act: (tx: Database, call: HeldCall) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    const call = await lockCall(tx, number)
    return call ? act(tx, call) : refuse('call.notFound')
  })
}
