import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import type { BudgetTotals } from '../budget.ts'
import { askingIn, onlyIf, optionally, yesOrNo } from './asking.ts'
import { type CallRules, closingYear } from './call-rules.ts'
import type { Field } from './field.ts'
import { choice, eachOf, part, readText, readWords, rows, text, whereAsked } from './leaf.ts'
import { problem } from './problem.ts'
import { readMoney } from './read-money.ts'
import { readYear } from './reading.ts'

const ask = askingIn('budget')
const fundKinds = ['federal', 'donor'] as const
const opinions = ['clean', 'qualified', 'adverse', 'disclaimed'] as const
const mostRows = 10
const noteLength = 200

/** Cash needs of the first year (SF-424A, section D). */
export const quarters = ['first', 'second', 'third', 'fourth'] as const

/** The years after the first (SF-424A, section E). */
export const laterYears = ['year2', 'year3', 'year4', 'year5'] as const

export type LaterYear = (typeof laterYears)[number]

const yearsOf = ({ maxMonths }: CallRules) => laterYears.slice(0, Math.max(0, Math.ceil(maxMonths / 12) - 1))

/** What a call asks beside the lines where it asks for the whole form. */
export function moreFields(rules: CallRules): Field[] {
  if (!rules.wholeForm) return []
  const years = yearsOf(rules)
  return [
    optionally(ask.text('localCurrency', noteLength, 'hint', 'example')),
    optionally(ask.figure('money', 'programIncome', 'hint')),
    ask.set(
      'quarters',
      quarters.map((quarter) => ask.figure('money', `quarters.${quarter}`)),
      'hint',
    ),
    ...(years.length === 0
      ? []
      : [
          optionally(
            ask.set(
              'laterYears',
              years.map((year) => ask.figure('money', `laterYears.${year}`)),
              'hint',
            ),
          ),
        ]),
    optionally(
      ask.group(
        'otherFunds',
        {
          min: 0,
          max: mostRows,
          shown: 1,
          fields: [
            ask.text('otherFunds.source', 150),
            ask.choice('otherFunds.kind', fundKinds),
            ask.figure('money', 'otherFunds.amount'),
            ask.text('otherFunds.purpose', 200),
          ],
        },
        'hint',
      ),
    ),
    ask.yesOrNo('audited'),
    onlyIf(
      ask.group(
        'audits',
        {
          min: 1,
          max: mostRows,
          shown: 1,
          fields: [
            { ...ask.figure('year', 'audits.year'), params: { latest: closingYear(rules) } },
            ask.text('audits.auditor', 150),
            ask.choice('audits.opinion', opinions),
            optionally(ask.words('audits.findings', 60, 'hint')),
          ],
        },
        'hint',
      ),
      { field: 'audited', is: ['yes'] },
    ),
  ]
}

export function moreShape(rules: CallRules) {
  const whole = rules.wholeForm === true
  const money = optional(readMoney, 0)
  const fund = z.object({ source: text(150), kind: choice(fundKinds), amount: answer(readMoney), purpose: text(200) })
  const latest = closingYear(rules)
  const audit = z.object({
    year: answer(readYear(latest, latest - 4)),
    auditor: text(150),
    opinion: choice(opinions),
    findings: optional(readWords(60), null),
  })
  return {
    localCurrency: whereAsked(whole, optional(readText(noteLength), null)),
    programIncome: whereAsked(whole, money),
    quarters: whereAsked(whole, part(eachOf(quarters, money))),
    laterYears: whereAsked(whole, part(eachOf(laterYears, money))),
    otherFunds: whereAsked(whole, rows(part(fund), { min: 0, max: mostRows })),
    audited: whereAsked(whole, choice(yesOrNo)),
    audits: whereAsked(whole, rows(part(audit), { min: 0, max: mostRows })),
  }
}

type Forecast = {
  quarters?: Record<(typeof quarters)[number], number>
  laterYears?: Record<LaterYear, number>
}

export const forecastParts = ['quarters', 'laterYears'] as const

/** Why the forecast is not what is asked for, if it is not. */
export function forecastProblem(forecast: Forecast, { federalCents }: Pick<BudgetTotals, 'federalCents'>) {
  if (!forecast.quarters || federalCents <= 0) return undefined
  const total = forecastCents(forecast)
  return total === federalCents ? undefined : problem('forecastOff', { total, must: federalCents })
}

const forecastCents = ({ quarters, laterYears }: Forecast) =>
  [...Object.values(quarters ?? {}), ...Object.values(laterYears ?? {})].reduce((sum, cents) => sum + cents, 0)
