import { expect, test } from 'vitest'
import { typedAnswers } from '#app/proposals/typed-answers.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'
import { breaks, manyWords, needs } from './broken.ts'

needs('risks', ['risks[0].what', 'risks[0].mitigation', 'risks[0].owner', 'doNoHarm', 'safety'])
needs('risks', ['risks[0].category', 'risks[0].likelihood', 'risks[0].impact'], 'choose')

const parts = ['what', 'category', 'likelihood', 'impact', 'mitigation', 'owner']

breaks('risks', [
  ['two risks', Object.fromEntries(parts.map((part) => [`risks[2].${part}`, ''])), 'risks', 'risksNeeded'],
  ['a kind that is none', { 'risks[0].category': 'weather' }, 'risks[0].category', 'notInList'],
  ['a likelihood of six', { 'risks[0].likelihood': '6' }, 'risks[0].likelihood', 'between'],
  ['an impact of nought', { 'risks[0].impact': '0' }, 'risks[0].impact', 'between'],
  ['an endless risk', { 'risks[0].what': manyWords(51) }, 'risks[0].what', 'tooManyWords'],
  ['an endless measure', { 'risks[0].mitigation': manyWords(61) }, 'risks[0].mitigation', 'tooManyWords'],
  ['endless care', { doNoHarm: manyWords(201) }, 'doNoHarm', 'tooManyWords'],
  ['endless safety', { safety: manyWords(201) }, 'safety', 'tooManyWords'],
  [
    'twenty-one risks',
    Object.fromEntries(Array.from({ length: 21 }, (_, row) => [`risks[${row}].what`, 'Algo'])),
    'risks',
    'tooManyChosen',
  ],
])

test('likelihood times impact is the score', () => {
  const read = typedAnswers(wholeAnswers(), wholeRules)
  expect(read.complete && read.typed.risks?.risks.map(({ score }) => score)).toEqual([12, 6, 10])
})
