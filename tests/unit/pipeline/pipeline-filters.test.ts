import { expect, test } from 'vitest'
import { isInstant, readPageKey, writePageKey } from '#app/page-key.ts'
import { pipelineStates, readFilters } from '#app/pipeline/pipeline-filters.ts'
import { caseAddress, pipelineAddress, pipelineFrom } from '#app/pipeline-address.ts'
import { searchWords } from '#app/search-words.ts'
import { stateNames } from '#workflows/review/context.ts'

test('every state in which something handed in can stand can be filtered by', () => {
  expect([...pipelineStates].sort()).toEqual([...stateNames].sort())
})

test('an address is read back as it was written, whatever its order', () => {
  const address = pipelineAddress({ text: 'jóvenes & más', goal: 'G4', state: 'tracks', after: 'key' })
  expect(address).toBe('/pipeline?state=tracks&goal=G4&text=j%C3%B3venes+%26+m%C3%A1s&after=key')
  const { values, ignored } = readFilters(new URL(address, 'http://x').searchParams, [])
  expect(values).toEqual({
    state: 'tracks',
    country: '',
    goal: 'G4',
    area: '',
    call: '',
    owner: '',
    text: 'jóvenes & más',
  })
  expect(ignored).toEqual([])
  expect(pipelineAddress({})).toBe('/pipeline')
})

test('a case leads back to the view of the pipeline it was opened from, and nowhere else', () => {
  const view = { state: 'tracks', text: 'más & más', order: 'longest', after: 'key' }
  const from = new URL(caseAddress('p1', view), 'http://x').searchParams.get('from')
  expect(pipelineFrom(from)).toBe(pipelineAddress(view))
  expect(caseAddress('p1', { order: 'newest' })).toBe('/proposals/p1')
  for (const strange of [null, '', 'https://example.com', '//example.com', 'to=//x&next=/y', '/pipeline'])
    expect(pipelineFrom(strange)).toBe('/pipeline')
})

test('only the first of a filter that comes twice counts, and a long text is cut', () => {
  const { values } = readFilters(new URLSearchParams(`goal=G1&goal=G2&text=${'a'.repeat(500)}`), [])
  expect([values.goal, values.text.length]).toEqual(['G1', 200])
})

test('a key comes back only as it was written', () => {
  const isDigits = (part: string) => /^\d+$/.test(part)
  expect(readPageKey(writePageKey(['12', 'ñ']), [isDigits, () => true])).toEqual(['12', 'ñ'])
  const strange = [
    '',
    ' ',
    '!!',
    'a'.repeat(401),
    writePageKey(['x', 'y']),
    writePageKey(['1']),
    writePageKey(['1', '2', '3']),
  ]
  for (const key of strange) expect(readPageKey(key, [isDigits, () => true])).toBeUndefined()
})

test('an instant has microseconds and is a day of the calendar', () => {
  expect(isInstant('2027-02-28T23:59:59.000001Z')).toBe(true)
  for (const text of [
    '2027-02-29T00:00:00.000000Z',
    '2027-13-01T00:00:00.000000Z',
    '2027-01-01T24:00:00.000000Z',
    '2027-01-01',
    '',
  ]) {
    expect(isInstant(text)).toBe(false)
  }
})

test('a handful of folded words', () => {
  expect(searchWords('  Jóvenes de\tCholoma, de \0 ÑANDÚ ')).toEqual(['jovenes', 'de', 'choloma,', 'nandu'])
  expect(searchWords(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' '))).toHaveLength(8)
  expect(searchWords('')).toEqual([])
})
