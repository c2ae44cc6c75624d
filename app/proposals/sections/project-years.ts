import { monthsBetween, readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import { type Answers, typedText } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import type { Written } from './written.ts'

/** The months of the project; undefined where its dates cannot be read. */
export function monthsOf(project: Answers): number | undefined {
  const [starts, ends] = [readDate(typedText(project, 'startsOn')), readDate(typedText(project, 'endsOn'))]
  if (!isRead(starts) || !isRead(ends) || ends.value <= starts.value) return undefined
  return monthsBetween(starts.value, ends.value)
}

/** A year begun counts; as many as the call allows where the project's own are not known. */
export function yearsOf({ maxMonths }: CallRules, { project = {} }: Written): number[] {
  const months = Math.min(maxMonths, monthsOf(project) ?? maxMonths)
  return Array.from({ length: Math.ceil(months / 12) }, (_, index) => index + 1)
}

/** Those of the project, and those that something was typed for before it became shorter. */
export function yearsShown(rules: CallRules, written: Written): number[] {
  const names = Object.keys(written.indicators ?? {})
  const years = yearsOf(rules, written)
  return yearsOf(rules, {}).filter(
    (year) => year <= years.length || names.some((name) => name.endsWith(`.${yearName(year)}`)),
  )
}

export const yearName = (year: number) => `year${year}`
