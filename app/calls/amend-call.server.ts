import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors, FormValues } from '#app/forms/form.ts'
import { textOf } from '#app/forms/form.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { appendCallAct, listCallActs, saveCall } from '#db/queries/call-acts.ts'
import { actOnCall } from './act-on-call.server.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { readWording, wordingOf } from './wording.server.ts'
import { changedFields } from './wording.ts'

/**
 * Puts a call that is still open in other words; its number, money, weights and edition stand. Whoever has a draft is
 * told what changed.
 */
export async function amendCall(
  ctx: PersonContext,
  number: string,
  values: FormValues,
): Promise<{ number: string } | { errors: FormErrors } | Refusal> {
  return actOnCall(ctx, number, async (tx, call) => {
    if (call.status === 'cancelled') return refuse('call.cancelled')
    if (call.status !== 'published' || call.closesAt <= call.now) return refuse('call.closed')
    const before = wordingOf(call)
    const read = readWording(values, before)
    if ('errors' in read) return read
    const changed = changedFields(before, read.wording)
    if (changed.length === 0) return { number }
    const acts = await listCallActs(tx, call.id)
    const last = acts.at(-1)
    if (last && textOf(values, 'seenActs') !== String(acts.length)) return changedMeanwhile(last.by, last.at)

    const { title, summary, criteria, ...texts } = read.wording
    const reworded = call.criteria.map((criterion, row) => ({ ...criterion, ...criteria[row] }))
    await saveCall(tx, call.id, { title, summary, texts, criteria: reworded })
    const byId = ctx.person.id
    const act = await appendCallAct(tx, { callId: call.id, act: 'amend', why: read.why, closesAt: call.closesAt, byId })
    await ctx.jobs.enqueue(tx, [officeJob('mailCallAmended', { callId: call.id, act, changed })])
    await appendAct(tx, { act: 'amendCall', byId, subject: call.id, details: { number, changed } })
    return { number }
  })
}
