import type { AppContext } from '#app/context.server.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { instant, keepClocks, momentOf } from '#app/reviews/keep-clocks.server.ts'
import type { Database } from '#db/client.server.ts'
import { type ClockKey, type ClockRow, findClockThatCame, saveClock } from '#db/queries/clocks.ts'
import { type LockedProposal, lockProposal } from '#db/queries/proposals.ts'
import { clocksOf, nextAt, remindersOf } from '#workflows/review/clocks.ts'
import type { Move } from '#workflows/review/events.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import type { Reminder, ReminderKind } from '#workflows/review/reminders.ts'
import { restoreReview } from '#workflows/review/stored.ts'

/** In milliseconds: when an event of the clock is tried again that could not be sent, or was not possible yet. */
const AGAIN = 5 * 60_000

/**
 * What a clock does at its moment: it tells people, and sends its event through the door. Once, however often and by
 * however many processes it is asked; an event may be sent again, which the procedure refuses.
 */
export async function fireClock(ctx: AppContext, key: ClockKey) {
  const move = await ctx.db.transaction((tx) => tell(ctx, tx, key))
  if (move) await advanceReview(ctx, 'clock', key.proposalId, { seenRevision: null, move })
}

/** Answers the event that has come, if one has. */
async function tell(ctx: AppContext, tx: Database, key: ClockKey): Promise<Move | null> {
  const row = await lockProposal(tx, key.proposalId)
  const clock = row && (await findClockThatCame(tx, key))
  if (!clock) return null
  const snapshot = restoreReview(row.review)
  if (wasMoved(clock, snapshot, row)) {
    await keepClocks(tx, snapshot, row)
    return null
  }
  const told = toldNow(clock, snapshot, row)
  await saveClock(tx, key, changesOf(clock, told, snapshot, row))
  if (told.latest) await remind(ctx, tx, clock, told.latest)
  return moveThatCame(clock, row)
}

type Told = { reminders: Reminder[]; count: number; latest: ReminderKind | null }

/** Of the reminders that have come since the last time only the latest is sent. */
function toldNow(clock: ClockRow, { context }: ReviewSnapshot, row: LockedProposal): Told {
  const reminders = remindersOf(timesOf(clock), context, momentOf(row, row.now).calendar)
  const come = reminders.filter(({ at }) => at <= row.now.getTime())
  const isNew = come.length > clock.reminders
  return {
    reminders,
    count: Math.max(come.length, clock.reminders),
    latest: isNew ? come[come.length - 1].kind : null,
  }
}

const moveThatCame = ({ event, dueAt }: ClockRow, { now }: LockedProposal) =>
  event && dueAt <= now ? (event as Move) : null

function changesOf(clock: ClockRow, told: Told, snapshot: ReviewSnapshot, row: LockedProposal): Partial<ClockRow> {
  const { reminders, count, latest } = told
  const next = nextAt({ dueAt: clock.dueAt.getTime(), event: clock.event as Move | null, reminders }, count)
  return {
    reminders: count,
    ...(latest ? { toldAt: row.now } : {}),
    nextAt: moveThatCame(clock, row) ? new Date(row.now.getTime() + AGAIN) : instant(next),
    ...(latest && clock.clock === 'suspended' ? anew(snapshot, row) : {}),
  }
}

const remind = (ctx: AppContext, tx: Database, { proposalId, clock, dueAt }: ClockRow, kind: ReminderKind) =>
  ctx.jobs.enqueue(tx, [officeJob('mailClock', { proposalId, clock, kind, dueAt: dueAt.toISOString() })])

const timesOf = ({ clock, dueAt, amberAt }: ClockRow) => ({
  clock,
  dueAt: dueAt.getTime(),
  amberAt: amberAt?.getTime() ?? null,
})

/** A moment that is another one now, because the call was extended. */
const wasMoved = ({ clock, amberAt, dueAt }: ClockRow, snapshot: ReviewSnapshot, row: LockedProposal) =>
  amberAt === null && runningNow(clock, snapshot, row)?.dueAt !== dueAt.getTime()

const runningNow = (name: string, snapshot: ReviewSnapshot, row: LockedProposal) =>
  clocksOf(snapshot, momentOf(row, row.now)).find(({ clock }) => clock === name)

/** Who was told to look again is told again when as much time has passed. */
function anew(snapshot: ReviewSnapshot, row: LockedProposal): Partial<ClockRow> {
  const clock = runningNow('suspended', snapshot, row)!
  const dueAt = new Date(clock.dueAt)
  return { since: row.now, amberAt: instant(clock.amberAt), dueAt, nextAt: dueAt, reminders: 0 }
}
