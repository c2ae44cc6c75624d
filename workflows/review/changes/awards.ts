import { addDays } from '../calendar.ts'
import type { Condition, Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { RECONSIDERATION_DAYS } from '../rules.ts'
import type { Change } from './change.ts'
import { reportsOn } from './reports.ts'

const changeCondition = ({ conditions }: Context, id: string, change: Partial<Condition>): Change => ({
  conditions: conditions.map((one) => (one.condition === id ? { ...one, ...change } : one)),
})

export function offerEvidence(context: Context, { condition, by }: EventOf<'offerEvidence'>): Change {
  return changeCondition(context, condition, { status: 'offered', offeredBy: by })
}

/** What was asked to be reconsidered is answered thereby. */
export function liftCondition(context: Context, event: EventOf<'liftCondition'> | EventOf<'waiveCondition'>): Change {
  return changeCondition(context, event.condition, { status: 'lifted', ...answered(context, event.condition) })
}

export function contestCondition(context: Context, { condition, at }: EventOf<'contestCondition'>): Change {
  const answerBy = addDays(at.slice(0, 10), RECONSIDERATION_DAYS)
  return changeCondition(context, condition, { contest: { answerBy, isAnswered: false } })
}

export function keepCondition(context: Context, { condition }: EventOf<'keepCondition'>): Change {
  return changeCondition(context, condition, answered(context, condition))
}

export function reviseCondition(context: Context, { condition, dueOn }: EventOf<'reviseCondition'>): Change {
  return changeCondition(context, condition, { ...(dueOn ? { dueOn } : {}), ...answered(context, condition) })
}

function answered({ conditions }: Context, id: string): Partial<Condition> {
  const contest = conditions.find(({ condition }) => condition === id)?.contest
  return contest ? { contest: { ...contest, isAnswered: true } } : {}
}

export function pointToNotification(_context: Context, event: EventOf<'sendNotification'>): Change {
  const { sentOn, isHeld } = event.facts
  return sentOn ? { notification: { notification: event.notification, sentOn, isHeld, isCleared: false } } : {}
}

type NotificationChange = Partial<NonNullable<Context['notification']>>

export function changeNotification({ notification }: Context, change: NotificationChange): Change {
  return { notification: notification && { ...notification, ...change } }
}

export function sign(context: Context, { number, obligatedCents, by, at }: EventOf<'sign'>): Change {
  return {
    award: { number, obligatedCents, signedBy: by, signedOn: at.slice(0, 10) },
    reports: context.grant ? reportsOn(context.grant, context.edition.reportMonths ?? 3) : [],
  }
}
