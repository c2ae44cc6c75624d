import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { languages, translator } from '#app/i18n/index.ts'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import { judge } from '#app/proposals/missing-answers.ts'
import { type Answers, type SectionKey, sectionKeys } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'
import { render, shownOf } from './shown-section.tsx'

const withoutWords = /(proposal|review|calls|tags|errors):\w|\b(sections|problems|flags)\.\w+\.|\{\{/

describe.each(languages)('in %s', (language) => {
  test.each(sectionKeys)('%s has words for every question, and for everything that it lacks', (section) => {
    const missing = judge({}, wholeRules).missing.filter((one) => one.section === section)
    expect(render(language, shownOf(section, wholeAnswers()[section] ?? {}))).not.toMatch(withoutWords)
    expect(render(language, shownOf(section, {}, { missing }))).not.toMatch(withoutWords)
  })

  test('a score stands beside its risk once both figures are chosen', () => {
    const html = render(
      language,
      shownOf('risks', { 'risks[0].likelihood': '3', 'risks[0].impact': '4', 'risks[1].impact': '5' }),
    )
    const scores = html.match(/(?:Score|Puntaje): \d+ (?:of|de) 25/g)
    expect(scores).toEqual([translator(language)('proposal:sections.risks.score', { product: 12 })])
  })

  test('what is worth another look is said above the questions, with the way to it', () => {
    const message = 'proposal:flags.contactIsRepresentative'
    const warnings = [{ section: 'people' as const, field: 'contact', message }]
    const html = render(language, shownOf('people', wholeAnswers().people!, { warnings }))
    expect(html).toContain(translator(language)('proposal:flags.contactIsRepresentative'))
    expect(html).toContain('href="#contact"')
  })

  test('the section on security forces asks nothing where no help is given', () => {
    const idle = translator(language)('proposal:section.nothingAsked')
    expect(render(language, shownOf('security', { helps: 'no' }))).toContain(idle)
    expect(render(language, shownOf('security', {}))).toContain(idle)
    expect(render(language, shownOf('security', { helps: 'yes' }))).not.toContain(idle)
    const lock = { refusal: 'proposal.notADraft', status: 409, params: {} } as const
    const because = translator(language)('proposal:section.nothingAskedBecause')
    const saved = translator(language)('proposal:stale.theirs')
    const locked = (helps: string) => render(language, shownOf('security', { helps }, { lock }))
    expect([locked('no').includes(because), locked('no').includes(saved)]).toEqual([true, false])
    expect([locked('yes').includes(because), locked('yes').includes(saved)]).toEqual([false, true])
  })

  test('how money is written is said once for all amounts of a question, and once for all rows', () => {
    const how = translator(language)('form.money')
    const count = (section: SectionKey, answers: Answers) =>
      render(language, shownOf(section, answers)).split(how).length - 1
    expect(count('organization', {})).toBe(1)
    const awards = Object.fromEntries([0, 1, 2].map((row) => [`awards[${row}].donor`, 'AECID']))
    expect(count('capacity', awards)).toBe(1)
    expect(count('budget', {}), 'the share of others, the quarters, the years after, other funds').toBe(4)
  })

  test('a number that names something is read as one word, and a section without questions says so', () => {
    const answers = wholeAnswers()
    const html = renderToStaticMarkup(
      <LanguageContext.Provider value={language}>
        <AnswersView sections={['organization', 'security']} answers={answers} rules={wholeRules} lang="es" />
      </LanguageContext.Provider>,
    )
    expect(html).toContain('<span lang="es" class="vt-unbroken">44-4444444</span>')
    expect(html).toContain('<span lang="es">Mancomunidad Valle de la Guara</span>')
    expect(html).toContain(translator(language)('proposal:section.nothingAsked'))
  })

  test.each([
    ['the whole section', { name: '', closed: [] }, 'objectives[0]'],
    ['an objective', { name: 'objectives[0]', closed: [] }, 'objectives[0]'],
    ['the outcomes of an objective', { name: 'objectives[0].outcomes', closed: [] }, 'objectives[0]'],
  ])('where another saved first, %s is drawn as it was posted, however long it has become', (_, drew, at) => {
    const statement = (outcome: number) => `objectives[0].outcomes[${outcome}].statement`
    const before = { 'objectives[0].statement': 'Antes', [statement(0)]: 'Antes' }
    const long = Array.from({ length: 4 }, (_, outcome) => [statement(outcome), `${outcome} ${'mío '.repeat(3_000)}`])
    const answers: Answers = { ...before, ...Object.fromEntries(long) }
    const conflict = { revision: 2, answers: before, savedBy: 'Óscar Pineda', savedAt: '2026-12-31T00:00:00.000Z' }
    const html = render(language, shownOf('logic', before), at, { answers, drew, conflict })
    expect(html).not.toContain('name="closed"')
    for (const [name] of long) expect(html).toContain(`name="${name}"`)
  })

  test('what is missing of a person is told with whose it is', () => {
    const missing = judge(wholeAnswers({ people: { 'finance.phone': undefined } }), wholeRules).missing
    const html = render(language, shownOf('people', {}, { missing }))
    const name = translator(language)('proposal:sections.people.fields.finance.short')
    expect(html).toContain(`${name} · ${translator(language)('proposal:sections.people.fields.person.phone.label')}`)
  })
})
