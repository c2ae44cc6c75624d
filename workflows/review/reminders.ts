import { addDays, addWorkingDays, DAY, dayOf, endOf, HOUR, type WorkingCalendar } from './calendar.ts'

/** `closing`, `answers`, `partner` and `dueOn` go to the partner, `assess` and `assessLate` to reviewers, the others to who acts. */
export const reminderKinds = [
  'closing',
  'answers',
  'partner',
  'dueOn',
  'assess',
  'assessLate',
  'amber',
  'due',
  'overdue',
  'lookAgain',
] as const
export type ReminderKind = (typeof reminderKinds)[number]
export type Reminder = { kind: ReminderKind; at: number }

type Runs = { dueAt: number; amberAt: number | null }

/** What people are told of a clock, in the order of time. */
export function reminders(clock: string, { dueAt, amberAt }: Runs, calendar: WorkingCalendar): Reminder[] {
  const before = (kind: ReminderKind, ...spans: number[]) => spans.map((span) => ({ kind, at: dueAt - span }))
  const workingDays = (kind: ReminderKind, ...days: number[]) =>
    days.map((days) => ({ kind, at: workingDaysFrom(dueAt, days, calendar) }))
  switch (clock.split(':')[0]) {
    case 'draft':
    case 'certifying':
      return before('closing', 7 * DAY, 2 * DAY, 3 * HOUR)
    case 'changesRequested':
      return before('answers', 5 * DAY, DAY)
    case 'financial.clarifying':
      return [...before('partner', 3 * DAY), ...workingDays('overdue', 1)]
    case 'report':
    case 'condition':
      return [...before('dueOn', 14 * DAY, 2 * DAY), ...workingDays('overdue', 1)]
    case 'evidence':
    case 'contested':
      return [...before('due', 0), ...workingDays('overdue', 1)]
    case 'technical.collecting':
      return [...workingDays('assess', -5, -1), ...workingDays('assessLate', 1)]
    case 'suspended':
      return before('lookAgain', 0)
  }
  if (amberAt === null) return []
  return [{ kind: 'amber', at: amberAt }, ...before('due', 0), ...workingDays('overdue', 1)]
}

/** The same hour that many working days earlier or later. */
function workingDaysFrom(dueAt: number, days: number, { timeZone, isHoliday }: WorkingCalendar): number {
  const due = dayOf(dueAt, timeZone)
  const sinceEnd = dueAt - endOf(addDays(due, -1), timeZone)
  return endOf(addDays(addWorkingDays(due, days, isHoliday), -1), timeZone) + sinceEnd
}
