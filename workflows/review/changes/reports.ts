import { addDays } from '../calendar.ts'
import type { Context, Report } from '../context.ts'
import type { Change } from './change.ts'

export function markReport({ reports }: Context, report: string, status: Report['status']): Change {
  return { reports: reports.map((one) => (one.report === report ? { ...one, status } : one)) }
}

const PROGRESS_DAYS = 30
const FINAL_DAYS = 120

/** A progress report 30 days after each period, the final one 120 days after the end (4 FAM 630, 642). */
export function reportsOn({ startsOn, endsOn }: NonNullable<Context['grant']>, months: number): Report[] {
  const reports: Report[] = []
  for (let number = 1; addMonths(startsOn, number * months) <= endsOn; number += 1)
    reports.push({
      report: `progress-${number}`,
      kind: 'progress',
      dueOn: addDays(addMonths(startsOn, number * months), PROGRESS_DAYS - 1),
      status: 'due',
    })
  return [...reports, { report: 'final', kind: 'final', dueOn: addDays(endsOn, FINAL_DAYS), status: 'due' }]
}

const asDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The same day of a later month, or that month's last. */
function addMonths(day: string, months: number) {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}
