import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { appendCallAct, lockCall, saveCall } from '#db/queries/call-acts.ts'
import { refusedToManageCalls } from './managing-calls.ts'

/** Takes a closed call out of the list; who has its address still reads it. */
export async function archiveCall(
  ctx: PersonContext,
  number: string,
  why: string,
): Promise<{ number: string } | Refusal> {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    const call = await lockCall(tx, number)
    if (!call) return refuse('call.notFound')
    if (call.status === 'archived') return { number }
    if (call.status === 'cancelled') return refuse('call.cancelled')
    if (call.closesAt > call.now) return refuse('call.stillOpen')
    const byId = ctx.person.id
    await saveCall(tx, call.id, { status: 'archived' })
    await appendCallAct(tx, { callId: call.id, act: 'archive', why, closesAt: call.closesAt, byId })
    await appendAct(tx, { act: 'archiveCall', byId, subject: call.id, details: { number } })
    return { number }
  })
}
