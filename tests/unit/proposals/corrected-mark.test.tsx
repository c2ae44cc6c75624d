import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import { LanguageContext } from '#app/ui/translate.tsx'
import { complete, rules } from './complete-proposal.ts'

const corrected = [
  { section: 'project', field: 'title.es', was: 'Esquelas <abiertas>', on: '2027-03-01' },
  { section: 'project', field: 'title.es', was: 'Escuelas aviertas', on: '2027-03-02' },
  { section: 'places', field: 'title.es', was: 'de otra sección', on: '2027-03-02' },
]

const shown = (language: 'en' | 'es', marks = corrected) =>
  renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <AnswersView sections={['project', 'places']} answers={complete} rules={rules} corrected={marks} />
    </LanguageContext.Provider>,
  )

test.each([
  ['en', 'Corrected by the office on March 1, 2027. It said: “Esquelas &lt;abiertas&gt;”', 'March 2, 2027'],
  ['es', 'Corregido por la oficina el 1 de marzo de 2027. Decía: «Esquelas &lt;abiertas&gt;»', '2 de marzo de 2027'],
] as const)(
  'in %s a corrected text says under it what it said and when, each time, and no other does',
  (language, first, second) => {
    const page = shown(language)
    expect(page.split(first)).toHaveLength(2)
    expect(page.indexOf(first)).toBeGreaterThan(page.indexOf('Escuelas abiertas, calles seguras'))
    expect(page.indexOf(second)).toBeGreaterThan(page.indexOf(first))
    expect(page.match(/vt-corrected/g)).toHaveLength(2)
  },
)

test('what was never corrected has no mark', () => {
  expect(shown('en', [])).not.toContain('vt-corrected')
})
