import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { type BudgetClass, equipmentFromCents, type LineFigures, lineTotalCents } from '../budget.ts'
import type { CallRules } from './call-rules.ts'
import { choice, part, text, words } from './leaf.ts'
import { problem } from './problem.ts'
import { mostCents, readMoney } from './read-money.ts'
import { readIntegerBetween, readPercent } from './reading.ts'

export const narrativeWords = 80
export const nameLength = 150
export const partyTypes = ['subaward', 'contract'] as const
export const yesOrNo = ['yes', 'no'] as const
export const mostLines = 20

const money = answer(readMoney)
const count = (most: number) => answer(readIntegerBetween(1, most))

/** What a line's total is computed from; the other answers of a line are in `lineTexts`. */
function figuresOf(rules: CallRules) {
  const units = { unitCost: money, units: count(1_000_000) }
  return {
    personnel: { monthlyRate: money, percent: count(100), months: count(rules.maxMonths) },
    fringe: { base: money, rate: answer(readPercent) },
    travel: {
      travellers: count(10_000),
      days: answer(readIntegerBetween(0, 1_000)),
      fare: money,
      perDiem: money,
    },
    equipment: units,
    supplies: units,
    contractual: { party: text(nameLength), partyType: choice(partyTypes), amount: money },
    construction: { amount: money },
    other: units,
  }
}

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

/** Reads what the total of a row needs and nothing else, for the totals of a draft. */
export function figuresSchema(lineClass: BudgetClass, rules: CallRules): z.ZodType<LineFigures> {
  const figures = z.object(figuresOf(rules)[lineClass] as z.ZodRawShape)
  return part(figures).transform((row) => ({ ...row, class: lineClass }) as LineFigures)
}

export function lineSchema(lineClass: BudgetClass, rules: CallRules): z.ZodType<BudgetLine> {
  const shape: z.ZodRawShape = { ...lineTexts[lineClass], ...figuresOf(rules)[lineClass] }
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
