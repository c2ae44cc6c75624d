import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { isUuid } from '#app/is-uuid.ts'
import type { Database } from '#db/client.server.ts'
import { appendCallAct, deleteCallDraft, findCall, findCallNumber, lockCallDraft } from '#db/queries/call-acts.ts'
import { insertCall } from '#db/queries/calls.ts'
import { findMoment } from '#db/queries/clock.ts'
import { callColumns } from './call-columns.server.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { refusedToManageCalls } from './managing-calls.ts'
import { daysOpen, fewestDaysOpen, type ReadCall, readCallDraft } from './read-call-draft.server.ts'

export type Published = { number: string }

type Publishing = { seenRevision: number; why?: string }

/** Makes a complete draft a call, as it was seen: from now on its texts, rules and criteria stand. */
export async function publishCall(
  ctx: PersonContext,
  id: string,
  { seenRevision, why }: Publishing,
): Promise<Published | { errors: FormErrors } | Refusal> {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  if (!isUuid(id)) return refuse('call.notFound')
  return ctx.db.transaction(async (tx) => {
    const draft = await lockCallDraft(tx, id)
    if (!draft) return publishedBefore(tx, id)
    if (draft.revision !== seenRevision) return changedMeanwhile(draft.savedByName, draft.savedAt)
    const read = readCallDraft(draft.typed, await findMoment(tx))
    if ('problems' in read || (await findCallNumber(tx, draft.number, id))) return refuse('call.incomplete')
    if (daysOpen(read.call) < fewestDaysOpen && !why) return { errors: { why: [message('required')] } }
    await publish(tx, ctx, id, read.call, why)
    return { number: draft.number }
  })
}

/** The same confirmation once more leads to the call that it made. */
async function publishedBefore(tx: Database, id: string) {
  const call = await findCall(tx, id)
  return call ? { number: call.number } : refuse('call.notFound')
}

async function publish(tx: Database, ctx: PersonContext, id: string, call: ReadCall, why?: string) {
  const byId = ctx.person.id
  const isShort = daysOpen(call) < fewestDaysOpen
  const { closesAt } = call
  await insertCall(tx, { id, ...callColumns(call) })
  await appendCallAct(tx, { callId: id, act: 'publish', why: isShort ? why : null, closesAt, byId })
  await deleteCallDraft(tx, id)
  await appendAct(tx, {
    act: 'publishCall',
    byId,
    subject: id,
    details: { number: call.number, closesAt: closesAt.toISOString(), daysOpen: daysOpen(call) },
  })
}
