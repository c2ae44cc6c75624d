import { expect, test } from 'vitest'
import type { FileKind } from '#app/files/file-kinds.ts'
import { readMessage } from '#app/forms/messages.ts'
import { type AnswersBySection, missingAnswers, sectionStatus } from '#app/proposals/missing-answers.ts'
import type { CallRules } from '#app/proposals/sections.ts'
import { shortForm } from '../../support/answers.ts'
import { withRegistration } from '../../support/whole-answers.ts'
import { changed, complete, rules } from './complete-proposal.ts'

const words = (count: number) => 'palabra '.repeat(count)

function missing(answers: AnswersBySection, over = rules) {
  return missingAnswers(answers, over).map(({ section, field, message }) => [section, field, readMessage(message).key])
}

test('nothing is missing in a complete proposal, and every section is done', () => {
  expect(missing(complete)).toEqual([])
  expect(shortForm.map((key) => sectionStatus(key, complete, []))).toEqual(shortForm.map(() => 'done'))
})

test('an empty draft lists what it needs and is to do everywhere', () => {
  const list = missingAnswers({}, rules)
  for (const key of shortForm) {
    expect(list.some(({ section }) => section === key)).toBe(true)
    expect(sectionStatus(key, {}, list)).toBe('toDo')
  }
  expect(list.map(({ section, field }) => `${section} ${field}`)).toEqual([
    'project type',
    'project startsOn',
    'project endsOn',
    'project abstract',
    'project language',
    'project title',
    'carsi weights',
    'carsi mainGoal',
    'carsi areas',
    'carsi threats',
    'carsi scope',
    'places countries',
    'places youthAtRisk',
    'places direct',
    'need problem',
    'need evidence',
    'need others',
    'need whyNow',
    'budget indirect.rule',
    'budget ',
    'security helps',
  ])
})

test('a section begun and not finished is started', () => {
  const answers = changed('need', { whyNow: '  ' })
  expect(sectionStatus('need', answers, missingAnswers(answers, rules))).toBe('started')
  expect(sectionStatus('project', answers, missingAnswers(answers, rules))).toBe('done')
})

type Case = [string, Parameters<typeof changed>, string[][]]

const broken: Case[] = [
  ['no title', ['project', { 'title.es': ' ' }], [['project', 'title', 'proposal:problems.titleNeeded']]],
  ['a long title', ['project', { 'title.es': 'x'.repeat(151) }], [['project', 'title.es', 'tooLong']]],
  ['a type of nobody', ['project', { type: 'old' }], [['project', 'type', 'notInList']]],
  ['no earlier award', ['project', { type: 'continuation' }], [['project', 'priorAward', 'required']]],
  ['an early start', ['project', { startsOn: '2027-05-03' }], [['project', 'startsOn', 'startTooEarly']]],
  ['no such day', ['project', { startsOn: '2027-02-30' }], [['project', 'startsOn', 'notADate']]],
  ['month before day', ['project', { endsOn: '12/31/2028' }], [['project', 'endsOn', 'notADate']]],
  ['an end before the start', ['project', { endsOn: '2027-06-01' }], [['project', 'endsOn', 'endBeforeStart']]],
  ['too many months', ['project', { endsOn: '2029-06-01' }], [['project', 'endsOn', 'tooManyMonths']]],
  ['a long abstract', ['project', { abstract: words(301) }], [['project', 'abstract', 'tooManyWords']]],
  ['one endless word', ['project', { abstract: 'x'.repeat(6_001) }], [['project', 'abstract', 'tooLong']]],
  ['another language', ['project', { language: 'fr' }], [['project', 'language', 'notInList']]],
  ['weights of 90', ['carsi', { 'weights.G4': '60' }], [['carsi', 'weights', 'totals100']]],
  ['a weight in words', ['carsi', { 'weights.G4': 'mucho' }], [['carsi', 'weights.G4', 'notAWholeNumber']]],
  ['half a weight', ['carsi', { 'weights.G4': '69.5' }], [['carsi', 'weights.G4', 'notAWholeNumber']]],
  [
    'beside a weight that cannot be read, what can be judged',
    ['carsi', { 'weights.G4': '-5', 'explanations.G1': '', 'areas.C': 'x', 'areas.A': '100', 'subItems.A': [] }],
    [
      ['carsi', 'weights.G4', 'between'],
      ['carsi', 'areas.C', 'notAWholeNumber'],
      ['carsi', 'explanations.G1', 'required'],
      ['carsi', 'subItems.A', 'subItemNeeded'],
    ],
  ],
  ['a lighter main goal', ['carsi', { mainGoal: 'G1' }], [['carsi', 'mainGoal', 'mainGoal']]],
  ['no main goal', ['carsi', { mainGoal: undefined }], [['carsi', 'mainGoal', 'choose']]],
  ['no explanation', ['carsi', { 'explanations.G1': '' }], [['carsi', 'explanations.G1', 'required']]],
  ['a long explanation', ['carsi', { 'explanations.G1': words(151) }], [['carsi', 'explanations.G1', 'tooManyWords']]],
  [
    'areas of 110',
    ['carsi', { 'areas.B': '10', 'subItems.B': 'B-ruleOfLaw-skills' }],
    [['carsi', 'areas', 'totals100']],
  ],
  ['an area without sub-item', ['carsi', { 'subItems.A': [] }], [['carsi', 'subItems.A', 'subItemNeeded']]],
  ['a sub-item of no area', ['carsi', { 'subItems.A': 'C1' }], [['carsi', 'subItems.A', 'notInList']]],
  [
    'an area chosen without weight',
    ['carsi', { 'subItems.B': 'B-ruleOfLaw-skills' }],
    [['carsi', 'areas.B', 'proposal:problems.areaWithoutWeight']],
  ],
  ['no threat', ['carsi', { threats: undefined }], [['carsi', 'threats', 'chooseAtLeastOne']]],
  ['regional with one country', ['carsi', { scope: 'regional' }], [['places', 'countries', 'twoCountries']]],
  [
    'bilateral with two countries',
    ['places', { countries: ['HN', 'GT'], 'where.GT': 'Izabal' }],
    [['places', 'countries', 'oneCountry']],
  ],
  ['no country', ['places', { countries: undefined }], [['places', 'countries', 'chooseAtLeastOne']]],
  ['a country of another call', ['places', { countries: ['PA'] }], [['places', 'countries', 'notInList']]],
  ['no place', ['places', { 'where.HN': '' }], [['places', 'where.HN', 'required']]],
  ['an unnamed crossing', ['places', { widerAreas: 'borderCrossing' }], [['places', 'borderCrossing', 'required']]],
  ['a long community', ['places', { community: 'x'.repeat(101) }], [['places', 'community', 'tooLong']]],
  [
    'nobody takes part',
    ['places', { 'direct.female.from15to29': '', 'direct.male.from15to29': '0' }],
    [['places', 'direct', 'proposal:problems.beneficiariesNeeded']],
  ],
  [
    'people in words',
    ['places', { 'direct.male.over29': 'muchos' }],
    [['places', 'direct.male.over29', 'notAWholeNumber']],
  ],
  [
    'more youth than people',
    ['places', { youthAtRisk: '8001' }],
    [['places', 'youthAtRisk', 'proposal:problems.moreYouthThanPeople']],
  ],
  ['a long problem', ['need', { problem: words(501) }], [['need', 'problem', 'tooManyWords']]],
  [
    'no evidence',
    ['need', { 'evidence[1].source': '', 'evidence[1].year': '' }],
    [['need', 'evidence', 'proposal:problems.evidenceNeeded']],
  ],
  [
    'a year to come',
    ['need', { 'evidence[1].year': '2028' }],
    [['need', 'evidence[1].year', 'proposal:problems.notAYear']],
  ],
  ['no year', ['need', { 'evidence[1].year': '' }], [['need', 'evidence[1].year', 'required']]],
  [
    'eleven sources',
    ['need', Object.fromEntries(Array.from({ length: 11 }, (_, row) => [`evidence[${row}].source`, 'INE']))],
    [['need', 'evidence', 'tooManyChosen']],
  ],
  [
    'security units denied',
    ['security', { helps: 'yes' }],
    [
      ['security', 'units', 'proposal:problems.unitNeeded'],
      ['security', 'noHelpBeforeClearance', 'tick'],
    ],
  ],
  [
    'a doubt without words',
    ['security', { helps: 'notSure', noHelpBeforeClearance: 'on' }],
    [['security', 'doubt', 'required']],
  ],
]

test.each(broken)('%s is named at its field', (_, change, expected) => {
  expect(missing(changed(...change))).toEqual(expected)
})

test('a question that no longer applies is not judged', () => {
  expect(missing(changed('security', { 'units[0].people': 'pocos', doubt: words(200) }))).toEqual([])
  expect(missing(changed('carsi', { 'explanations.G2': words(300) }))).toEqual([])
})

test('a unit that is helped is named in full', () => {
  const unit = {
    'units[0].institution': 'Policía Nacional',
    'units[0].serviceType': 'police',
    'units[0].unitName': 'UDEP 5',
    'units[0].parentCommand': 'Dirección Nacional de Prevención',
    'units[0].location': 'Choloma',
    'units[0].help': ['training'],
    'units[0].people': '40',
    'units[0].earliestOn': '2027-09-01',
  }
  const answered = { helps: 'yes', noHelpBeforeClearance: 'on', ...unit }
  expect(missing(changed('security', answered))).toEqual([])
  for (const field of Object.keys(unit)) {
    expect(missing(changed('security', { ...answered, [field]: undefined })).map(([, name]) => name)).toEqual([field])
  }
})

test('a budget line for a security unit needs the section on security forces', () => {
  const answers = changed('budget', {
    'supplies[0].item': 'Radios',
    'supplies[0].unitCost': '250',
    'supplies[0].units': '10',
    'supplies[0].forSecurityUnit': 'yes',
    'supplies[0].narrative': 'Para la posta.',
  })
  expect(missing(answers)).toEqual([['security', 'helps', 'proposal:problems.securityUnitInBudget']])
})

test('the files that the call asks for, and the letter of a negotiated rate, are missing until they are there', () => {
  const attachments = withRegistration
  const withFiles = { ...complete, attachments }
  const asks = (...requiredAttachments: FileKind[]): CallRules => ({
    ...rules,
    sections: [...shortForm, 'attachments'],
    requiredAttachments,
  })
  expect(missing({ ...complete, attachments: {} }, asks())).toEqual([])
  expect(missing(complete, asks('registration'))).toEqual([
    ['attachments', 'registration', 'proposal:problems.fileNeeded'],
  ])
  expect(missing(withFiles, asks('registration', 'audit'))).toEqual([
    ['attachments', 'audit', 'proposal:problems.fileNeeded'],
  ])
  const negotiated = { ...complete.budget, 'indirect.rule': 'negotiated', 'indirect.base': 'mtdc' }
  expect(missing({ ...withFiles, budget: negotiated }, asks())).toEqual([
    ['attachments', 'nicra', 'proposal:problems.nicraNeeded'],
  ])
  const letter = Object.fromEntries(
    Object.entries(attachments).map(([name, answer]) => [name.replace('registration', 'nicra'), answer]),
  )
  expect(missing({ ...complete, budget: negotiated, attachments: letter }, asks())).toEqual([])
  const forged = { ...attachments, 'registration[0].file': 'x y z' }
  expect(missing({ ...complete, attachments: forged }, asks('registration'))).toEqual([
    ['attachments', 'registration[0].file', 'invalid'],
  ])
})
