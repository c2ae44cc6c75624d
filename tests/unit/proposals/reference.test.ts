import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReference, makeReference, readReference } from '#app/proposals/reference.ts'

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })
const year = fc.integer({ min: 2024, max: 2099 })
const reference = fc
  .tuple(bytes, year)
  .filter(([random]) => random.filter((byte) => byte < 247).length >= 7)
  .map(([random, of]) => makeReference(random, of))

test('a reference has its form and no character that is taken for another', () => {
  fc.assert(
    fc.property(reference, (made) => {
      expect(isReference(made)).toBe(true)
      expect(made).toMatch(/^CA-20\d\d-[^0O1IL5S2Z8BAEUDQG]{4}-[^0O1IL5S2Z8BAEUDQG]{4}$/)
    }),
  )
})

test('any single wrong character is caught', () => {
  fc.assert(
    fc.property(reference, (made) => {
      for (let at = 0; at < made.length; at++) {
        for (const wrong of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-') {
          if (wrong !== made[at]) expect(isReference(made.slice(0, at) + wrong + made.slice(at + 1))).toBe(false)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('any two characters swapped are caught', () => {
  fc.assert(
    fc.property(reference, (made) => {
      const places = [...Array(made.length).keys()].filter((at) => made[at] !== '-')
      for (const [index, one] of places.entries()) {
        const other = places[index + 1]
        if (other === undefined || made[one] === made[other]) continue
        const swapped = [...made]
        swapped[one] = made[other]
        swapped[other] = made[one]
        expect(isReference(swapped.join(''))).toBe(false)
      }
    }),
  )
})

test('a reference is read in small letters and without hyphens', () => {
  fc.assert(
    fc.property(reference, (made) => {
      expect(readReference(` ${made.toLowerCase().replaceAll('-', ' ')}`)).toBe(made)
    }),
  )
  expect(readReference('CA-2027')).toBeUndefined()
  expect(readReference('')).toBeUndefined()
})

test('too few random bytes are refused', () => {
  expect(() => makeReference(new Uint8Array(6), 2027)).toThrow(RangeError)
  expect(() => makeReference(new Uint8Array(32).fill(255), 2027)).toThrow(RangeError)
})
