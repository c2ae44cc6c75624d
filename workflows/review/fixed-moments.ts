import { type Calendar, DAY, endOf } from './calendar.ts'
import type { Context } from './context.ts'
import type { EventType, Move } from './events.ts'
import { type ReviewSnapshot, stateName } from './move.ts'
import { deadlineOf, NOTIFICATION_DAYS } from './rules.ts'

/** `asks`: the event for which it runs. */
export type Fixed = { clock: string; dueAt: number; event: Move | null; asks: EventType }

/** What the case itself has set a moment for, whether or not the present state knows its event. */
export function fixedMoments(snapshot: ReviewSnapshot, closesAt: string, { timeZone }: Calendar): Fixed[] {
  const { context } = snapshot
  return [
    ...partnerDeadline(snapshot, closesAt),
    ...context.units.flatMap(({ unit, validUntil }) => expiryOf(unit, validUntil)),
    ...registrationExpiry(context),
    ...notificationClearing(context),
    ...dueDates(context, timeZone),
  ]
}

function partnerDeadline(snapshot: ReviewSnapshot, closesAt: string): Fixed[] {
  const state = stateName(snapshot)
  const { context } = snapshot
  const lapses = { event: { type: 'lapse' }, asks: 'lapse' } as const
  if (state === 'draft' || state === 'certifying')
    return [{ clock: state, dueAt: deadlineOf(context, closesAt), ...lapses }]
  return context.answersDue ? [{ clock: 'changesRequested', dueAt: Date.parse(context.answersDue), ...lapses }] : []
}

/** The last valid day is a day in UTC, as the guards have it. */
const dayAfter = (day: string) => Date.parse(day) + DAY

const expiryOf = (unit: string, validUntil: string | null): Fixed[] =>
  validUntil
    ? [
        {
          clock: `expireVetting:${unit}`,
          dueAt: dayAfter(validUntil),
          event: { type: 'expireVetting', unit },
          asks: 'expireVetting',
        },
      ]
    : []

const registrationExpiry = ({ registeredUntil }: Context): Fixed[] =>
  registeredUntil
    ? [
        {
          clock: 'expireRegistration',
          dueAt: dayAfter(registeredUntil),
          event: { type: 'expireRegistration' },
          asks: 'expireRegistration',
        },
      ]
    : []

const notificationClearing = ({ notification }: Context): Fixed[] =>
  notification && !notification.isCleared
    ? [
        {
          clock: 'clearNotification',
          dueAt: Date.parse(notification.sentOn) + NOTIFICATION_DAYS * DAY,
          event: { type: 'clearNotification' },
          asks: 'clearNotification',
        },
      ]
    : []

function dueDates({ reports, conditions }: Context, timeZone: string): Fixed[] {
  const due = reports.filter(({ status }) => status === 'due')
  const until = (day: string, clock: string, asks: EventType): Fixed => {
    return { clock, dueAt: endOf(day, timeZone), event: null, asks }
  }
  return [
    ...due.map(({ report, dueOn }) => until(dueOn, `report:${report}`, 'fileReport')),
    ...conditions.flatMap(({ condition, contest }) =>
      contest && !contest.isAnswered ? [until(contest.answerBy, `contested:${condition}`, 'keepCondition')] : [],
    ),
    ...conditions.flatMap(({ condition, status, dueOn }) => {
      if (!dueOn || status === 'lifted') return []
      return status === 'open'
        ? [until(dueOn, `condition:${condition}`, 'offerEvidence')]
        : [until(dueOn, `evidence:${condition}`, 'liftCondition')]
    }),
  ]
}
