import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import { appendCallAct, type HeldCall, listCallActs, saveCall } from '#db/queries/call-acts.ts'
import { moveDraftClocks } from '#db/queries/clocks.ts'
import { nextAt } from '#workflows/review/clocks.ts'
import { reminders } from '#workflows/review/reminders.ts'
import { actOnCall } from './act-on-call.server.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { localInstant } from './local-instant.ts'

type Extending = { date: string; hour: string; why: string; seenClosing: string }

/** Moves the closing of a call that has not closed to a later time; who has a draft is told. */
export async function extendCall(
  ctx: PersonContext,
  number: string,
  { date, hour, why, seenClosing }: Extending,
): Promise<{ number: string } | { errors: FormErrors } | Refusal> {
  return actOnCall(ctx, number, async (tx, call) => {
    const until = localInstant(date, hour, call.timeZone)
    if (call.status === 'cancelled') return refuse('call.cancelled')
    if (seenClosing !== call.closesAt.toISOString()) return extendedMeanwhile(tx, call, until)
    if (call.status !== 'published' || call.closesAt <= call.now) return refuse('call.closed')
    if (until <= call.closesAt) return { errors: { 'closes.date': [message('notLater')] } }
    await saveCall(tx, call.id, { closesAt: until })
    await moveDraftClocks(tx, call.id, draftClockAt(until, call))
    const byId = ctx.person.id
    const act = await appendCallAct(tx, { callId: call.id, act: 'extend', why, closesAt: until, byId })
    await ctx.jobs.enqueue(tx, [officeJob('mailCallExtended', { callId: call.id, act })])
    const details = { number, from: call.closesAt.toISOString(), until: until.toISOString() }
    await appendAct(tx, { act: 'extendCall', byId, subject: call.id, details })
    return { number }
  })
}

/** As the clock of a draft that begins now would be. */
function draftClockAt(until: Date, { now, timeZone }: HeldCall) {
  const dueAt = until.getTime()
  const ahead = reminders('draft', { dueAt, amberAt: null }, { timeZone, isHoliday: () => false })
  const told = ahead.filter(({ at }) => at <= now.getTime()).length
  const next = nextAt({ dueAt, event: { type: 'lapse' }, reminders: ahead }, told)
  return { dueAt: until, reminders: told, nextAt: next === null ? null : new Date(next) }
}

/** The same extension once more has been done already. */
async function extendedMeanwhile(tx: Database, call: HeldCall, until: Date) {
  if (call.closesAt.getTime() === until.getTime()) return { number: call.number }
  const last = (await listCallActs(tx, call.id)).at(-1)
  return last ? changedMeanwhile(last.by, last.at) : refuse('call.changedMeanwhile')
}
