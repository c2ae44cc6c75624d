import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { appendCallAct, saveCall } from '#db/queries/call-acts.ts'
import { actOnCall } from './act-on-call.server.ts'

/** Takes a closed call out of the list; who has its address still reads it. */
export async function archiveCall(
  ctx: PersonContext,
  number: string,
  why: string,
): Promise<{ number: string } | Refusal> {
  return actOnCall(ctx, number, async (tx, call) => {
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
