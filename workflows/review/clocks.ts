import { type Allowance, allowances, calendarDays, daysToAnswer } from './allowances.ts'
import { addDays, addWorkingDays, type Calendar, dayOf, endOf, type WorkingCalendar } from './calendar.ts'
import type { Context } from './context.ts'
import type { Move } from './events.ts'
import { fixedMoments } from './fixed-moments.ts'
import { eventsIn, partStates, type ReviewSnapshot, stateName, trackStates } from './move.ts'
import { actsIn, actsInPart, actsInTrack, isPartnerRole, type Role } from './permissions.ts'
import { type Reminder, reminders } from './reminders.ts'

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
  endOfTime(calendarDays(daysToAnswer), asked, { timeZone, isHoliday: () => false })

function waitingClock(place: string, since: number, calendar: WorkingCalendar): Clock {
  const dueAt = endOfTime(allowances[place], since, calendar)
  const amberAt = Math.round(since + AMBER * (dueAt - since))
  return { clock: place, dueAt, amberAt, event: null, reminders: reminders(place, { dueAt, amberAt }, calendar) }
}

/** Of the moments that the case has set only those run whose event the present state knows. */
function momentsOf(snapshot: ReviewSnapshot, closesAt: string, calendar: Calendar): Clock[] {
  const { context } = snapshot
  const known = eventsIn(snapshot)
  return fixedMoments(snapshot, closesAt, calendar)
    .filter(({ asks }) => known.includes(asks))
    .map(({ clock, dueAt, event }) => {
      const remind = reminders(clock, { dueAt, amberAt: null }, calendarAt(clock, context, calendar))
      return { clock, dueAt, amberAt: null, event, reminders: remind }
    })
}

/** Who acts while a clock runs; nobody where the clock itself does. */
export function whoActsOn(clock: string): readonly Role[] {
  const [kind] = clock.split(':')
  if (kind === 'tracks') return ['program']
  if (kind === 'report' || kind === 'condition') return ['author']
  if (kind === 'evidence') return ['program']
  if (kind === 'contested') return ['approver']
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
