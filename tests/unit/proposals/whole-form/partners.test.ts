import { expect, test } from 'vitest'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'
import { breaks, findAll, manyWords, needs, takes } from './broken.ts'

needs('partners', ['parties[0].role', 'staff[0].name', 'staff[0].role', 'staff[0].percent'])
needs('partners', ['parties[0].country', 'parties[0].type', 'agreement'], 'choose')

const second = {
  'parties[1].name': 'Imprenta del Valle',
  'parties[1].country': 'HN',
  'parties[1].type': 'contract',
  'parties[1].amount': '100',
  'parties[1].role': 'Imprime.',
}

breaks('partners', [
  ['a cent less than the budget', { 'parties[0].amount': '99,672.72' }, 'parties[0].amount', 'partyAmountOff'],
  ['another kind than in the budget', { 'parties[0].type': 'subaward' }, 'parties[0].type', 'partyTypeOff'],
  ['somebody whom the budget does not pay', second, 'parties[1].name', 'partyNotInBudget'],
  ['an amount in words', { 'parties[0].amount': 'todo' }, 'parties[0].amount', 'notMoney'],
  ['no UEI', { 'parties[0].uei': '123' }, 'parties[0].uei', 'notAUei'],
  ['a country of nowhere', { 'parties[0].country': 'XX' }, 'parties[0].country', 'notInList'],
  ['an endless role', { 'parties[0].role': manyWords(61) }, 'parties[0].role', 'tooManyWords'],
  ['nobody in the team', { 'staff[0].name': '', 'staff[0].role': '', 'staff[0].percent': '' }, 'staff', 'staffNeeded'],
  ['more than all one’s time', { 'staff[0].percent': '101' }, 'staff[0].percent', 'between'],
  ['no time at all', { 'staff[0].percent': '0' }, 'staff[0].percent', 'between'],
  ['a letter of nobody', { 'letters[0].on': '2027-01-10' }, 'letters[0].from', 'required'],
  ['a letter of no day', { 'letters[0].from': 'Alcaldía' }, 'letters[0].on', 'required'],
  ['an agreement with nobody', { agreement: 'underWay' }, 'counterpart', 'required'],
  ['an agreement that is none', { agreement: 'x' }, 'agreement', 'notInList'],
])

takes('partners', [
  { 'parties[0].name': '  INSTITUTO   técnico ' },
  { 'parties[0].uei': 'QXL7M3NHT5K9' },
  { agreement: 'signed', counterpart: 'Secretaría de Educación' },
  { 'letters[0].from': 'Alcaldía', 'letters[0].on': '2027-01-10' },
])

test('whom the budget pays and nobody named is told by name', () => {
  const answers = wholeAnswers({ partners: Object.fromEntries(nobody.map((name) => [name, undefined])) })
  expect(missingAnswers(answers, wholeRules)).toEqual([
    {
      section: 'partners',
      field: 'parties',
      message: 'proposal:problems.partyNotNamed?{"parties":"Instituto técnico"}',
    },
  ])
})

const nobody = ['name', 'country', 'type', 'amount', 'role'].map((part) => `parties[0].${part}`)

test('several rows and lines of one name are taken together', () => {
  const half = {
    ...second,
    'parties[0].amount': '60,000',
    'parties[1].name': 'Instituto técnico',
    'parties[1].amount': '39,672.73',
  }
  expect(findAll('partners', half)).toEqual([])
})

test('without the budget nothing is compared', () => {
  const sections = wholeRules.sections.filter((key) => key !== 'budget')
  expect(findAll('partners', second, { sections })).toEqual([])
})

test('of the team reviewers may read everything but the names', () => {
  const staff = sectionOf('partners')
    .fields(wholeRules)
    .find(({ name }) => name === 'staff')
  const restricted = staff && 'fields' in staff ? staff.fields.filter((leaf) => leaf.class === 'restricted') : []
  expect(restricted.map(({ name }) => name)).toEqual(['name'])
})
