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
  const reminders = remindersOf(timesOf(clock), snapshot.context, momentOf(row, row.now).calendar)
  const come = reminders.filter(({ at }) => at <= row.now.getTime())
  const isNew = come.length > clock.reminders
  const told = Math.max(come.length, clock.reminders)
  const move = clock.event && clock.dueAt <= row.now ? (clock.event as Move) : null
  const next = nextAt({ dueAt: clock.dueAt.getTime(), event: clock.event as Move | null, reminders }, told)
  await saveClock(tx, key, {
    reminders: told,
    ...(isNew ? { toldAt: row.now } : {}),
    nextAt: move ? new Date(row.now.getTime() + AGAIN) : instant(next),
    ...(isNew && clock.clock === 'suspended' ? anew(snapshot, row) : {}),
  })
  if (isNew) {
    const { kind } = come[come.length - 1]
    await ctx.jobs.enqueue(tx, [officeJob('mailClock', { ...key, kind, dueAt: clock.dueAt.toISOString() })])
  }
  return move
}

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
