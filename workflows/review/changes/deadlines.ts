import { addDays, daysLater } from '../calendar.ts'
import { type Condition, type Context, isOpen } from '../context.ts'
import type { EventOf } from '../events.ts'
import { deadlineOf } from '../rules.ts'
import type { Change } from './change.ts'

export function extendDeadline(context: Context, { until }: EventOf<'extendDeadline'> | EventOf<'revive'>): Change {
  return context.asked.length > 0 ? { answersDue: until } : { deadline: until }
}

export function revive(context: Context, event: EventOf<'revive'>): Change {
  return { ...extendDeadline(context, event), wasRevived: true }
}

export function invite(_context: Context, { until }: EventOf<'invite'>): Change {
  return { stage: 'full', deadline: until, findings: {}, reopened: [] }
}

/**
 * Deadlines of the partner, the call's own closing too, and the days of its conditions move by the days that the case
 * stood still; by the very time where the log is older than the fact that says where the days are counted.
 */
export function resume(context: Context, { at, facts }: EventOf<'resume'>): Change {
  const { suspension, answersDue } = context
  const stood = suspension ? Date.parse(at) - Date.parse(suspension.since) : 0
  const { timeZone, stoodDays } = facts
  const moved = (instant: number) => (timeZone ? daysLater(instant, stoodDays, timeZone) : instant + stood)
  const later = (instant: number) => new Date(moved(instant)).toISOString()
  return {
    suspension: null,
    deadline: later(deadlineOf(context, facts.closesAt)),
    answersDue: answersDue && later(Date.parse(answersDue)),
    conditions: context.conditions.map((one) => moveDueDay(one, stoodDays)),
  }
}

function moveDueDay(condition: Condition, days: number): Condition {
  if (!isOpen(condition)) return condition
  const { dueOn, contest } = condition
  return {
    ...condition,
    dueOn: dueOn && addDays(dueOn, days),
    ...(contest ? { contest: { ...contest, answerBy: addDays(contest.answerBy, days) } } : {}),
  }
}
