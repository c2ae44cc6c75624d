import { isRead } from '#app/forms/reading.ts'
import {
  type BudgetClass,
  type BudgetTotals,
  budgetClasses,
  budgetTotals,
  type Indirect,
  type LineFigures,
  lineTotalCents,
} from '../budget.ts'
import { type Answers, type AnswerTree, answersTree, fieldName, filledRows, isBlank } from './answers.ts'
import { readFigures } from './budget-figures.ts'
import type { CallRules } from './call-rules.ts'
import { readIndirect } from './read-indirect.ts'
import { readMoney } from './read-money.ts'

/** What the figures of a budget are read by. */
export type FigureRules = Pick<CallRules, 'maxMonths' | 'deMinimisPercent' | 'wholeForm'>

export type DraftLine = { class: BudgetClass; row: number; cents: number | null }

export type BudgetSums = { totals: BudgetTotals; forecastCents: number | null }

/** `lines` has every row in which something was typed; `unread` names each figure that is in no total, and why. */
export type DraftBudget = BudgetSums & {
  lines: DraftLine[]
  unread: { field: string; message: string }[]
}

/** The totals of what can be read in a budget that is not finished. What cannot is reported, never guessed. */
export function draftBudget(answers: Answers, rules: FigureRules): DraftBudget {
  const tree = answersTree(answers)
  const unread: DraftBudget['unread'] = []
  const lines = budgetClasses.flatMap((each) => readLines(tree, each, rules, unread))
  const figures = lines.flatMap(({ figures }) => (figures ? [figures] : []))
  const totals = budgetTotals(figures, indirectIn(tree, rules, unread), readCostShare(tree, unread))
  return {
    lines: lines.map(({ class: lineClass, row, figures }) => ({
      class: lineClass,
      row,
      cents: figures ? lineTotalCents(figures) : null,
    })),
    totals,
    forecastCents: rules.wholeForm ? forecastIn(tree) : null,
    unread,
  }
}

/** What the lines add up to, in the order in which it is shown. */
export const sumsOf = ({ totals, forecastCents }: BudgetSums) =>
  [
    ['direct', totals.directCents],
    ['mtdc', totals.mtdcCents],
    ['indirect', totals.indirectCents],
    ['total', totals.totalCents],
    ['costShare', totals.costShareCents],
    ['requested', totals.federalCents],
    ...(forecastCents === null ? [] : [['forecast', forecastCents] as const]),
  ] as const

/** Of the quarters of the first year and of the later years, as far as they can be read. */
function forecastIn({ quarters, laterYears }: AnswerTree): number {
  const amounts = [quarters, laterYears].flatMap((part) => (typeof part === 'object' ? Object.values(part) : []))
  const readings = amounts.map((typed) => readMoney(typeof typed === 'string' ? typed : ''))
  return readings.reduce((sum, reading) => sum + (isRead(reading) ? reading.value : 0), 0)
}

type ReadLine = { class: BudgetClass; row: number; figures: LineFigures | undefined }

function readLines(
  tree: AnswerTree,
  lineClass: BudgetClass,
  rules: FigureRules,
  unread: DraftBudget['unread'],
): ReadLine[] {
  const typed = tree[lineClass]
  return filledRows(typed).map((row) => {
    const reading = readFigures(lineClass, (typed as AnswerTree[])[row], rules)
    if ('line' in reading) return { class: lineClass, row, figures: reading.line }
    for (const [name, message] of reading.problems) {
      unread.push({ field: fieldName([lineClass, row, name]), message })
    }
    return { class: lineClass, row, figures: undefined }
  })
}

function indirectIn(tree: AnswerTree, rules: FigureRules, unread: DraftBudget['unread']): Indirect {
  if (isBlank(tree.indirect)) return { rule: 'none' }
  const reading = readIndirect(tree.indirect, rules)
  if ('value' in reading) return reading.value
  for (const [name, message] of reading.problems) unread.push({ field: fieldName(['indirect', name]), message })
  return { rule: 'none' }
}

function readCostShare(tree: AnswerTree, unread: DraftBudget['unread']): { amount: number }[] {
  return filledRows(tree.costShare).flatMap((row) => {
    const { amount } = (tree.costShare as AnswerTree[])[row]
    const reading = readMoney(typeof amount === 'string' ? amount : '')
    if (isRead(reading)) return [{ amount: reading.value }]
    unread.push({ field: fieldName(['costShare', row, 'amount']), message: reading.problem })
    return []
  })
}
