import type { Condition, Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import type { Change } from './change.ts'
import { reportsOn } from './reports.ts'

const changeCondition = ({ conditions }: Context, id: string, change: Partial<Condition>): Change => ({
  conditions: conditions.map((one) => (one.condition === id ? { ...one, ...change } : one)),
})

export function offerEvidence(context: Context, { condition, by }: EventOf<'offerEvidence'>): Change {
  return changeCondition(context, condition, { status: 'offered', offeredBy: by })
}

export function liftCondition(context: Context, { condition }: EventOf<'liftCondition'>): Change {
  return changeCondition(context, condition, { status: 'lifted' })
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
