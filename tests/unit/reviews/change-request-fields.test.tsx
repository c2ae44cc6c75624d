import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { languages } from '#app/i18n/index.ts'
import { openedWith, questionsOf } from '#app/proposals/questions.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { ChangeRequestFields } from '#app/reviews/change-request-fields.tsx'
import { LanguageContext } from '#app/ui/translate.tsx'
import { voidedBy } from '#workflows/review/voiding.ts'
import { wholeRules } from '../proposals/complete-proposal.ts'

const sections = sectionKeys.map((section) => ({
  section,
  again: [...voidedBy(section)],
  whole: { question: section, again: [...voidedBy(section)], together: [] },
  questions: questionsOf(section, wholeRules).map((question) => ({
    question,
    again: [...voidedBy(question)],
    together: openedWith([question], wholeRules),
  })),
}))

test.each(languages)('in %s each question has its reason under it; a section with a slip is open', (language) => {
  const errors = { 'reasons.budget_travel': ['required'] }
  const values = { questions: ['budget.travel'], 'reasons.need_whyNow': 'Kept' }
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <ChangeRequestFields sections={sections} form={{ values, errors }} />
    </LanguageContext.Provider>,
  )
  const names = [...html.matchAll(/(?:name="questions"[^>]* value="([^"]+)"|<textarea[^>]* name="reasons\.([^"]+)")/g)]
  const asked = sections.flatMap(({ whole, questions }) => [whole, ...questions]).map(({ question }) => question)
  expect(names.map(([, question, reason]) => question ?? reason)).toEqual(
    asked.flatMap((question) => [question, question.replace('.', '_')]),
  )
  expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1)
  expect(html).not.toMatch(/(proposal|review|errors):\w|\{\{/)
})
