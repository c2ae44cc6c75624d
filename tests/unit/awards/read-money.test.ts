import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AwardRowError } from '#app/awards/past-award.ts'
import { readMoney } from '#app/awards/read-money.ts'

test.each([
  ['186058', 18_605_800],
  ['186058.0', 18_605_800],
  ['58163491.99', 5_816_349_199],
  ['5e+06', 500_000_000],
  ['1.5e+07', 1_500_000_000],
  ['5.41e+08', 54_100_000_000],
  ['0.1', 10],
  ['0.07', 7],
  ['1.10', 110],
  ['12.3400', 1234],
  ['1234e-2', 1234],
  ['0', 0],
  ['0.000', 0],
  ['-0', 0],
  ['0e+99', 0],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
])('%s is %d cents', (text, cents) => {
  expect(readMoney('amount', text)).toBe(cents)
})

test.each([
  ['-1', 'amountNegative'],
  ['-2e+06', 'amountNegative'],
  ['0.001', 'amountNotCents'],
  ['1e-3', 'amountNotCents'],
  ['1234.565', 'amountNotCents'],
  ['90071992547409.92', 'amountTooLarge'],
  ['1e+300', 'amountTooLarge'],
  ['1e+9999', 'amountUnreadable'],
  ['', 'amountUnreadable'],
  ['12,5OO', 'amountUnreadable'],
  ['1,234', 'amountUnreadable'],
  ['$5', 'amountUnreadable'],
  ['0x10', 'amountUnreadable'],
  ['Infinity', 'amountUnreadable'],
])('%s is refused: %s', (text, key) => {
  const refusal = (() => {
    try {
      return readMoney('amount', text)
    } catch (error) {
      return error instanceof AwardRowError ? error.reason.key : error
    }
  })()
  expect(refusal).toBe(key)
})

test('whole cents come back exactly from any way of writing them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.integer({ min: 0, max: 12 }),
      (cents, zeros) => {
        const digits = String(cents).padStart(3, '0')
        const written = `${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(readMoney('amount', written + '0'.repeat(zeros))).toBe(cents)
        expect(readMoney('amount', `${cents}e-2`)).toBe(cents)
      },
    ),
  )
})
