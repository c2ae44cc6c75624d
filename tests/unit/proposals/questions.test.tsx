import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { languages, translator } from '#app/i18n/index.ts'
import { questionInFull, questionWords } from '#app/proposals/question-words.ts'
import {
  changedIn,
  onlyNamed,
  openedWith,
  openFields,
  opensWith,
  questionOf,
  questionsOf,
} from '#app/proposals/questions.ts'
import { SectionPage } from '#app/proposals/section-page.tsx'
import type { ShownSection } from '#app/proposals/section-shown.ts'
import { changeTasks } from '#app/proposals/section-tasks.ts'
import { type SectionKey, sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { Question } from '#workflows/review/context.ts'
import { completeAnswers, type ShortForm, shortForm } from '../../support/answers.ts'
import { rules, wholeRules } from './complete-proposal.ts'

const complete = completeAnswers()
const fieldsOf = (section: SectionKey) => sectionOf(section).fields({ ...rules, allowsConstruction: true })
const whole = sectionKeys.flatMap((key) => questionsOf(key, { ...wholeRules, allowsConstruction: true }))
const all = shortForm.flatMap((key) => questionsOf(key, { ...rules, allowsConstruction: true }))

test('every question has a name that the procedure knows, and words of its own in both languages', () => {
  expect(whole.every((question) => Question.safeParse(question).success)).toBe(true)
  expect(whole).toEqual(expect.arrayContaining(['places.where', 'budget.indirect', 'carsi.subItems']))
  for (const language of languages) {
    const t = translator(language)
    const words = whole.map((question) => questionInFull(question, t))
    expect(new Set(words).size).toBe(whole.length)
    for (const one of words) expect(one).not.toMatch(/\{\{|proposal:|^\S+\.\S+$/)
  }
  expect(questionWords('budget.goneSince', translator('en'))).toBe('Budget')
  expect([...whole, ...all]).toEqual(expect.arrayContaining([...new Set(Object.entries(opensWith).flat(2))]))
})

describe('what is open where single questions are named', () => {
  const open = (section: ShortForm, ...asked: Question[]) =>
    openFields(section, fieldsOf(section), { asked, handedIn: complete[section] }).map(({ name }) => name)

  test('the whole section, or all rows of one question', () => {
    expect(open('budget', 'budget')).toEqual(fieldsOf('budget').map(({ name }) => name))
    expect(open('budget', 'budget.personnel')).toEqual(['personnel'])
    expect(open('budget', 'need', 'budget.indirect')).toEqual(['indirect.rule', 'indirect.rate', 'indirect.base'])
    expect(open('budget', 'need.problem')).toEqual([])
  })

  test('a question opens what hangs on it and was not asked before, and nothing that was answered', () => {
    const places = open('places', 'places.countries')
    expect(places).toContain('where.GT')
    expect(places).not.toContain('where.HN')
    expect(open('project', 'project.type')).toEqual(['type', 'priorAward'])
  })

  test('what is typed elsewhere is refused, what is not posted stays', () => {
    const named = { asked: ['need.whyNow'], handedIn: complete.need }
    const typed = { whyNow: 'Now', problem: 'Changed', others: complete.need.others! }
    expect(onlyNamed('need', fieldsOf('need'), typed, named)).toEqual({
      answers: { ...complete.need, whyNow: 'Now' },
      refused: { problem: 'Changed' },
    })
    const blank = onlyNamed('need', fieldsOf('need'), {}, named)
    expect(blank.answers).not.toHaveProperty('whyNow')
    expect(blank.answers).toHaveProperty('problem')
  })
})

describe('which questions have changed', () => {
  const changed = (section: ShortForm, more: Record<string, string | string[] | undefined>) => {
    const entries = Object.entries({ ...complete[section], ...more }).filter(([, answer]) => answer !== undefined)
    const after = Object.fromEntries(entries) as Record<string, string | string[]>
    return changedIn(section, fieldsOf(section), complete[section] ?? {}, after)
  }

  test('rows and cells count as their question', () => {
    expect(changed('budget', {})).toEqual([])
    expect(changed('budget', { 'personnel[3].role': 'Another', 'indirect.rate': '5' })).toEqual([
      'budget.personnel',
      'budget.indirect',
    ])
    expect(changed('places', { 'direct.female.under15': '4' })).toEqual(['places.direct'])
  })

  test('an answer that comes or goes with another is a part of that change', () => {
    expect(changed('places', { countries: ['HN', 'GT'], 'where.GT': 'Izabal' })).toEqual(['places.countries'])
    expect(changed('places', { countries: ['GT'], 'where.GT': 'Izabal' })).toEqual(['places.countries'])
    expect(changed('places', { 'where.HN': 'Elsewhere' })).toEqual(['places.where'])
  })

  test('an answer that is not asked for is none', () => {
    expect(changed('places', { 'where.GT': 'Typed and thought better of' })).toEqual([])
    expect(questionOf('carsi', 'explanations.G1')).toBe('carsi.explanations')
  })
})

describe('what is opened with a named question', () => {
  test('what a rule of the form would otherwise make impossible, and nothing else', () => {
    expect(openedWith(['carsi.weights'], rules)).toEqual(['carsi.mainGoal'])
    expect(openedWith(['carsi.areas'], rules)).toEqual(['carsi.subItems'])
    expect(openedWith(['carsi.scope'], rules)).toEqual(['places.countries'])
    expect(openedWith(['project.startsOn'], rules)).toEqual(['project.endsOn'])
    expect(openedWith(['project.endsOn'], rules)).toEqual(['project.startsOn', 'budget.personnel'])
    expect(openedWith(['need.whyNow', 'project.abstract'], rules)).toEqual([])
  })

  test('the way back is closed where no rule asks for it', () => {
    expect(openedWith(['places.direct'], rules)).toEqual(['places.youthAtRisk'])
    expect(openedWith(['places.youthAtRisk'], rules)).toEqual([])
    expect(openedWith(['security.helps'], rules)).toEqual([])
  })

  test('one class of the budget opens no other, save the benefits of the personnel', () => {
    expect(openedWith(['budget.travel'], rules)).toEqual([])
    expect(openedWith(['budget.costShare'], rules)).toEqual([])
    expect(openedWith(['budget.supplies'], rules)).toEqual(['security.helps', 'security.units'])
    expect(openedWith(['budget.personnel'], rules)).toEqual(['budget.fringe'])
  })

  test('the whole form asks that the forecast, the parties and what they lead to fit together', () => {
    const forecast = ['budget.quarters', 'budget.laterYears']
    expect(openedWith(['budget.travel'], wholeRules)).toEqual(forecast)
    expect(openedWith(['budget.travel'], { ...wholeRules, costSharePercent: 10 })).toEqual([
      'budget.costShare',
      ...forecast,
    ])
    expect(openedWith(['partners.parties'], wholeRules)).toEqual(['budget.contractual', ...forecast])
    expect(openedWith(['carsi.weights'], wholeRules)).toEqual([
      'carsi.mainGoal',
      'logic.objectives',
      'indicators.indicators',
    ])
    expect(openedWith(['project.startsOn'], wholeRules)).toEqual(['project.endsOn', 'lasting.steps'])
    expect(openedWith(['indicators.indicators', 'lasting.steps'], wholeRules)).toEqual([])
  })

  test('of a whole section only what lies outside it, and what the form does not ask is left out', () => {
    expect(openedWith(['carsi'], rules)).toEqual(['places.countries'])
    expect(openedWith(['carsi', 'places.countries'], rules)).toEqual([])
    const concept = { ...rules, sections: shortForm.filter((key) => key !== 'budget' && key !== 'security') }
    expect(openedWith(['project.endsOn'], concept)).toEqual(['project.startsOn'])
  })
})

test('a section that is open only for what goes with a change lacks nothing, or says what does not fit', () => {
  const asked = [{ question: 'carsi.scope', reason: null, isChanged: true }]
  const open = ['carsi.scope', 'places.countries']
  const tasks = (scope: string) =>
    changeTasks([...shortForm], { ...complete, carsi: { ...complete.carsi, scope } }, rules, asked, open)
  expect(tasks('bilateral').map(({ status }) => status)).toEqual([
    'locked',
    'done',
    'done',
    'locked',
    'locked',
    'locked',
  ])
  expect(tasks('regional')[2]).toMatchObject({ status: 'started', asked: [], missing: [{ field: 'countries' }] })
})

test('a section is done once everything that was named in it is changed', () => {
  const asked = (first: boolean, second: boolean) => [
    { question: 'need.problem', reason: 'One.', isChanged: first },
    { question: 'need.whyNow', reason: null, isChanged: second },
  ]
  const statusOf = (first: boolean, second: boolean) =>
    changeTasks([...shortForm], complete, rules, asked(first, second), ['need.problem', 'need.whyNow']).map(
      ({ status }) => status,
    )[3]
  expect([statusOf(false, false), statusOf(true, false), statusOf(true, true)]).toEqual(['todo', 'started', 'done'])
})

test.each(languages)('in %s the reason stands at the question, and the others are no inputs', (language) => {
  const asked = [{ question: 'need.whyNow', reason: 'Say what <changed>.', isChanged: false }]
  const shown: ShownSection = {
    proposal: { id: 'p', title: 'T', language: 'es' },
    section: 'need',
    number: 4,
    all: 6,
    rules,
    answers: complete.need,
    written: complete,
    revision: 1,
    saved: null,
    now: '2030-01-01T00:00:00.000Z',
    lock: null,
    asked,
    answerBy: null,
    open: ['whyNow'],
    missing: null,
    lacks: [],
    warnings: [],
    suggested: [],
    writer: null,
    profile: null,
  }
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <SectionPage
        script={{ nonce: 'n', writer: 'w' }}
        shown={shown}
        view={{ saved: true, opened: [], rows: null, at: '', refused: { problem: 'My other text' } }}
      />
    </LanguageContext.Provider>,
  )
  expect(
    html.match(/<(textarea|input|select)[^>]* name="[^"]+"/g)?.map((one) => /name="([^"]+)"/.exec(one)![1]),
  ).toEqual(['revision', 'whyNow'])
  expect(html.indexOf('Say what &lt;changed&gt;.')).toBeLessThan(html.indexOf('name="whyNow"'))
  expect(html).toContain(String(complete.need.others))
  expect(html).toContain('My other text')
})
