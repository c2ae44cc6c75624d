import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from '#app/tags/apportion.ts'

const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 100])
  .map((marks) => marks.slice(1).map((mark, index) => mark - marks[index]))

const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

test('the parts add up to the amount exactly, each within a cent of its share', () => {
  fc.assert(
    fc.property(amounts, weights, (cents, shares) => {
      const parts = apportion(cents, shares)
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(cents))
      parts.forEach((part, index) => {
        const off = BigInt(part) * 100n - BigInt(cents) * BigInt(shares[index])
        expect(off > -100n && off < 100n).toBe(true)
        if (shares[index] === 0) expect(part).toBe(0)
      })
    }),
  )
})

test('a larger weight never gets less, and of two equal ones the lower goal number gets the odd cent', () => {
  fc.assert(
    fc.property(amounts, weights, (cents, shares) => {
      const parts = apportion(cents, shares)
      shares.forEach((weight, index) => {
        shares.slice(index + 1).forEach((other, offset) => {
          const later = parts[index + 1 + offset]
          if (weight >= other) expect(parts[index]).toBeGreaterThanOrEqual(later)
          else expect(parts[index]).toBeLessThanOrEqual(later)
        })
      })
    }),
  )
})

test.each([
  [1, [50, 50, 0, 0, 0], [1, 0, 0, 0, 0]],
  [100, [33, 33, 34, 0, 0], [33, 33, 34, 0, 0]],
  [10_001, [20, 20, 20, 20, 20], [2001, 2000, 2000, 2000, 2000]],
  [7, [10, 20, 30, 40, 0], [1, 1, 2, 3, 0]],
])('%i cents by %j are %j', (cents, shares, parts) => {
  expect(apportion(cents, shares)).toEqual(parts)
})

test.each([
  [100, [50, 49]],
  [100, [150, -50]],
  [100, [50.5, 49.5]],
  [-1, [100]],
  [0.5, [100]],
])('%d cents by %j is a mistake of the program', (cents, shares) => {
  expect(() => apportion(cents, shares)).toThrow(RangeError)
})
