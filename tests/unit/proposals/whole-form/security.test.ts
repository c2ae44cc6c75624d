import { expect, test } from 'vitest'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
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
