import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { languages } from '#app/i18n/index.ts'
import { BudgetForm } from '#app/proposals/budget-form.tsx'
import { FieldView } from '#app/proposals/fields-field.tsx'
import { removedEntries, wordsOf } from '#app/proposals/removed-row.ts'
import type { ChangedRows } from '#app/proposals/section-shown.ts'
import type { FieldGroup } from '#app/proposals/sections/field.ts'
import { type Answers, sectionOf } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { rules } from './complete-proposal.ts'

const need = sectionOf('need').fields(rules)
const evidence = need.find((field): field is FieldGroup => field.name === 'evidence')!
const answersOf = (count: number): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, row) => [`evidence[${row}].source`, `Source ${row}`]))

const removedFrom = (row: number): ChangedRows => ({
  group: 'evidence',
  count: 0,
  removed: { row, answers: { [`evidence[${row}].source`]: 'A “study”', [`evidence[${row}].year`]: '2025' } },
})

function render(answers: Answers, changed: ChangedRows, language: (typeof languages)[number] = 'en') {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <FieldView field={evidence} form={{ values: answers, errors: {} }} changed={changed} />
    </LanguageContext.Provider>,
  )
}

test('a removed row is named in both languages, at its place, and travels with the form', () => {
  const html = render(answersOf(2), removedFrom(1))
  expect(html).toContain('Source 2, “A “study””, was removed.')
  expect(html).toMatch(/<div[^>]*id="removed" tabindex="-1"><div[^>]*role="status"/)
  expect(html).toContain('<input type="hidden" name="removed.evidence[1].source" value="A “study”"/>')
  expect(html).toContain('<input type="hidden" name="removed.evidence[1].year" value="2025"/>')
  expect(html).toContain('value="putBack evidence 1"')
  const places = ['id="evidence-0"', 'id="removed"', 'id="evidence-1"'].map((mark) => html.indexOf(mark))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(render(answersOf(2), removedFrom(1), 'es')).toContain('Se quitó: Fuente 2, «A “study”».')
})

test('a row without words is named by its number', () => {
  const changed = { group: 'evidence', count: 0, removed: { row: 0, answers: { 'evidence[0].year': '2025' } } }
  expect(render({}, changed)).toContain('Source 1 was removed.')
  expect(render({}, changed, 'es')).toContain('Se quitó: Fuente 1.')
})

test('many words are cut between letters', () => {
  const words = (source: string) => wordsOf(evidence, { row: 0, answers: { 'evidence[0].source': source } })
  expect(words('x'.repeat(60))).toBe('x'.repeat(60))
  expect(words(`${'x'.repeat(59)}🙂y`)).toBe(`${'x'.repeat(59)}🙂…`)
})

test('as long as a row can be put back, the page keeps a place for it', () => {
  const rowsIn = (html: string) => html.match(/class="usa-fieldset vt-row"/g)!.length
  const html = render(answersOf(evidence.max - 1), removedFrom(evidence.max - 1))
  expect(rowsIn(html)).toBe(evidence.max - 1)
  expect(html).toContain('id="removed"')
  expect(rowsIn(render(answersOf(evidence.max - 1), { group: 'evidence', count: 0 }))).toBe(evidence.max)
})

test('a class of the budget whose only line was removed stays open and offers it, no other class does', () => {
  const changed = { group: 'supplies', count: 0, removed: { row: 0, answers: { 'supplies[0].item': 'Lámparas' } } }
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <BudgetForm
        fields={sectionOf('budget').fields(rules)}
        form={{ values: {}, errors: {} }}
        rules={rules}
        warnings={[]}
        changed={changed}
      />
    </LanguageContext.Provider>,
  )
  expect(html.match(/id="removed"/g)).toHaveLength(1)
  expect(html).toMatch(/<details class="vt-class" id="supplies" open=""/)
  expect(html).toContain('<details class="vt-class" id="travel">')
  expect(html).toContain('name="removed.supplies[0].item" value="Lámparas"')
})

test('only what is marked as removed is read as such', () => {
  expect(
    removedEntries([
      ['removed.a[0].b', 'x'],
      ['a[0].b', 'y'],
      ['removed', 'z'],
    ]),
  ).toEqual([['a[0].b', 'x']])
})
