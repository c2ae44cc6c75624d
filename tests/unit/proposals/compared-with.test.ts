import { expect, test } from 'vitest'
import { comparedWith } from '#app/proposals/compared-with.ts'
import { flagsOf } from '#app/proposals/flags.ts'
import { type AnswersBySection, judge } from '#app/proposals/missing-answers.ts'
import { readToSave } from '#app/proposals/save-section.server.ts'
import { type Answers, type SectionKey, sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { suggestedAnswers } from '#app/proposals/suggested-answers.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'
import { wholeRules } from './complete-proposal.ts'

const helping = (helps: string, security: Answers) =>
  wholeAnswers({
    eligibility: { helps },
    security: { helps, ...security },
    budget: { 'supplies[0].forSecurityUnit': 'yes' },
  })

const wordsIn = { project: ['title.es', 'abstract'], need: ['problem'], places: ['community'] }

/** The whole form as somebody might have it, each in another way at odds with itself. */
const forms: [string, AnswersBySection][] = [
  ['complete', wholeAnswers()],
  ['blank', {}],
  ['written to its limits', greatestAnswers(wholeRules)],
  ['a short project', wholeAnswers({ project: { endsOn: '2031-06-30' } })],
  ['a late project', wholeAnswers({ project: { startsOn: '2033-01-01', endsOn: '2033-12-31' } })],
  ['no help, and a unit in the budget', helping('no', {})],
  ['not sure, and a unit in the budget', helping('notSure', { doubt: 'No se sabe.' })],
  ['another goal', wholeAnswers({ carsi: { 'weights.G1': '0', 'weights.G4': '100' } })],
  ['a regional project in one country', wholeAnswers({ carsi: { scope: 'regional' } })],
  ['a partner with another amount', wholeAnswers({ partners: { 'parties[0].amount': '5' } })],
  ['more for monitoring than for all', wholeAnswers({ indicators: { monitoringCost: '900,000' } })],
  [
    'a negotiated rate without its letter',
    wholeAnswers({ budget: { 'indirect.rule': 'negotiated', 'indirect.rate': '15', 'indirect.base': 'mtdc' } }),
  ],
  ...(['project', 'need', 'places'] as const).map((key): [string, AnswersBySection] => [
    `words about tags and countries in ${key} alone`,
    { [key]: Object.fromEntries(wordsIn[key].map((name) => [name, 'Maras, pandillas y extorsión en Honduras'])) },
  ]),
  ...sectionKeys.map((key): [string, AnswersBySection] => [`nothing in ${key}`, { ...wholeAnswers(), [key]: {} }]),
]

/** All that a section's page says of its answers. */
function said(key: SectionKey, answers: AnswersBySection, sections = wholeRules.sections) {
  const { missing, typed } = judge(answers, wholeRules, sections)
  const fields = sectionOf(key).fields(wholeRules, answers)
  return {
    fields,
    missing: missing.filter(({ section }) => section === key),
    flags: flagsOf(typed, wholeRules).filter(({ section }) => section === key),
    suggested: suggestedAnswers(key, fields, answers, wholeRules),
  }
}

test.each(forms)('a section says the same with only those it is compared with: %s', (_name, answers) => {
  for (const key of wholeRules.sections) {
    const read = [key, ...comparedWith[key]]
    const some = Object.fromEntries(Object.entries(answers).filter(([name]) => read.some((one) => one === name)))
    const sections = wholeRules.sections.filter((one) => read.includes(one))
    expect(said(key, some, sections), key).toEqual(said(key, answers))
  }
})

test('a save reads the answers of each section that may ask nothing', () => {
  const mayAskNothing = sectionKeys.filter((key) =>
    sectionOf(key)
      .fields(wholeRules)
      .every(({ showIf }) => showIf),
  )
  expect(readToSave).toEqual(expect.arrayContaining(mayAskNothing))
})
