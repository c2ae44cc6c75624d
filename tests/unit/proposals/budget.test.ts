import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetClasses, budgetTotals, type LineFigures, lineTotalCents } from '#app/proposals/budget.ts'

const money = fc.integer({ min: 0, max: 500_000_000 })
const few = fc.integer({ min: 1, max: 60 })
const percent = fc.integer({ min: 1, max: 100 })
const rate = fc.integer({ min: 0, max: 10_000 })

const line: fc.Arbitrary<LineFigures> = fc.oneof(
  fc.record({ class: fc.constant('personnel' as const), monthlyRate: money, percent, months: few }),
  fc.record({ class: fc.constant('fringe' as const), base: money, rate }),
  fc.record({ class: fc.constant('travel' as const), travellers: few, days: few, fare: money, perDiem: money }),
  fc.record({ class: fc.constant('equipment' as const), unitCost: money, units: few }),
  fc.record({ class: fc.constant('supplies' as const), unitCost: money, units: few }),
  fc.record({ class: fc.constant('other' as const), unitCost: money, units: few }),
  fc.record({
    class: fc.constant('contractual' as const),
    party: fc.constantFrom('Puente', ' puente ', 'Otra'),
    partyType: fc.constantFrom('subaward' as const, 'contract' as const),
    amount: money,
  }),
  fc.record({ class: fc.constant('construction' as const), amount: money }),
)

const indirect = fc.oneof(
  fc.constant({ rule: 'none' as const }),
  fc.record({ rule: fc.constant('deMinimis' as const), rate: fc.integer({ min: 0, max: 1_500 }) }),
  fc.record({
    rule: fc.constant('negotiated' as const),
    rate,
    base: fc.constantFrom('mtdc' as const, 'salaries' as const, 'salariesAndFringe' as const, 'totalDirect' as const),
  }),
)

test('the lines add up to the total, by line and by class, in 10,000 budgets', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 60 }),
      indirect,
      fc.array(fc.record({ amount: money }), { maxLength: 5 }),
      (lines, rule, shares) => {
        const totals = budgetTotals(lines, rule, shares)
        const byLine = lines.reduce((sum, each) => sum + lineTotalCents(each), 0)
        const byClass = budgetClasses.reduce((sum, each) => sum + totals.byClass[each], 0)
        const shared = shares.reduce((sum, { amount }) => sum + amount, 0)
        expect(byClass).toBe(byLine)
        expect(totals.directCents).toBe(byLine)
        expect(totals.totalCents).toBe(totals.directCents + totals.indirectCents)
        expect(totals.federalCents + shared).toBe(totals.totalCents)
        expect(totals.mtdcCents).toBeGreaterThanOrEqual(0)
        expect(totals.mtdcCents).toBeLessThanOrEqual(totals.directCents)
        for (const cents of Object.values(totals.byClass)) expect(Number.isSafeInteger(cents)).toBe(true)
      },
    ),
    { numRuns: 10_000 },
  )
})

test('the order of the lines changes nothing', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), indirect, (lines, rule) => {
      expect(budgetTotals(lines.toReversed(), rule, [])).toEqual(budgetTotals(lines, rule, []))
    }),
  )
})

test('each class has its product', () => {
  expect(lineTotalCents({ class: 'personnel', monthlyRate: 185_000, percent: 50, months: 12 })).toBe(1_110_000)
  expect(lineTotalCents({ class: 'fringe', base: 1_110_000, rate: 1_250 })).toBe(138_750)
  expect(lineTotalCents({ class: 'travel', travellers: 3, days: 4, fare: 12_000, perDiem: 9_050 })).toBe(144_600)
  expect(lineTotalCents({ class: 'supplies', unitCost: 1_999, units: 3 })).toBe(5_997)
  expect(lineTotalCents({ class: 'construction', amount: 7 })).toBe(7)
})

test('half a cent goes up', () => {
  expect(lineTotalCents({ class: 'personnel', monthlyRate: 1, percent: 50, months: 1 })).toBe(1)
  expect(lineTotalCents({ class: 'personnel', monthlyRate: 1, percent: 49, months: 1 })).toBe(0)
  expect(lineTotalCents({ class: 'fringe', base: 333, rate: 5_000 })).toBe(167)
})

test('modified total direct costs leave out equipment, building and what a subaward exceeds', () => {
  const lines: LineFigures[] = [
    { class: 'supplies', unitCost: 100_000, units: 1 },
    { class: 'equipment', unitCost: 2_000_000, units: 1 },
    { class: 'construction', amount: 500_000 },
    { class: 'contractual', party: 'Puente', partyType: 'subaward', amount: 4_000_000 },
    { class: 'contractual', party: 'PUENTE ', partyType: 'subaward', amount: 3_000_000 },
    { class: 'contractual', party: 'Imprenta', partyType: 'contract', amount: 6_000_000 },
  ]
  expect(budgetTotals(lines, { rule: 'deMinimis', rate: 1_000 }, [])).toMatchObject({
    directCents: 15_600_000,
    mtdcCents: 100_000 + 5_000_000 + 6_000_000,
    indirectCents: 1_110_000,
  })
})

test('a negotiated rate is taken on the base of its agreement', () => {
  const lines: LineFigures[] = [
    { class: 'personnel', monthlyRate: 100_000, percent: 100, months: 10 },
    { class: 'fringe', base: 1_000_000, rate: 2_000 },
    { class: 'equipment', unitCost: 3_000_000, units: 1 },
  ]
  const indirectOn = (base: 'mtdc' | 'salaries' | 'salariesAndFringe' | 'totalDirect') =>
    budgetTotals(lines, { rule: 'negotiated', rate: 5_000, base }, []).indirectCents
  expect(indirectOn('salaries')).toBe(500_000)
  expect(indirectOn('salariesAndFringe')).toBe(600_000)
  expect(indirectOn('mtdc')).toBe(600_000)
  expect(indirectOn('totalDirect')).toBe(2_100_000)
})
