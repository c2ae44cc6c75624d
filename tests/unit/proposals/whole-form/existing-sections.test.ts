import { describe, expect, test } from 'vitest'
import { judge } from '#app/proposals/missing-answers.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { typedAnswers } from '#app/proposals/typed-answers.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { complete, rules, wholeRules } from '../complete-proposal.ts'
import { breaks, findAll, manyWords, needs, takes } from './broken.ts'

test('nothing is missing in a whole proposal', () => {
  expect(typedAnswers(wholeAnswers(), wholeRules)).toMatchObject({ complete: true })
})

test('a call of the short form asks no more than before and understands no more', () => {
  const added = ['translation.exists', 'divisions.HN', 'site.safety', 'otherProjects', 'quarters', 'audited']
  for (const key of ['project', 'places', 'need', 'budget'] as const) {
    const names = sectionOf(key)
      .fields(rules)
      .map(({ name }) => name)
    expect(names.filter((name) => added.includes(name))).toEqual([])
  }
  const typed = JSON.stringify(judge(complete, rules).typed)
  expect(typed).not.toMatch(
    /translation|divisions|"site"|otherProjects|quarters|laterYears|otherFunds|audit|programIncome|localCurrency/,
  )
})

describe('the project', () => {
  needs('project', ['translation.exists'], 'choose')
  const there = {
    'translation.exists': 'yes',
    'translation.authoritative': 'es',
    'translation.by': 'Ana Ruiz',
    'translation.on': '2027-03-01',
  }
  takes('project', [there])
  breaks('project', [
    [
      'a translation of which none counts',
      { ...there, 'translation.authoritative': undefined },
      'translation.authoritative',
      'choose',
    ],
    ['a third language', { ...there, 'translation.authoritative': 'fr' }, 'translation.authoritative', 'notInList'],
    ['a translation by nobody', { ...there, 'translation.by': '' }, 'translation.by', 'required'],
    ['a translation of no day', { ...there, 'translation.on': undefined }, 'translation.on', 'required'],
    [
      'a translation after the closing',
      { ...there, 'translation.on': '2027-03-06' },
      'translation.on',
      'translatedTooLate',
    ],
  ])
})

test('where the call says which text counts the applicant is not asked, and what was typed before is not believed', () => {
  const called = { ...wholeRules, authoritative: 'en' as const }
  const names = sectionOf('project')
    .fields(called)
    .map(({ name }) => name)
  expect(names).not.toContain('translation.authoritative')
  const project = {
    'translation.exists': 'yes',
    'translation.authoritative': 'es',
    'translation.by': 'Ana Ruiz',
    'translation.on': '2027-03-01',
  }
  const { typed, missing } = judge(wholeAnswers({ project }), called)
  expect([typed.project?.translation?.authoritative, missing]).toEqual(['en', []])
})

test.each([
  [{}, 'costShare.hint'],
  [{ costShareEncouraged: true }, 'costShare.encouraged.hint'],
  [{ costSharePercent: 10 }, 'costShare.required.hint'],
  [{ costSharePercent: 10, costShareEncouraged: true }, 'costShare.required.hint'],
])('a call of %j says so where the share of others is asked', (form, hint) => {
  const share = sectionOf('budget')
    .fields({ ...wholeRules, ...form })
    .find(({ name }) => name === 'costShare')
  expect(share?.hint).toBe(`proposal:sections.budget.fields.${hint}`)
})

describe('the places', () => {
  needs('places', ['site.safety'], 'choose')
  needs('places', ['where.HN'])
  takes('places', [
    { 'site.point': '15.5049, -88.0253' },
    { 'site.point': '15.5;-88' },
    { 'divisions.HN': ['all'], 'where.HN': undefined },
    { 'divisions.HN': ['Cortés', 'Gracias a Dios'] },
  ])
  test('each country that is chosen needs its departments', () => {
    const answers = wholeAnswers({
      carsi: { scope: 'regional' },
      places: { countries: ['HN', 'GT'], 'where.GT': 'Puerto Barrios' },
    })
    const found = judge(answers, wholeRules).missing.map(({ section, field }) => `${section} ${field}`)
    expect(found).toEqual(['places divisions.GT'])
  })

  breaks('places', [
    ['no department at all', { 'divisions.HN': undefined }, 'divisions.HN', 'chooseAtLeastOne'],
    ['a department of another country', { 'divisions.HN': ['Cortés', 'Petén'] }, 'divisions.HN', 'notInList'],
    ['a point elsewhere', { 'site.point': '40.4168, -3.7038' }, 'site.point', 'notAPoint'],
    ['a point the wrong way round', { 'site.point': '-88.0253, 15.5049' }, 'site.point', 'notAPoint'],
    ['a point in words', { 'site.point': 'frente al parque' }, 'site.point', 'notAPoint'],
    ['a safety that is none', { 'site.safety': 'secret' }, 'site.safety', 'notInList'],
  ])
})

describe('the need', () => {
  const other = { 'otherProjects[0].donor': 'AECID', 'otherProjects[0].project': 'Barrios seguros' }
  takes('need', [other, { ...other, 'otherProjects[0].link': 'https://barrios.example/es' }])
  breaks('need', [
    ['a project without its donor', { ...other, 'otherProjects[0].donor': '' }, 'otherProjects[0].donor', 'required'],
    ['a donor without a project', { ...other, 'otherProjects[0].project': '' }, 'otherProjects[0].project', 'required'],
    [
      'a page that is none',
      { ...other, 'otherProjects[0].link': 'ftp://barrios.example' },
      'otherProjects[0].link',
      'notAUrl',
    ],
    [
      'eleven projects',
      Object.fromEntries(Array.from({ length: 11 }, (_, row) => [`otherProjects[${row}].donor`, 'AECID'])),
      'otherProjects',
      'tooManyChosen',
    ],
  ])
})

describe('the budget', () => {
  needs('budget', ['audited'], 'choose')
  const fund = {
    'otherFunds[0].source': 'USAID',
    'otherFunds[0].kind': 'federal',
    'otherFunds[0].amount': '20,000',
    'otherFunds[0].purpose': 'Becas',
  }
  const audit = {
    audited: 'yes',
    'audits[0].year': '2026',
    'audits[0].auditor': 'Contadores del Valle',
    'audits[0].opinion': 'clean',
  }
  takes('budget', [
    fund,
    audit,
    { programIncome: '1,200.50' },
    { localCurrency: '24.85 lempiras por dólar' },
    { 'quarters.first': '62,640', 'quarters.fourth': undefined },
    { audited: 'no', 'audits[0].year': 'siempre' },
  ])
  breaks('budget', [
    ['a forecast of a cent less', { 'quarters.fourth': '22,639.99' }, 'quarters', 'forecastOff'],
    [
      'a forecast of nothing',
      { 'quarters.first': '', 'quarters.second': '', 'quarters.third': '', 'quarters.fourth': '' },
      'quarters',
      'forecastOff',
    ],
    ['a quarter in words', { 'quarters.second': 'mucho' }, 'quarters.second', 'notMoney'],
    ['a later year in words', { 'laterYears.year2': 'x' }, 'laterYears.year2', 'notMoney'],
    [
      'money for a year in which the project is over',
      { 'quarters.fourth': '12,640', 'laterYears.year2': '10,000' },
      'laterYears.year2',
      'yearAfterEnd',
    ],
    ['an endless note on the currency', { localCurrency: 'x'.repeat(201) }, 'localCurrency', 'tooLong'],
    ['income in words', { programIncome: 'algo' }, 'programIncome', 'notMoney'],
    ['less than no income', { programIncome: '-5' }, 'programIncome', 'notMoney'],
    ['funds of nobody', { ...fund, 'otherFunds[0].source': '' }, 'otherFunds[0].source', 'required'],
    ['funds of no kind', { ...fund, 'otherFunds[0].kind': 'x' }, 'otherFunds[0].kind', 'notInList'],
    ['funds without an amount', { ...fund, 'otherFunds[0].amount': '' }, 'otherFunds[0].amount', 'required'],
    ['funds for nothing', { ...fund, 'otherFunds[0].purpose': '' }, 'otherFunds[0].purpose', 'required'],
    ['an audit that is not named', { audited: 'yes' }, 'audits', 'auditNeeded'],
    ['an audit of the future', { ...audit, 'audits[0].year': '2028' }, 'audits[0].year', 'notAYear'],
    ['an audit of long ago', { ...audit, 'audits[0].year': '2022' }, 'audits[0].year', 'notAYear'],
    ['an audit by nobody', { ...audit, 'audits[0].auditor': '' }, 'audits[0].auditor', 'required'],
    ['an audit without an opinion', { ...audit, 'audits[0].opinion': '' }, 'audits[0].opinion', 'choose'],
    ['endless findings', { ...audit, 'audits[0].findings': manyWords(61) }, 'audits[0].findings', 'tooManyWords'],
    ['too small a cost share', {}, 'costShare', 'costShareTooSmall', { costSharePercent: 10 }],
  ])

  test('what is paid by others counts towards the share that the call asks for', () => {
    const share = {
      'costShare[0].source': 'Municipalidad',
      'costShare[0].kind': 'government',
      'costShare[0].amount': '14,264',
      'quarters.fourth': '8,376',
    }
    expect(findAll('budget', share, { costSharePercent: 10 })).toEqual([])
    expect(findAll('budget', share, { costSharePercent: 11 })).toEqual([['budget costShare', 'costShareTooSmall']])
  })

  test('a forecast is judged once the lines can be read', () => {
    expect(findAll('budget', { 'personnel[0].months': 'doce' })).toEqual([
      ['budget personnel[0].months', 'notAWholeNumber'],
    ])
  })
})
