import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { appendCallAct, countSubmissions, listDraftsOf, saveCall } from '#db/queries/call-acts.ts'
import { actOnCall } from './act-on-call.server.ts'

/** Ends a call to which nothing has been handed in; its drafts lapse, and their writers are told. */
export async function cancelCall(
  ctx: PersonContext,
  number: string,
  why: string,
): Promise<{ number: string } | Refusal> {
  return actOnCall(ctx, number, async (tx, call) => {
    if (call.status === 'cancelled') return { number }
    if (call.status !== 'published' || call.closesAt <= call.now) return refuse('call.closed')
    if ((await countSubmissions(tx, call.id)) > 0) return refuse('call.hasSubmissions')
    const byId = ctx.person.id
    await saveCall(tx, call.id, { status: 'cancelled' })
    await appendCallAct(tx, { callId: call.id, act: 'cancel', why, closesAt: call.now, byId })
    const drafts = await listDraftsOf(tx, call.id)
    await ctx.jobs.enqueue(tx, [
      officeJob('mailCallCancelled', { callId: call.id }),
      ...drafts.map((proposalId) => officeJob('scheduleLapse', { proposalId })),
    ])
    await appendAct(tx, { act: 'cancelCall', byId, subject: call.id, details: { number, drafts: drafts.length } })
    return { number }
  })
}
