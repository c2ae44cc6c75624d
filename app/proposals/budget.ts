/** The object classes of SF-424A, section B, in its order a to h. */
export const budgetClasses = [
  'personnel',
  'fringe',
  'travel',
  'equipment',
  'supplies',
  'contractual',
  'construction',
  'other',
] as const

export type BudgetClass = (typeof budgetClasses)[number]

type ByUnit<Class> = { class: Class; unitCost: number; units: number }

/** Amounts are whole US cents; `percent` is a whole per cent; `rate` is hundredths of a per cent. */
export type LineFigures =
  | { class: 'personnel'; monthlyRate: number; percent: number; months: number }
  | { class: 'fringe'; base: number; rate: number }
  | { class: 'travel'; travellers: number; days: number; fare: number; perDiem: number }
  | ByUnit<'equipment'>
  | ByUnit<'supplies'>
  | ByUnit<'other'>
  | { class: 'contractual'; party: string; partyType: 'subaward' | 'contract'; amount: number }
  | { class: 'construction'; amount: number }

export type IndirectBase = 'mtdc' | 'salaries' | 'salariesAndFringe' | 'totalDirect'

/** `rate` in hundredths of a per cent. The de minimis rate is taken on modified total direct costs. */
export type Indirect =
  | { rule: 'none' }
  | { rule: 'deMinimis'; rate: number }
  | { rule: 'negotiated'; rate: number; base: IndirectBase }

export type CostShare = { amount: number }

export type BudgetTotals = {
  byClass: Record<BudgetClass, number>
  directCents: number
  mtdcCents: number
  indirectCents: number
  totalCents: number
  costShareCents: number
  federalCents: number
}

/** Modified total direct costs take in this much of each subaward (2 CFR 200.1, awards since 1 October 2024). */
export const subawardInMtdcCents = 5_000_000

/** An item of this unit cost that lasts more than a year is equipment (2 CFR 200.1, awards since 1 October 2024). */
export const equipmentFromCents = 1_000_000

/** Half a cent goes up. Beyond 2^53 the figure is no longer exact; the submit schema refuses lines long before. */
export function lineTotalCents(line: LineFigures): number {
  switch (line.class) {
    case 'personnel':
      return divided(product(line.monthlyRate, line.percent, line.months), 100n)
    case 'fringe':
      return divided(product(line.base, line.rate), 10_000n)
    case 'travel':
      return divided(product(line.travellers) * (product(line.fare) + product(line.days, line.perDiem)), 1n)
    case 'equipment':
    case 'supplies':
    case 'other':
      return divided(product(line.unitCost, line.units), 1n)
    case 'contractual':
    case 'construction':
      return line.amount
  }
}

/** Totals computed from the lines; `federalCents` is what is asked for: the total less the cost share. */
export function budgetTotals(
  lines: readonly LineFigures[],
  indirect: Indirect,
  costShare: readonly CostShare[],
): BudgetTotals {
  const byClass = Object.fromEntries(budgetClasses.map((each) => [each, 0])) as Record<BudgetClass, number>
  for (const line of lines) byClass[line.class] += lineTotalCents(line)
  const directCents = sum(Object.values(byClass))
  const mtdcCents = directCents - byClass.equipment - byClass.construction - outsideMtdc(lines)
  const indirectCents = indirectOf(indirect, byClass, directCents, mtdcCents)
  const totalCents = directCents + indirectCents
  const costShareCents = sum(costShare.map(({ amount }) => amount))
  return {
    byClass,
    directCents,
    mtdcCents,
    indirectCents,
    totalCents,
    costShareCents,
    federalCents: totalCents - costShareCents,
  }
}

/** What subawards exceed their part in MTDC, the lines of one party taken together. */
function outsideMtdc(lines: readonly LineFigures[]): number {
  const byParty = new Map<string, number>()
  for (const line of lines) {
    if (line.class !== 'contractual' || line.partyType !== 'subaward') continue
    const party = line.party.trim().toLowerCase()
    byParty.set(party, (byParty.get(party) ?? 0) + line.amount)
  }
  return sum([...byParty.values()].map((amount) => Math.max(0, amount - subawardInMtdcCents)))
}

function indirectOf(indirect: Indirect, byClass: Record<BudgetClass, number>, directCents: number, mtdcCents: number) {
  if (indirect.rule === 'none') return 0
  const base = indirect.rule === 'deMinimis' ? 'mtdc' : indirect.base
  const baseCents: Record<IndirectBase, number> = {
    mtdc: mtdcCents,
    salaries: byClass.personnel,
    salariesAndFringe: byClass.personnel + byClass.fringe,
    totalDirect: directCents,
  }
  return divided(product(baseCents[base], indirect.rate), 10_000n)
}

function product(...factors: number[]): bigint {
  return factors.reduce((result, factor) => result * BigInt(factor), 1n)
}

function divided(dividend: bigint, divisor: bigint): number {
  return Number((dividend * 2n + divisor) / (divisor * 2n))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
