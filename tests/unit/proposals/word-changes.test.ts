import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stretch, wordChanges } from '#app/proposals/word-changes.ts'

const marked = (stretches: Stretch[]) => stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

test.each([
  ['the same', 'the same', 'the same', 'the same'],
  ['', 'new words', '', '[new words]'],
  ['old words', '', '[old words]', ''],
  ['six schools in Choloma', 'eight schools in Choloma', '[six ]schools in Choloma', '[eight ]schools in Choloma'],
  ['one two three', 'one three', 'one [two ]three', 'one three'],
  ['a b c d', 'a c x d', 'a [b ]c d', 'a c [x ]d'],
  ['line one\nline two', 'line one\n\nline two', 'line [one\n]line two', 'line [one\n\n]line two'],
])('%o and %o', (one, other, before, after) => {
  const changes = wordChanges(one, other)
  expect([marked(changes.before), marked(changes.after)]).toEqual([before, after])
})

test('each text stays whole, and what stays is the same in both', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'ñ')).map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = wordChanges(one, other)
      const whole = (all: Stretch[]) => all.map(({ text }) => text).join('')
      const kept = (all: Stretch[]) => whole(all.filter(({ changed }) => !changed))
      expect([whole(before), whole(after)]).toEqual([one, other])
      expect(kept(before)).toBe(kept(after))
    }),
  )
})

test('texts too long to be compared word by word are shown as one change', () => {
  const long = (word: string) => Array.from({ length: 200_000 }, (_, at) => `${word}${at}`).join(' ')
  const { before, after } = wordChanges(`same ${long('a')}`, `same ${long('b')}`)
  expect([before.length, after.length]).toEqual([2, 2])
})
