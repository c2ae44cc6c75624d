import { expect, test } from 'vitest'
import { sectionOf } from '#app/proposals/sections.ts'
import { helpsSecurityForces, typedAnswers } from '#app/proposals/typed-answers.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { rules, wholeRules } from '../complete-proposal.ts'
import { breaks, findAll, needs, takes } from './broken.ts'

needs('eligibility', ['type', 'country', 'helps', 'language'], 'choose')
needs('eligibility', ['amount'])

breaks('eligibility', [
  ['a kind that is none', { type: 'club' }, 'type', 'notInList'],
  ['a kind that this call does not take', {}, 'type', 'typeNotEligible', { eligibleTypes: ['nonprofit'] }],
  ['a country that this call does not take', {}, 'country', 'countryNotEligible', { eligibleCountries: ['GT'] }],
  ['another country without its name', { country: 'other' }, 'otherCountry', 'required'],
  ['a country with an endless name', { country: 'other', otherCountry: 'x'.repeat(61) }, 'otherCountry', 'tooLong'],
  ['less than the call gives', { amount: '49,999.99' }, 'amount', 'minMoney'],
  ['more than the call gives', { amount: '500,000.01' }, 'amount', 'maxMoney'],
  ['an amount in words', { amount: 'mucho' }, 'amount', 'notMoney'],
  ['a language of nobody', { language: 'fr' }, 'language', 'notInList'],
  ['an answer that is none', { helps: 'maybe' }, 'helps', 'notInList'],
])

takes('eligibility', [{ amount: '50,000' }, { amount: '500,000' }, { country: 'other', otherCountry: 'Haití' }])

test('a call that names no kind and no country takes all of them', () => {
  expect(findAll('eligibility', {}, { eligibleTypes: [], eligibleCountries: [] })).toEqual([])
  expect(findAll('eligibility', {}, { eligibleTypes: ['regionalBody'], eligibleCountries: ['HN'] })).toEqual([])
})

test('whether help goes to security forces is asked once', () => {
  const names = (key: 'eligibility' | 'security', asked = wholeRules) =>
    sectionOf(key)
      .fields(asked)
      .map(({ name }) => name)
  expect(names('eligibility')).toContain('helps')
  expect(names('security')).not.toContain('helps')
  expect(names('security', rules)).toContain('helps')
})

test('the first answer counts where the section on security forces is not asked yet', () => {
  const sections = wholeRules.sections.filter((key) => key !== 'security')
  const helps = (answer: string) => {
    const read = typedAnswers(wholeAnswers({ eligibility: { helps: answer } }), { ...wholeRules, sections })
    return read.complete && helpsSecurityForces(read.typed)
  }
  expect([helps('yes'), helps('notSure'), helps('no')]).toEqual([true, true, false])
})
