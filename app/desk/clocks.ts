import { calendarDay, calendarDays } from '#app/calls/calendar-days.ts'
import type { WaitingAct } from '#db/queries/desk.ts'
import { type Allowance, allowances, daysToAnswer } from '#workflows/review/clocks.ts'

/** The procedure's own clock of what each act waits in; the partner has ten days for changes. */
const clocks: Record<WaitingAct, Allowance> = {
  admit: allowances.intake,
  assign: allowances['technical.assigning'],
  assess: allowances['technical.collecting'],
  rate: allowances['financial.checking'],
  vet: allowances['vetting.listed'],
  recordVetting: allowances['vetting.inVetting'],
  decide: allowances.decision,
  changes: { days: daysToAnswer, working: false },
}

export type Standing = 'onTime' | 'dueSoon' | 'overdue'

/** `waited` in calendar days; `left` below zero is by how many days of its clock a case is late. */
export type Waiting = { standing: Standing; waited: number; left: number; working: boolean }

const DAY = 86_400_000
const AMBER = 0.7

/** From an instant to another: how long it waited and how that stands to the act's clock, by the calendar where the call is. */
export function waitingFor(act: WaitingAct, since: Date, now: Date, timeZone: string): Waiting {
  const { days, working } = clocks[act]
  const waited = calendarDays(since, now, timeZone)
  const used = working ? workingDays(since, now, timeZone) : waited
  const standing = used > days ? 'overdue' : used >= days * AMBER ? 'dueSoon' : 'onTime'
  return { standing, waited, left: days - used, working }
}

/** Mondays to Fridays after the day of `since` up to the day of `now`, where the call is; holidays are not known. */
export function workingDays(since: Date, now: Date, timeZone: string): number {
  const dayOf = (instant: Date) => Date.parse(calendarDay(instant, timeZone)) / DAY
  const [first, last] = [dayOf(since), dayOf(now)]
  if (last <= first) return 0
  const weeks = Math.floor((last - first) / 7)
  const rest = Array.from({ length: (last - first) % 7 }, (_, index) => last - index)
  return weeks * 5 + rest.filter((day) => ![6, 0].includes(new Date(day * DAY).getUTCDay())).length
}
