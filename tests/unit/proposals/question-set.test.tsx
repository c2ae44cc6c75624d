import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/hash.ts'
import { languages, translator } from '#app/i18n/index.ts'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import { asAsked, questionSet } from '#app/proposals/question-set.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { wholeAnswers } from '../../support/whole-answers.ts'
import { rules, wholeRules } from './complete-proposal.ts'

const set = questionSet('VEN-27-06', wholeRules)
const stored = JSON.parse(canonicalJson(set)) as typeof set

test.each(languages)('in %s every question, option, hint and limit is kept in words', (language) => {
  const text = JSON.stringify(stored[language])
  expect(stored[language].map(({ key }) => key)).toEqual(sectionKeys)
  expect(text).not.toMatch(/(proposal|tags|errors):\w/)
  expect(text.match(/\{\{(?!number|product)/g)).toBeNull()
  expect(text).toContain(translator(language)('proposal:sections.risks.fields.risks.label'))
  expect(text).toContain('"maxWords":300')
})

test('the same questions are one set, others another', () => {
  expect(canonicalJson(questionSet('VEN-27-06', { ...wholeRules }))).toBe(canonicalJson(set))
  const others = [
    questionSet('VEN-27-07', wholeRules),
    questionSet('VEN-27-06', rules),
    questionSet('VEN-27-06', { ...wholeRules, maxMonths: 12 }),
  ]
  for (const other of others) expect(canonicalJson(other)).not.toBe(canonicalJson(set))
})

const read = (language: 'en' | 'es', asked = asAsked({ rules: stored.rules, sections: stored[language] })) =>
  renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <AnswersView sections={sectionKeys} answers={wholeAnswers()} rules={wholeRules} asked={asked} />
    </LanguageContext.Provider>,
  )

test.each(languages)('in %s answers read beside the kept questions as beside those of now', (language) => {
  expect(asAsked(null)).toBeUndefined()
  expect(read(language)).toBe(read(language, undefined))
})

test('a question is read as it was asked, though it is asked otherwise now', () => {
  const then = structuredClone(stored)
  const [risks] = then.en.filter(({ key }) => key === 'risks')
  risks!.title = 'Risks: as we said then'
  risks!.fields = risks!.fields.map((field) => ({ ...field, label: 'What may fail: and for whom? {{number}}' }))
  const html = read('en', asAsked({ rules: then.rules, sections: then.en }))
  expect(html).toContain('Risks: as we said then')
  expect(html).toContain('What may fail: and for whom? {{number}}')
})

test.each(languages)('in %s names and contacts are left out for those who do not need them', (language) => {
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <AnswersView
        sections={['people', 'partners']}
        answers={{ people: {}, partners: { 'staff[0].role': 'Coordinadora', 'staff[0].percent': '100' } }}
        rules={wholeRules}
        hidesPersonal
      />
    </LanguageContext.Provider>,
  )
  expect(html).toContain(translator(language)('proposal:check.personalKept'))
  expect(html).toContain('Coordinadora')
  expect(html).not.toContain(`>${translator(language)('proposal:sections.partners.fields.staff.name.label')}<`)
})
