import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { languages, translator } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import { QuestionsView } from '#app/proposals/questions-view.tsx'
import { differences } from '#app/proposals/section-differences.ts'
import { SectionForm } from '#app/proposals/section-form.tsx'
import type { ChangedRows } from '#app/proposals/section-shown.ts'
import { type SectionKey, sectionOf } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { keyOf } from '../../support/logic-answers.ts'
import { changedLogic, logicRules, withLogic } from './complete-logic.ts'

type Language = (typeof languages)[number]

function form(section: SectionKey, answers: AnswersBySection, more: { errors?: string[]; changed?: ChangedRows } = {}) {
  return renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <SectionForm
        action="/here"
        section={section}
        fields={sectionOf(section).fields(logicRules, answers)}
        form={{
          values: answers[section] ?? {},
          errors: Object.fromEntries((more.errors ?? []).map((name) => [name, ['required']])),
        }}
        rules={logicRules}
        written={answers}
        revision={1}
        lang="es"
        suggested={[]}
        warnings={[]}
        changed={more.changed ?? null}
        profile={null}
        script={{ nonce: 'n', writer: 'w' }}
      />
    </LanguageContext.Provider>,
  )
}

function read(language: Language, answers = withLogic) {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <AnswersView sections={['logic', 'indicators']} answers={answers} rules={logicRules} lang="es" />
    </LanguageContext.Provider>,
  )
}

/** Whether the line of a row is open. */
const isOpen = (html: string, id: string) =>
  html.includes(`id="${id}"><details class="vt-fold" open=""`) || !html.includes(`id="${id}"><details class="vt-fold"`)

const first = 'objectives-0-outcomes-0-outputs-0-activities'

describe('the log frame as it is written', () => {
  test('is an outline whose lines are folded, with one blank activity under each output', () => {
    const html = form('logic', withLogic)
    expect(html).toContain('<strong>Outcome 1.1</strong> <span lang="es">Los conflictos en seis escuelas')
    expect(isOpen(html, `${first}-0`)).toBe(false)
    expect(isOpen(html, `${first}-2`)).toBe(false)
    expect(html).toContain('<strong>Activity 1.1.1.3</strong> <span class="usa-hint">blank</span>')
    expect(html).not.toContain(`id="${first}-3"`)
    expect(html).not.toContain('id="objectives-2"')
    expect(html).toContain(`name="objectives[0].outcomes[0].rowKey" value="${keyOf('objectives[0].outcomes[0]')}"`)
  })

  test('begins with one open row of each level', () => {
    const html = form('logic', {})
    expect(html.match(/<details class="vt-fold" open=""/g)).toHaveLength(4)
  })

  test('opens the row that lacks something and the one just added, and draws those above it', () => {
    const lacking = form('logic', withLogic, { errors: ['objectives[0].outcomes[0].outputs[0].activities[0].owner'] })
    expect(isOpen(lacking, `${first}-0`)).toBe(true)
    const added = form('logic', withLogic, { changed: { group: 'objectives[2].outcomes', count: 2 } })
    expect(added).toContain('id="objectives-2-outcomes-1"')
    expect(isOpen(added, 'objectives-2-outcomes-1')).toBe(true)
  })

  test('says how many rows a level has room for by leaving out the button', () => {
    const full = Object.fromEntries([0, 1, 2, 3].map((row) => [`objectives[0].outcomes[${row}].statement`, 'x']))
    const html = form('logic', changedLogic('logic', full))
    expect(html).not.toContain('value="add objectives[0].outcomes 0"')
    expect(html).toContain('value="add objectives[1].outcomes 0"')
  })

  test('shows a removed row where it stood, with everything that was in it', () => {
    const row = 'objectives[0].outcomes[1]'
    const answers = {
      [`${row}.statement`]: 'Gone',
      [`${row}.outputs[0].statement`]: 'Deep',
      [`${row}.rowKey`]: 'abcdef01',
    }
    const html = form('logic', withLogic, {
      changed: { group: 'objectives[0].outcomes', count: 0, removed: { row: 1, answers } },
    })
    expect(html).toContain('Outcome 1.2, “Gone”, was removed.')
    for (const name of Object.keys(answers)) expect(html).toContain(`name="removed.${name}"`)
    expect(html.match(/id="removed"/g)).toHaveLength(1)
  })
})

test('an indicator chooses from the outcomes and outputs as they are written, and the share of the budget is shown', () => {
  const html = form('indicators', withLogic)
  expect(html).toContain(`<option value="${keyOf('objectives[0].outcomes[0].outputs[0]')}"`)
  expect(html).toContain('Output 1.1.1 · 300 jóvenes terminan el curso.')
  expect(html).toMatch(/That is \d+(\.\d)?% of the/)
  expect(form('indicators', { ...withLogic, budget: {} })).toContain('Once the budget is written')
  expect(form('indicators', changedLogic('indicators', { monitoringCost: 'x' }))).not.toContain('of the budget.')
})

describe.each(languages)('read in %s', (language) => {
  const html = read(language)

  test('the log frame is a table with a heading for each row, and months in figures', () => {
    expect(html).toMatch(/<caption[^>]*>(Logical framework|Marco lógico)<\/caption>/)
    expect(html.match(/<th scope="row"[^>]*><span class="vt-level vt-level--4"/g)).toHaveLength(3)
    expect(html).toContain('4–12<svg class="vt-months" viewBox="0 0 12 1"')
    expect(html).toContain('>2<svg')
    expect(html).toContain('<span lang="es">Fundación Puente</span>')
    expect(html).not.toMatch(/\{\{|proposal:|rowKey/)
  })

  test('indicators show baseline and targets in their unit', () => {
    expect(html).toContain('42.5%')
    expect(html).toContain(language === 'es' ? 'En el mes 3' : 'By month 3')
    expect(html).toContain('1,200')
    expect(html).toContain('1.1.1 · 300 jóvenes terminan el curso.')
  })
})

test('what cannot be read is shown as it was typed, without a bar', () => {
  const html = read('en', changedLogic('logic', { 'objectives[1].outcomes[0].outputs[0].activities[0].to': 'tarde' }))
  expect(html).toContain('2–tarde')
  expect(html.match(/vt-months__part/g)).toHaveLength(2)
  expect(read('en', { logic: {}, indicators: {} })).not.toContain('<table')
})

test('two texts differ in the row by its number, and not by its key', () => {
  const other = changedLogic('logic', {
    'objectives[0].outcomes[0].outputs[0].activities[1].owner': 'Otra',
    'objectives[0].outcomes[0].rowKey': 'abcdef01',
  })
  const t = translator('en')
  const found = differences(sectionOf('logic').fields(logicRules), withLogic.logic!, other.logic!, {
    say: sayIn(t),
    language: 'en',
  })
  expect(found).toEqual([
    {
      name: 'objectives[0].outcomes[0].outputs[0].activities[1].owner',
      label: 'What is the project to achieve? · Activity 1.1.1.2 · Who is responsible',
      one: 'Fundación Puente',
      other: 'Otra',
    },
  ])
})

test('all levels are told before anybody starts', () => {
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <QuestionsView sections={['logic', 'indicators']} rules={logicRules} />
    </LanguageContext.Provider>,
  )
  for (const words of ['Outcomes of objective 1', 'Outputs of outcome 1.1', 'Activities of output 1.1.1']) {
    expect(html).toContain(words)
  }
  expect(html).toContain('Target at the end of year 2')
  expect(html).not.toMatch(/\{\{|proposal:/)
})
