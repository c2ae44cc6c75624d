type Times = { dueAt: Date | string; amberAt: Date | string | null }

/** Whether a clock presses at `now`: most of its time is over, or all of it. */
export function pressing({ dueAt, amberAt }: Times, now: Date) {
  const hasCome = (at: Date | string) => new Date(at) <= now
  return { isAmber: amberAt !== null && hasCome(amberAt), isOverdue: hasCome(dueAt) }
}
