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
import { figuresSchema } from './budget-lines.ts'
import type { CallRules } from './call-rules.ts'
import { indirectSchema } from './indirect.ts'
import { readMoney } from './read-money.ts'

export type DraftLine = { class: BudgetClass; row: number; cents: number | null }

/** `lines` has every row in which something was typed; `unread` names each figure that is in no total, and why. */
export type DraftBudget = { lines: DraftLine[]; totals: BudgetTotals; unread: { field: string; message: string }[] }

/** The totals of what can be read in a budget that is not finished. What cannot is reported, never guessed. */
export function draftBudget(answers: Answers, rules: CallRules): DraftBudget {
  const tree = answersTree(answers)
  const unread: DraftBudget['unread'] = []
  const lines = budgetClasses.flatMap((each) => readLines(tree, each, rules, unread))
  const figures = lines.flatMap(({ figures }) => (figures ? [figures] : []))
  const totals = budgetTotals(figures, readIndirect(tree, rules, unread), readCostShare(tree, unread))
  return {
    lines: lines.map(({ class: lineClass, row, figures }) => ({
      class: lineClass,
      row,
      cents: figures ? lineTotalCents(figures) : null,
    })),
    totals,
    unread,
  }
}

type ReadLine = { class: BudgetClass; row: number; figures: LineFigures | undefined }

function readLines(
  tree: AnswerTree,
  lineClass: BudgetClass,
  rules: CallRules,
  unread: DraftBudget['unread'],
): ReadLine[] {
  const typed = tree[lineClass]
  const schema = figuresSchema(lineClass, rules)
  return filledRows(typed).map((row) => {
    const parsed = schema.safeParse((typed as AnswerTree[])[row])
    for (const { path, message } of parsed.error?.issues ?? []) {
      unread.push({ field: fieldName([lineClass, row, ...path]), message })
    }
    return { class: lineClass, row, figures: parsed.data }
  })
}

function readIndirect(tree: AnswerTree, rules: CallRules, unread: DraftBudget['unread']): Indirect {
  if (isBlank(tree.indirect)) return { rule: 'none' }
  const parsed = indirectSchema(rules).safeParse(tree.indirect)
  for (const { path, message } of parsed.error?.issues ?? []) {
    unread.push({ field: fieldName(['indirect', ...path]), message })
  }
  return parsed.data ?? { rule: 'none' }
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
