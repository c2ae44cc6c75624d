import { expect, test } from 'vitest'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { leafFinder } from '#app/proposals/sections/rows.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'

const radios = { 'supplies[0].forSecurityUnit': 'yes' }

const found = (helps: string, security: Record<string, string | string[]> = {}) =>
  missingAnswers(
    wholeAnswers({ eligibility: { helps }, security: { helps, ...security }, budget: radios }),
    wholeRules,
  ).map(({ section, field }) => `${section} ${field}`)

test('what the budget buys for a unit of security forces is declared before everything else', () => {
  expect(found('no')).toEqual(['eligibility helps'])
})

test('its unit is named, also where one is not sure', () => {
  const doubt = { doubt: 'No sabemos si la academia cuenta.', noHelpBeforeClearance: 'on' }
  expect(found('yes', doubt)).toEqual(['security units'])
  expect(found('notSure', doubt)).toEqual(['security units'])
})

test('nothing is asked where no help is given', () => {
  expect(missingAnswers(wholeAnswers({ security: { helps: 'no', doubt: 'x '.repeat(500) } }), wholeRules)).toEqual([])
})

const unit = {
  'units[0].institution': 'Policía Nacional',
  'units[0].serviceType': 'police',
  'units[0].unitName': 'UDEP 5',
  'units[0].parentCommand': 'Dirección Nacional de Prevención',
  'units[0].location': 'Choloma',
  'units[0].help': ['training'],
  'units[0].people': '40',
  'units[0].earliestOn': '2027-09-01',
  noHelpBeforeClearance: 'on',
}

test('the whole form asks whom to turn to in the institution, by post', () => {
  expect(found('yes', unit)).toEqual(['security units[0].contact'])
  expect(found('yes', { ...unit, 'units[0].contact': 'x'.repeat(151) })).toEqual(['security units[0].contact'])
  expect(found('yes', { ...unit, 'units[0].contact': 'Jefatura de capacitación' })).toEqual([])
  const short = sectionOf('security').fields({ ...wholeRules, wholeForm: false })
  expect(leafFinder(short)('units[0].contact')).toBeUndefined()
})
