import { expect, test } from 'vitest'
import { asAnswers, asText, sameText, type Text, typedOnly } from '#app/proposals/script/text.ts'

test('only what somebody typed is read off a form', () => {
  const entries: [string, unknown][] = [
    ['revision', '3'],
    ['drawn', 'where.HN'],
    ['removed.objectives[0].statement', 'gone'],
    ['file', new Blob()],
    ['part', 'objectives[0]'],
    ['problem', 'x'],
  ]
  expect(typedOnly(entries)).toEqual([
    ['part', 'objectives[0]'],
    ['problem', 'x'],
  ])
})

const same: [string, Text, Text][] = [
  ['blanks', [['a', '']], []],
  [
    'the order',
    [
      ['a', '1'],
      ['b', '2'],
    ],
    [
      ['b', '2'],
      ['a', '1'],
    ],
  ],
  ['ends of lines', [['a', 'x\r\ny']], [['a', 'x\ny']]],
  ['keys of rows', [['rows[0].rowKey', '00000000']], []],
  [
    'what the page draws',
    [
      ['part', 'a'],
      ['closed', 'b'],
    ],
    [],
  ],
]
test.each(same)('two texts are the same whatever is said of %s', (_what, one, other) => {
  expect(sameText(one, other)).toBe(true)
})

const different: [string, Text, Text][] = [
  ['a letter', [['a', '1']], [['a', '2']]],
  ['a space', [['a', 'x']], [['a', 'x ']]],
  ['a name', [['a', '1']], [['b', '1']]],
  [
    'a choice more',
    [['a', '1']],
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
]
test.each(different)('two texts differ by %s', (_what, one, other) => {
  expect(sameText(one, other)).toBe(false)
})

test('answers are a text and back, a choice of several as often as it is chosen', () => {
  expect(asText({ a: '1', b: ['2', '3'] })).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['b', '3'],
  ])
  expect(asAnswers([['a', '1']])).toEqual({ a: '1' })
})
