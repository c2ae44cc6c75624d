import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { type BudgetClass, budgetClasses, budgetTotals } from '../budget.ts'
import { budgetFields } from './budget-fields.ts'
import { type BudgetLine, lineSchema, mostLines } from './budget-lines.ts'
import { forecastParts, forecastProblem, moreShape } from './budget-more.ts'
import type { CallRules } from './call-rules.ts'
import { costShareKinds, indirectSchema } from './indirect.ts'
import { choice, onceRead, part, rows, text } from './leaf.ts'
import { problem } from './problem.ts'
import { readMoney } from './read-money.ts'

export const key = 'budget'

export const fields = budgetFields

type LinesByClass = Record<BudgetClass, BudgetLine[]>

/** Lines of all classes in one list, in the order of the form; amounts in cents. */
export function schema(rules: CallRules) {
  const lines = budgetClasses.map((each) => [each, rows(lineSchema(each, rules), { min: 0, max: mostLines })])
  const costShare = z.object({ source: text(150), kind: choice(costShareKinds), amount: answer(readMoney) })
  const whole = z
    .object({
      ...(Object.fromEntries(lines) as { [Class in BudgetClass]: z.ZodType<BudgetLine[]> }),
      indirect: indirectSchema(rules),
      costShare: rows(part(costShare), { min: 0, max: mostLines }),
      ...moreShape(rules),
    })
    .superRefine(
      (budget, ctx) => {
        if (linesOf(budget).length === 0) ctx.addIssue({ code: 'custom', message: problem('lineNeeded') })
      },
      onceRead(...budgetClasses),
    )
    .superRefine(fringeFitsPersonnel, onceRead('personnel', 'fringe'))
    .superRefine(
      (budget, ctx) => {
        const { federalCents, totalCents } = budgetTotals(linesOf(budget), budget.indirect, budget.costShare)
        const because = totalCents === 0 ? undefined : outsideCall(federalCents, rules)
        if (because) ctx.addIssue({ code: 'custom', message: because })
      },
      onceRead(...budgetClasses, 'indirect', 'costShare'),
    )
    .superRefine(
      (budget, ctx) => {
        const totals = budgetTotals(linesOf(budget), budget.indirect, budget.costShare)
        const because = forecastProblem(budget, totals)
        if (because) ctx.addIssue({ code: 'custom', path: ['quarters'], message: because })
        const least = rules.costSharePercent ?? 0
        if (totals.costShareCents * 100 < totals.totalCents * least) {
          ctx.addIssue({ code: 'custom', path: ['costShare'], message: problem('costShareTooSmall', { least }) })
        }
      },
      onceRead(...budgetClasses, 'indirect', 'costShare', ...forecastParts),
    )
    .superRefine(
      ({ audited, audits }, ctx) => {
        if (audited === 'yes' && audits?.length === 0) {
          ctx.addIssue({ code: 'custom', path: ['audits'], message: problem('auditNeeded') })
        }
      },
      onceRead('audited', 'audits'),
    )
  return part(whole).transform(
    ({
      indirect,
      costShare,
      localCurrency,
      programIncome,
      quarters,
      laterYears,
      otherFunds,
      audited,
      audits,
      ...byClass
    }) => ({
      lines: linesOf(byClass),
      indirect,
      costShare,
      localCurrency,
      programIncome,
      quarters,
      laterYears,
      otherFunds,
      audited,
      audits,
    }),
  )
}

export type Budget = z.infer<ReturnType<typeof schema>>

function linesOf(byClass: LinesByClass): BudgetLine[] {
  return budgetClasses.flatMap((each) => byClass[each])
}

function fringeFitsPersonnel(budget: LinesByClass, ctx: z.core.$RefinementCtx) {
  const { personnel } = budgetTotals(budget.personnel, { rule: 'none' }, []).byClass
  if (budget.fringe.some((line) => line.class === 'fringe' && line.base > personnel)) {
    ctx.addIssue({ code: 'custom', path: ['fringe'], message: problem('fringeOverPersonnel', { max: personnel }) })
  }
}

function outsideCall(federalCents: number, rules: CallRules): string | undefined {
  if (federalCents <= 0) return problem('costShareTooLarge')
  if (federalCents < rules.floorCents)
    return problem('belowFloor', { requested: federalCents, floor: rules.floorCents })
  if (federalCents <= rules.ceilingCents) return undefined
  return problem('aboveCeiling', { requested: federalCents, ceiling: rules.ceilingCents })
}
