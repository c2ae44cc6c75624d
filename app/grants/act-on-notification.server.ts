import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Answered } from '#app/reviews/answered.ts'
import { carryOutAll } from '#app/reviews/carry-out-all.server.ts'
import { lockNotification, type NotificationRow, saveNotification } from '#db/queries/grants.ts'
import { listProposalsNotified } from '#db/queries/proposals.ts'
import type { Blocker } from '#workflows/review/move.ts'
import { answersOf } from './answers-of.server.ts'
import type { NotificationAct } from './notification-acts.ts'
import { asRecord, refusedToRecord } from './show-notifications.server.ts'

/**
 * Holds, frees or clears a notification: first its record, which every signature reads, then each award that points to
 * it, through the door in a transaction of its own. Asked again, it does what is left.
 */
export async function actOnNotification(
  ctx: PersonContext,
  id: string,
  act: NotificationAct,
  reason?: string,
): Promise<Answered[] | Refusal> {
  const refusal = refusedToRecord(ctx) ?? (await changeRecord(ctx, id, act, reason))
  if (refusal) return refusal
  const rows = await listProposalsNotified(ctx.db, whatMaySee(ctx.person), id)
  const cases = rows
    .filter((row) => !isOwn(ctx.person, asVisible(row)))
    .map(({ proposal, review }) => ({ id: proposal.id, revision: review.revision }))
  return answersOf(ctx, await carryOutAll(ctx, cases, act, reason === undefined ? {} : { reason }))
}

function changeRecord(ctx: PersonContext, id: string, act: NotificationAct, reason?: string) {
  return ctx.db.transaction(async (tx) => {
    const found = isUuid(id) ? await lockNotification(tx, id) : undefined
    if (!found) return refuse('page.notFound')
    const change = changes[act](found, found.now, reason)
    if (isRefusal(change)) return change
    if (!change) return undefined
    await saveNotification(tx, id, change)
    const { number } = found
    await appendAct(tx, { act, byId: ctx.person.id, subject: id, details: { number } })
    return undefined
  })
}

type Change = Partial<NotificationRow>

/** Undefined where the record has it so already. The reason of a hold stays on record after its end. */
const changes: Record<
  NotificationAct,
  (record: NotificationRow, now: Date, reason?: string) => Change | Refusal | undefined
> = {
  holdNotification: ({ heldSince }, now, hold) =>
    heldSince ? undefined : { heldSince: now, hold: hold ?? null, clearedAt: null },
  endHold: ({ heldSince }) => (heldSince ? { heldSince: null } : undefined),
  clearNotification(record, now) {
    if (record.heldSince) return notNow('noHoldIsRecorded')
    if (now.toISOString().slice(0, 10) < asRecord(record).clearsOn) return notNow('fifteenDaysHavePassed')
    return record.clearedAt ? undefined : { clearedAt: now }
  },
}

const notNow = (name: Blocker['name']) => refuse('review.notNow', { because: [{ name, params: {} }] })
