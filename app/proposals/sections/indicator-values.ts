import type { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import type { CallRules } from './call-rules.ts'
import { problem } from './problem.ts'
import { yearName, yearsOf } from './project-years.ts'
import { readDecimal } from './reading.ts'

export const units = ['number', 'percent', 'index', 'yesNo'] as const
export const directions = ['increase', 'decrease'] as const

type Unit = (typeof units)[number]

export const isUnit = (text: string): text is Unit => units.some((unit) => unit === text)

type Values = { unit: Unit; direction: (typeof directions)[number]; baseline: string | null; final: string }

/** The values that were typed, in the order of time; one that could not be read is no text. */
export function valuesOf(typed: Values, rules: CallRules): { name: string; reading: Reading<number> }[] {
  const texts = new Map(Object.entries(typed))
  return ['baseline', ...yearsOf(rules, {}).map(yearName), 'final'].flatMap((name) => {
    const typed = texts.get(name)
    return typeof typed === 'string' && typed !== ''
      ? [{ name, reading: readValue(texts.get('unit') as Unit, typed) }]
      : []
  })
}

/** A share of a hundred, a figure, or 1 for yes and 0 for no. */
export function readValue(unit: Unit, typed: string): Reading<number> {
  if (unit === 'yesNo') {
    if (/^(yes|y|sí|si|s)$/i.test(typed)) return { value: 1 }
    return /^(no|n)$/i.test(typed) ? { value: 0 } : { problem: problem('notYesOrNo') }
  }
  const reading = readDecimal(typed)
  if (!isRead(reading)) return reading
  if (unit === 'percent' && (reading.value < 0 || reading.value > 100)) {
    return { problem: message('between', { min: 0, max: 100 }) }
  }
  return unit === 'number' && reading.value < 0 ? { problem: message('min', { min: 0 }) } : reading
}

type Baseline = { baseline: string | null; baselineOn: string | null; baselineByMonth: number | null }

/** A value with its date, or the month by which it will be known. */
export function hasOneBaseline({ baseline, baselineOn, baselineByMonth }: Baseline, ctx: z.core.$RefinementCtx) {
  const say = (path: keyof Baseline, because: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message: because })
  if (baseline === null && baselineByMonth === null) say('baseline', problem('baselineNeeded'))
  if (baseline !== null && baselineOn === null) say('baselineOn', message('required'))
  if (baseline !== null && baselineByMonth !== null) say('baselineByMonth', problem('baselineTwice'))
}

/** Each value is no worse than the one before it, and the last is better than the first. */
export function goesItsWay(typed: Values, rules: CallRules, ctx: z.core.$RefinementCtx) {
  const values = valuesOf(typed, rules).flatMap(({ name, reading }) =>
    isRead(reading) ? [{ name, value: reading.value }] : [],
  )
  const sign = typed.direction === 'increase' ? 1 : -1
  const wrong = values.find(({ value }, index) => index > 0 && sign * (value - values[index - 1].value) < 0)
  const last = values.at(-1)
  if (wrong) {
    ctx.addIssue({ code: 'custom', path: [wrong.name], message: problem('againstDirection') })
  } else if (typed.baseline && last?.name === 'final' && last.value === values[0].value) {
    ctx.addIssue({ code: 'custom', path: ['final'], message: problem('changesNothing') })
  }
}
