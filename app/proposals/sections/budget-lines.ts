import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { type BudgetClass, equipmentFromCents, type LineFigures, lineTotalCents } from '../budget.ts'
import { figuresOf, nameLength } from './budget-figures.ts'
import type { CallRules } from './call-rules.ts'
import { choice, part, text, words } from './leaf.ts'
import { problem } from './problem.ts'
import { mostCents } from './read-money.ts'

export const narrativeWords = 80
export const yesOrNo = ['yes', 'no'] as const
export const mostLines = 20

const named = text(nameLength)
const narrative = { narrative: words(narrativeWords) }

const lineTexts = {
  personnel: { role: named, ...narrative },
  fringe: { benefit: named, ...narrative },
  travel: { purpose: named, from: named, to: named, ...narrative },
  equipment: { item: named, lastsOverAYear: choice(yesOrNo), forSecurityUnit: choice(yesOrNo), ...narrative },
  supplies: { item: named, forSecurityUnit: choice(yesOrNo), ...narrative },
  contractual: { purpose: named, ...narrative },
  construction: { description: named, ...narrative },
  other: { item: named, ...narrative },
}

type Texts = typeof lineTexts
type TypedTexts<Class extends BudgetClass> = { [Name in keyof Texts[Class]]: z.infer<Texts[Class][Name]> }

export type BudgetLine = {
  [Class in BudgetClass]: { class: Class } & Extract<LineFigures, { class: Class }> & TypedTexts<Class>
}[BudgetClass]

function figuresShape(lineClass: BudgetClass, rules: CallRules): z.ZodRawShape {
  const figures = Object.entries(figuresOf(rules)[lineClass])
  return Object.fromEntries(figures.map(([name, { read, whenBlank }]) => [name, answer(read, whenBlank)]))
}

export function lineSchema(lineClass: BudgetClass, rules: CallRules): z.ZodType<BudgetLine> {
  const shape: z.ZodRawShape = { ...lineTexts[lineClass], ...figuresShape(lineClass, rules) }
  return part(z.object(shape))
    .transform((row) => ({ ...row, class: lineClass }) as BudgetLine)
    .superRefine((line, ctx) => {
      const because = refusalOf(line, rules)
      if (because) ctx.addIssue({ code: 'custom', path: [because.field], message: because.message })
    })
}

function refusalOf(line: BudgetLine, rules: CallRules): { field: string; message: string } | undefined {
  const total = lineTotalCents(line)
  if (total > mostCents) return { field: mainFigure[line.class], message: message('maxMoney', { max: mostCents }) }
  if (total === 0) return { field: mainFigure[line.class], message: problem('lineIsZero') }
  if (line.class === 'equipment' && (line.lastsOverAYear === 'no' || line.unitCost < equipmentFromCents)) {
    return { field: 'unitCost', message: problem('notEquipment', { from: equipmentFromCents }) }
  }
  if (line.class === 'construction' && !rules.allowsConstruction) {
    return { field: 'amount', message: problem('noConstruction') }
  }
  return undefined
}

/** Where a problem with a line's total is shown. */
const mainFigure: Record<BudgetClass, string> = {
  personnel: 'monthlyRate',
  fringe: 'rate',
  travel: 'fare',
  equipment: 'unitCost',
  supplies: 'unitCost',
  contractual: 'amount',
  construction: 'amount',
  other: 'unitCost',
}
