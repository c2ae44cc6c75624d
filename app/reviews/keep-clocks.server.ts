import type { Database } from '#db/client.server.ts'
import { type ClockToKeep, saveClocks } from '#db/queries/clocks.ts'
import type { LockedProposal } from '#db/queries/proposals.ts'
import { type Clock, clocksOf, nextAt } from '#workflows/review/clocks.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'

type Row = Pick<LockedProposal, 'now' | 'holidays'> & {
  proposal: { id: string }
  call: Pick<LockedProposal['call'], 'closesAt' | 'timeZone'>
}

type Kept = {
  /** When new places were entered. */
  since?: Date
  /** By how many days goes on later what has stood still. */
  stoodDays?: number
}

/** Starts, moves, stops and ends the clocks of a review as where it stands asks. */
export async function keepClocks(
  tx: Database,
  snapshot: ReviewSnapshot,
  row: Row,
  { since = row.now, stoodDays = 0 }: Kept = {},
) {
  const running = clocksOf(snapshot, momentOf(row, since))
  await saveClocks(tx, {
    proposalId: row.proposal.id,
    at: since,
    stoodDays,
    timeZone: row.call.timeZone,
    running: running.map((clock) => toKeep(clock, row.now)),
    others: othersOf(snapshot, row.now),
  })
}

function othersOf({ context: { suspension } }: ReviewSnapshot, now: Date) {
  if (!suspension) return 'end'
  return Date.parse(suspension.since) === now.getTime() ? 'stop' : 'stayStopped'
}

export const momentOf = ({ call, holidays }: Row, at: Date) => ({
  at: at.toISOString(),
  closesAt: call.closesAt.toISOString(),
  calendar: { timeZone: call.timeZone, holidays },
})

/** Reminders whose moment is over before the clock starts are not sent. */
function toKeep({ clock, amberAt, dueAt, event, reminders }: Clock, now: Date): ClockToKeep {
  const told = reminders.filter(({ at }) => at <= now.getTime()).length
  return {
    clock,
    event,
    amberAt: instant(amberAt),
    dueAt: new Date(dueAt),
    reminders: told,
    nextAt: instant(nextAt({ dueAt, event, reminders }, told)),
  }
}

export const instant = (time: number | null) => (time === null ? null : new Date(time))
