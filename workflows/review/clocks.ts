import { addDays, addWorkingDays, type Calendar, DAY, dayOf, endOf, type WorkingCalendar } from './calendar.ts'
import type { Context, Part, StateName, Track } from './context.ts'
import type { EventType, Move } from './events.ts'
import { eventsIn, partStates, type ReviewSnapshot, stateName, trackStates } from './move.ts'
import { actsIn, actsInPart, actsInTrack, isPartnerRole, type Role } from './permissions.ts'
import { type Reminder, reminders } from './reminders.ts'
import { deadlineOf, NOTIFICATION_DAYS } from './rules.ts'

/**
 * What runs out on a review: a place that waits, or a moment. `amberAt`: when 70 % of a place's time is over; a moment has
 * none. `event`: what the clock itself sends at `dueAt`.
 */
export type Clock = {
  clock: string
  dueAt: number
  amberAt: number | null
  event: Move | null
  reminders: Reminder[]
}

export type Allowance = { days: number; working: boolean }
const working = (days: number): Allowance => ({ days, working: true })
const calendar = (days: number): Allowance => ({ days, working: false })

/** Days of the calendar that a partner has to answer what the office asks. */
export const daysToAnswer = 10

/** How long a state may wait, as the procedure's paper has it. */
const allowedInState: Partial<Record<StateName, Allowance>> = {
  intake: working(5),
  conceptDecision: working(20),
  tracks: calendar(45),
  decision: working(10),
  decided: working(10),
  awardReady: working(10),
  reconsideration: calendar(15),
  suspended: calendar(30),
}

const allowedInTrack: { [T in Track]: Record<string, Allowance> } = {
  technical: { assigning: working(5), collecting: working(15), discussing: working(5) },
  financial: { queued: working(10), checking: working(10), clarifying: calendar(daysToAnswer) },
  vetting: { listed: working(5), inVetting: calendar(30) },
  concurrence: { waiting: working(10) },
  translation: { requested: working(5), ready: working(3) },
}

const allowedInPart: { [P in Part]: Record<string, Allowance> } = {
  conditions: { open: calendar(30) },
  notification: {},
  vettedUnits: { pending: calendar(30) },
  registration: { pending: calendar(30) },
}

/** Every place that has a clock, by the clock's name: `intake`, `technical.collecting`, `registration.pending`. */
export const allowances: Record<string, Allowance> = {
  ...allowedInState,
  ...named(allowedInTrack),
  ...named(allowedInPart),
}

function named(regions: Record<string, Record<string, Allowance>>): Record<string, Allowance> {
  const entries = Object.entries(regions).flatMap(([region, leaves]) =>
    Object.entries(leaves).map(([leaf, allowance]) => [`${region}.${leaf}`, allowance]),
  )
  return Object.fromEntries(entries)
}

/** The state and the leaves in which a review is now, by the names that clocks have. */
export function placesOf(snapshot: ReviewSnapshot): string[] {
  const leaves = { ...trackStates(snapshot), ...partStates(snapshot) }
  return [stateName(snapshot), ...Object.entries(leaves).map(([region, leaf]) => `${region}.${leaf}`)]
}

const AMBER = 0.7

type Moment = { at: string; closesAt: string; calendar: Calendar }

/** Everything that runs on a review, as if each place had been entered at `at`. */
export function clocksOf(snapshot: ReviewSnapshot, { at, closesAt, calendar }: Moment): Clock[] {
  const waiting = placesOf(snapshot)
    .filter((place) => Object.hasOwn(allowances, place))
    .map((place) => waitingClock(place, Date.parse(at), calendarAt(place, snapshot.context, calendar)))
  return [...waiting, ...momentsOf(snapshot, closesAt, calendar)]
}

/** The day on which a place is entered does not count; its time is over at the end of the last day. */
function endOfTime({ days, working }: Allowance, since: number, { timeZone, isHoliday }: WorkingCalendar): number {
  const entered = dayOf(since, timeZone)
  return endOf(working ? addWorkingDays(entered, days, isHoliday) : addDays(entered, days), timeZone)
}

/** Until when the changes that are asked for at the moment may come. */
export const answersDueOf = (asked: number, timeZone: string): number =>
  endOfTime(calendar(daysToAnswer), asked, { timeZone, isHoliday: () => false })

function waitingClock(place: string, since: number, calendar: WorkingCalendar): Clock {
  const dueAt = endOfTime(allowances[place], since, calendar)
  const amberAt = Math.round(since + AMBER * (dueAt - since))
  return { clock: place, dueAt, amberAt, event: null, reminders: reminders(place, { dueAt, amberAt }, calendar) }
}

type Fixed = { clock: string; dueAt: number; event: Move | null; asks: EventType }

/** What the case itself has set a moment for. Only what the present state knows runs: `asks` is its event. */
function momentsOf(snapshot: ReviewSnapshot, closesAt: string, calendar: Calendar): Clock[] {
  const { context } = snapshot
  const known = eventsIn(snapshot)
  return [
    ...partnerDeadline(snapshot, closesAt),
    ...context.units.flatMap(({ unit, validUntil }) => expiryOf(unit, validUntil)),
    ...registrationExpiry(context),
    ...notificationClearing(context),
    ...dueDates(context, calendar.timeZone),
  ]
    .filter(({ asks }) => known.includes(asks))
    .map(({ clock, dueAt, event }) => {
      const remind = reminders(clock, { dueAt, amberAt: null }, calendarAt(clock, context, calendar))
      return { clock, dueAt, amberAt: null, event, reminders: remind }
    })
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
  const open = conditions.flatMap(({ condition, status, dueOn }) =>
    status === 'open' && dueOn ? [{ condition, dueOn }] : [],
  )
  return [
    ...due.map(({ report, dueOn }): Fixed => {
      return { clock: `report:${report}`, dueAt: endOf(dueOn, timeZone), event: null, asks: 'fileReport' }
    }),
    ...open.map(({ condition, dueOn }): Fixed => {
      return { clock: `condition:${condition}`, dueAt: endOf(dueOn, timeZone), event: null, asks: 'offerEvidence' }
    }),
  ]
}

/** Who acts while a clock runs; nobody where the clock itself does. */
export function whoActsOn(clock: string): readonly Role[] {
  const [kind] = clock.split(':')
  if (kind === 'tracks') return ['program']
  if (kind === 'report' || kind === 'condition') return ['author']
  const [region, leaf] = kind.split('.')
  if (leaf) return leavesOf({ ...actsInTrack, ...actsInPart }, region)[leaf] ?? []
  return (actsIn as Record<string, readonly Role[]>)[kind] ?? []
}

/** Whether nobody but the partner can do what the clock waits for. */
export function isOfPartner(clock: string): boolean {
  const acting = whoActsOn(clock)
  return acting.length > 0 && acting.every(isPartnerRole)
}

const leavesOf = (regions: Record<string, Record<string, readonly Role[]>>, region: string) => regions[region] ?? {}

function calendarAt(clock: string, { countries }: Context, { timeZone, holidays }: Calendar): WorkingCalendar {
  const isLocal = whoActsOn(clock).some((role) => isPartnerRole(role) || role === 'post')
  const days = holidays
    .filter(({ country }) => country === null || (isLocal && countries.includes(country)))
    .map(({ day }) => day)
  const closed = new Set(days)
  return { timeZone, isHoliday: (day) => closed.has(day) }
}

/** The reminders of a clock that was moved since, by the moments that it has now. */
export function remindersOf(
  { clock, dueAt, amberAt }: Pick<Clock, 'clock' | 'dueAt' | 'amberAt'>,
  context: Context,
  calendar: Calendar,
): Reminder[] {
  return reminders(clock, { dueAt, amberAt }, calendarAt(clock, context, calendar))
}

/** When a clock has something to do next, once `told` of its reminders have come. */
export function nextAt({ dueAt, event, reminders }: Pick<Clock, 'dueAt' | 'event' | 'reminders'>, told: number) {
  const next = Math.min(reminders[told]?.at ?? Infinity, event ? dueAt : Infinity)
  return Number.isFinite(next) ? next : null
}
