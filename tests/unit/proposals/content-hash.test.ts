import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sha256 } from '#app/hash.ts'
import { contentHash } from '#app/proposals/content-hash.ts'

test('keys are sorted, at every depth, and nothing is added', () => {
  expect(canonicalJson({ b: [{ y: 1, x: null }], a: 'ñ', é: true, B: undefined })).toBe(
    '{"a":"ñ","b":[{"x":null,"y":1}],"é":true}',
  )
  expect(canonicalJson(new Date('2027-03-05T23:00:00Z'))).toBe('"2027-03-05T23:00:00.000Z"')
})

test('the same content has the same hash in whatever order its keys come back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse())
      expect(contentHash(turned)).toBe(contentHash(content))
      expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)))
    }),
  )
})

test('one letter changes the hash', () => {
  expect(contentHash({ title: 'a' })).not.toBe(contentHash({ title: 'á' }))
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, [undefined], { f: () => 1 }])(
  'what JSON cannot say is refused: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)
