import { expect, test } from 'vitest'
import { flagsOf } from '#app/proposals/flags.ts'
import { judge, missingAnswers } from '#app/proposals/missing-answers.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'

const flags = (section: SectionKey, change: Record<string, string | undefined>) => {
  const answers = wholeAnswers({ [section]: change })
  expect(missingAnswers(answers, wholeRules)).toEqual([])
  return flagsOf(judge(answers, wholeRules).typed, wholeRules).map(
    ({ section, field, message }) => `${section} ${field} ${message.replace(/^proposal:flags\.|\?.*$/g, '')}`,
  )
}

/** The same salary of the same post, which costs the same together. */
const inTwoLines = (monthlyRate: string, percent: string) =>
  Object.fromEntries(
    [0, 1].flatMap((row) => [
      [`personnel[${row}].role`, ['Coordinación', ' coordinación'][row]],
      [`personnel[${row}].monthlyRate`, monthlyRate],
      [`personnel[${row}].percent`, percent],
      [`personnel[${row}].months`, '12'],
      [`personnel[${row}].narrative`, 'De la planilla actual.'],
    ]),
  )

test.each<[string, SectionKey, Record<string, string | undefined>, string[]]>([
  ['nothing', 'people', {}, []],
  ['one mail for two', 'people', { 'contact.email': 'ROSA@guara.example' }, ['people contact contactIsRepresentative']],
  ['one name for two', 'people', { 'finance.name': 'rosa amaya' }, ['people finance financeIsRepresentative']],
  ['no UEI yet', 'organization', { uei: undefined, ueiUntil: undefined }, ['organization uei ueiNeededLater']],
  ['a UEI that ends', 'organization', { ueiUntil: '2027-05-01' }, ['organization ueiUntil ueiEndsSoon']],
  ['a debt', 'capacity', { debt: 'yes', debtExplanation: 'Se paga.' }, ['capacity debt debtWeighed']],
  ['no policy', 'capacity', { conflictPolicy: 'no' }, ['capacity conflictPolicy policyNeeded']],
  ['a policy to come', 'capacity', { safeguardingPolicy: 'underWay' }, ['capacity safeguardingPolicy policyNeeded']],
  ['a post of two years in one', 'budget', inTwoLines('1,000', '100'), ['budget personnel overFullTime']],
  ['a post of one year in two lines', 'budget', inTwoLines('2,000', '50'), []],
  ['no account', 'capacity', { ownAccount: 'no' }, ['capacity ownAccount accountNeeded']],
])('%s is worth a look and keeps nobody from handing in', (_, section, change, expected) => {
  expect(flags(section, change)).toEqual(expected)
})
