import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/i18n/index.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { SectionAnswers } from '#app/proposals/section-answers.tsx'
import type { SectionKey } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { wholeAnswers } from '../../support/whole-answers.ts'
import { wholeRules } from './complete-proposal.ts'

function read(language: Language, section: SectionKey, change: Record<string, string | undefined>) {
  const answers = wholeAnswers({ [section]: change })
  const missing = missingAnswers(answers, wholeRules).filter((one) => one.section === section)
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <SectionAnswers
        section={section}
        answers={answers[section] ?? {}}
        written={answers}
        rules={wholeRules}
        missing={missing}
        level={3}
      />
    </LanguageContext.Provider>,
  )
  return html.replace(/<[^>]+>/g, '\n').replace(/\s*\n\s*/g, '\n')
}

test('a question in parts says which part is missing', () => {
  const people = { 'contact.name': undefined, 'contact.email': 'nobody' }
  expect(read('es', 'people', people)).toContain('Nombre: Escriba una respuesta')
  expect(read('en', 'people', people)).toMatch(/E-mail: .+/)
  expect(read('en', 'risks', { 'risks[1].owner': undefined })).toContain('Risk 2 · Who watches over it?: ')
})

test('a single question says it once', () => {
  expect(read('en', 'organization', { founded: undefined })).not.toContain('Year in which it was founded: ')
})

test('nothing spent in a year is an answer, no weight is none', () => {
  expect(read('en', 'organization', {})).toContain('In 2024:\nUS$ 0.00')
  expect(read('en', 'carsi', { 'weights.G2': '0' })).not.toContain(':\n0%')
})
