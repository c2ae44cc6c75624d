import { expect, test } from 'vitest'
import { pseudonym } from '#app/reviews/pseudonym.ts'

test('a pseudonym is the same throughout a proposal and says nothing on the next', () => {
  expect(pseudonym('one', 'ana')).toMatch(/^[B-DF-HJ-NP-TV-XZ]{3}$/)
  expect(pseudonym('one', 'ana')).toBe(pseudonym('one', 'ana'))
  expect(pseudonym('two', 'ana')).not.toBe(pseudonym('one', 'ana'))
  expect(pseudonym('one', 'ivo')).not.toBe(pseudonym('one', 'ana'))
})
