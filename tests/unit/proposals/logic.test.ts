import { describe, expect, test } from 'vitest'
import { readMessage, translateMessage } from '#app/forms/messages.ts'
import { languages, translator } from '#app/i18n/index.ts'
import { type AnswersBySection, judge, missingAnswers } from '#app/proposals/missing-answers.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { keyOf } from '../../support/logic-answers.ts'
import { changedLogic, logicRules, withLogic } from './complete-logic.ts'

function missing(answers: AnswersBySection) {
  return missingAnswers(answers, logicRules).map(({ section, field, message }) => [
    section,
    field,
    readMessage(message).key.replace('proposal:problems.', ''),
  ])
}

test('nothing is missing in a complete log frame with its indicators', () => {
  expect(missing(withLogic)).toEqual([])
  const { typed } = judge(withLogic, logicRules)
  expect(typed.logic?.objectives[0]?.outcomes[0]?.outputs[0]?.activities[1]).toEqual({
    title: 'Dar los talleres',
    owner: 'Fundación Puente',
    from: 4,
    to: 12,
  })
  expect(typed.indicators?.indicators[0]).toMatchObject({ measures: keyOf('objectives[0].outcomes[0]'), goal: 'G1' })
})

test('an empty log frame asks for its first objective, and one without branches for each of them', () => {
  expect(missing({ ...withLogic, logic: {}, indicators: {} })).toEqual([
    ['logic', 'objectives', 'objectiveNeeded'],
    ['logic', 'theory', 'required'],
    ['indicators', 'indicators', 'indicatorsNeeded'],
    ['indicators', 'evaluation', 'required'],
    ['indicators', 'monitoringCost', 'required'],
  ])
  const bare = { theory: 'x', 'objectives[1].statement': 'Uno', 'objectives[1].goals': ['G1'] }
  expect(missing({ ...withLogic, logic: bare }).filter(([section]) => section === 'logic')).toEqual([
    ['logic', 'objectives[1].outcomes', 'outcomeNeeded'],
  ])
})

const activity = 'objectives[0].outcomes[0].outputs[0].activities[1]'

type Case = [string, Parameters<typeof changedLogic>, string[][]]

const broken: Case[] = [
  ['no statement', ['logic', { 'objectives[0].statement': ' ' }], [['logic', 'objectives[0].statement', 'required']]],
  ['no goal', ['logic', { 'objectives[0].goals': undefined }], [['logic', 'objectives[0].goals', 'chooseAtLeastOne']]],
  [
    'a goal without weight',
    ['logic', { 'objectives[0].goals': ['G1', 'G2'] }],
    [['logic', 'objectives[0].goals', 'goalsWithoutWeight']],
  ],
  [
    'no assumption',
    ['logic', { 'objectives[1].outcomes[0].assumption': '' }],
    [['logic', 'objectives[1].outcomes[0].assumption', 'required']],
  ],
  [
    'an output without activities',
    ['logic', { 'objectives[0].outcomes[0].outputs[1].statement': 'Otro' }],
    [['logic', 'objectives[0].outcomes[0].outputs[1].activities', 'activityNeeded']],
  ],
  [
    'an outcome without outputs',
    ['logic', { 'objectives[0].outcomes[1].statement': 'Otro', 'objectives[0].outcomes[1].assumption': 'x' }],
    [['logic', 'objectives[0].outcomes[1].outputs', 'outputNeeded']],
  ],
  ['no owner', ['logic', { [`${activity}.owner`]: '' }], [['logic', `${activity}.owner`, 'required']]],
  ['no month', ['logic', { [`${activity}.from`]: 'marzo' }], [['logic', `${activity}.from`, 'notAWholeNumber']]],
  ['month 0', ['logic', { [`${activity}.from`]: '0' }], [['logic', `${activity}.from`, 'between']]],
  [
    'an end before the start',
    ['logic', { [`${activity}.to`]: '3' }],
    [['logic', `${activity}.to`, 'endsBeforeItBegins']],
  ],
  ['a month after the project', ['logic', { [`${activity}.to`]: '13' }], [['logic', `${activity}.to`, 'afterProject']]],
  [
    'a month after the project, whatever else is missing',
    ['logic', { [`${activity}.to`]: '13', theory: '' }],
    [
      ['logic', 'theory', 'required'],
      ['logic', `${activity}.to`, 'afterProject'],
    ],
  ],
  ['a month after the call', ['logic', { [`${activity}.to`]: '25' }], [['logic', `${activity}.to`, 'between']]],
  [
    'a goal of 20 % without outcome indicator',
    ['indicators', { 'indicators[1].goal': 'G1' }],
    [['indicators', 'indicators', 'goalsUnmeasured']],
  ],
  [
    'an objective that only an output is measured of',
    ['indicators', { 'indicators[1].measures': keyOf('objectives[1].outcomes[0].outputs[0]') }],
    [
      ['indicators', 'indicators', 'objectivesUnmeasured'],
      ['indicators', 'indicators', 'goalsUnmeasured'],
    ],
  ],
  [
    'an indicator of a goal without weight',
    ['indicators', { 'indicators[2].goal': 'G5' }],
    [['indicators', 'indicators[2].goal', 'goalsWithoutWeight']],
  ],
  [
    'an indicator of what is gone',
    ['indicators', { 'indicators[2].measures': 'deadbeef' }],
    [['indicators', 'indicators[2].measures', 'measuredIsGone']],
  ],
  [
    'more than a hundred per cent',
    ['indicators', { 'indicators[0].baseline': '101' }],
    [['indicators', 'indicators[0].baseline', 'between']],
  ],
  [
    'less than nothing',
    ['indicators', { 'indicators[1].year1': '-1' }],
    [['indicators', 'indicators[1].year1', 'min']],
  ],
  [
    'a unit with no value to come',
    ['indicators', { 'indicators[1].final': undefined }],
    [['indicators', 'indicators[1].final', 'required']],
  ],
  [
    'a value in words',
    ['indicators', { 'indicators[1].final': 'muchos' }],
    [['indicators', 'indicators[1].final', 'notAFigure']],
  ],
  [
    'two readings',
    ['indicators', { 'indicators[1].final': '1.200' }],
    [['indicators', 'indicators[1].final', 'figureAmbiguous']],
  ],
  [
    'neither yes nor no',
    ['indicators', { 'indicators[2].final': '1' }],
    [['indicators', 'indicators[2].final', 'notYesOrNo']],
  ],
  [
    'a target against its direction',
    ['indicators', { 'indicators[0].year1': '50', 'indicators[0].final': '50' }],
    [['indicators', 'indicators[0].year1', 'againstDirection']],
  ],
  [
    'an end worse than the year before',
    ['indicators', { 'indicators[1].final': '1100' }],
    [['indicators', 'indicators[1].final', 'againstDirection']],
  ],
  [
    'a target that changes nothing',
    ['indicators', { 'indicators[0].year1': '42.5', 'indicators[0].final': '42.5' }],
    [['indicators', 'indicators[0].final', 'changesNothing']],
  ],
  [
    'no baseline',
    ['indicators', { 'indicators[1].baselineByMonth': '' }],
    [['indicators', 'indicators[1].baseline', 'baselineNeeded']],
  ],
  [
    'a late baseline',
    ['indicators', { 'indicators[1].baselineByMonth': '4' }],
    [['indicators', 'indicators[1].baselineByMonth', 'between']],
  ],
  [
    'a baseline without date',
    ['indicators', { 'indicators[0].baselineOn': '' }],
    [['indicators', 'indicators[0].baselineOn', 'required']],
  ],
  [
    'two baselines',
    ['indicators', { 'indicators[0].baselineByMonth': '2' }],
    [['indicators', 'indicators[0].baselineByMonth', 'baselineTwice']],
  ],
  [
    'no target for the year',
    ['indicators', { 'indicators[0].year1': '' }],
    [['indicators', 'indicators[0].year1', 'required']],
  ],
  [
    'a target after the project',
    ['indicators', { 'indicators[0].year2': '20' }],
    [['indicators', 'indicators[0].year2', 'yearAfterProject']],
  ],
  [
    'more than the budget',
    ['indicators', { monitoringCost: '900,000' }],
    [['indicators', 'monitoringCost', 'monitoringOverBudget']],
  ],
]

describe('every rule of the log frame and its indicators is said at its field, in both languages', () => {
  test.each(broken)('%s', (_, [section, answers], expected) => {
    const found = missing(changedLogic(section, answers))
    expect(found).toEqual(expected)
    for (const { message } of missingAnswers(changedLogic(section, answers), logicRules)) {
      for (const language of languages) {
        expect(translateMessage(translator(language), message)).not.toMatch(/\{\{|proposal:|problems\./)
      }
    }
  })
})

test('a project with two years has two targets, and three where one was typed before it became shorter', () => {
  const yearsIn = (answers: AnswersBySection) =>
    JSON.stringify(sectionOf('indicators').fields(logicRules, answers)).match(/"name":"year\d"/g)?.length
  expect(yearsIn(withLogic)).toBe(1)
  expect(yearsIn(changedLogic('project', { endsOn: '2029-05-31' }))).toBe(2)
  expect(yearsIn(changedLogic('project', { endsOn: 'x' }))).toBe(2)
  expect(yearsIn(changedLogic('indicators', { 'indicators[1].year2': '7' }))).toBe(2)
})

test('an indicator names what it measures by its number and words, wherever that is moved', () => {
  const options = JSON.stringify(sectionOf('indicators').fields(logicRules, withLogic))
  expect(options).toContain(`"value":"${keyOf('objectives[1].outcomes[0]')}"`)
  expect(options).toContain('2.1 · Los vecinos usan los servicios municipales.')
})
