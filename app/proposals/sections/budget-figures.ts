import { message } from '#app/forms/messages.ts'
import { isRead, type Read, readAnswer } from '#app/forms/reading.ts'
import type { BudgetClass, LineFigures } from '../budget.ts'
import type { AnswerTree } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import { readMoney } from './read-money.ts'
import { oneOf, readText } from './read-text.ts'
import { readIntegerBetween, readPercent } from './reading.ts'

export const nameLength = 150
export const partyTypes = ['subaward', 'contract'] as const

type Figure = { read: Read<string | number>; whenBlank: string }

const figure = (read: Figure['read'], whenBlank = message('required')): Figure => ({ read, whenBlank })
const money = figure(readMoney)
const count = (most: number, least = 1) => figure(readIntegerBetween(least, most))
const byUnit = { unitCost: money, units: count(1_000_000) }

/** What a line's total is computed from. */
export const figuresOf = ({
  maxMonths,
}: Pick<CallRules, 'maxMonths'>): Record<BudgetClass, Record<string, Figure>> => ({
  personnel: { monthlyRate: money, percent: count(100), months: count(maxMonths) },
  fringe: { base: money, rate: figure(readPercent) },
  travel: { travellers: count(10_000), days: count(1_000, 0), fare: money, perDiem: money },
  equipment: byUnit,
  supplies: byUnit,
  contractual: {
    party: figure(readText(nameLength)),
    partyType: figure(oneOf(partyTypes), message('choose')),
    amount: money,
  },
  construction: { amount: money },
  other: byUnit,
})

/** What the total of a row needs, and nothing else of it; or each figure that cannot be read, and why. */
export function readFigures(
  lineClass: BudgetClass,
  row: AnswerTree,
  rules: Pick<CallRules, 'maxMonths'>,
): { line: LineFigures } | { problems: [name: string, message: string][] } {
  const readings = Object.entries(figuresOf(rules)[lineClass]).map(
    ([name, { read, whenBlank }]) => [name, readAnswer(row[name], read, { problem: whenBlank })] as const,
  )
  const problems = readings.flatMap(([name, reading]): [string, string][] =>
    isRead(reading) ? [] : [[name, reading.problem]],
  )
  if (problems.length > 0) return { problems }
  const figures = readings.map(([name, reading]) => [name, isRead(reading) ? reading.value : 0])
  return { line: { class: lineClass, ...Object.fromEntries(figures) } as LineFigures }
}
