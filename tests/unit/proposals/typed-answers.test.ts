import { expect, test } from 'vitest'
import {
  countriesOf,
  helpsSecurityForces,
  requestedCents,
  type TypedAnswers,
  tagsOf,
  titleOf,
  typedAnswers,
} from '#app/proposals/typed-answers.ts'
import { changed, complete, rules } from './complete-proposal.ts'

function typedOf(answers: TypedAnswers) {
  if (!answers.complete) throw new Error(JSON.stringify(answers.missing))
  return answers.typed
}

test('a complete draft is parsed', () => {
  const typed = typedOf(typedAnswers(complete, rules))
  expect(typed.project).toMatchObject({ title: { en: null }, startsOn: '2027-06-01', endsOn: '2028-05-31', months: 12 })
  expect(typed.carsi.weights).toEqual({ G1: 30, G2: 0, G3: 0, G4: 70, G5: 0 })
  expect(typed.places.direct.female).toEqual({ under15: 0, from15to29: 1200, over29: 0 })
  expect(typed.need.evidence).toEqual([{ source: 'Observatorio de la Violencia, UNAH', year: 2026 }])
  expect(typed.budget!.lines[1]).toEqual({
    class: 'fringe',
    benefit: 'Seguro social',
    base: 2_400_000,
    rate: 1_250,
    narrative: 'Lo que paga el patrono.',
  })
  expect(typed.security).toEqual({ helps: 'no', doubt: null, units: [], noHelpBeforeClearance: false })
})

test('what the procedure and the lists need is read from it', () => {
  const typed = typedOf(typedAnswers(complete, rules))
  expect(requestedCents(typed)).toBe(8_970_000)
  expect(countriesOf(typed)).toEqual(['HN'])
  expect(helpsSecurityForces(typed)).toBe(false)
  expect(titleOf(typed, 'es')).toBe('Escuelas abiertas, calles seguras')
  expect(titleOf(typed, 'en')).toBe('Escuelas abiertas, calles seguras')
  expect(tagsOf(typed)).toEqual([
    { kind: 'goal', code: 'G1', weight: 30 },
    { kind: 'goal', code: 'G4', weight: 70 },
    { kind: 'area', code: 'A', weight: 10 },
    { kind: 'area', code: 'C', weight: 90 },
    { kind: 'subItem', code: 'A3', weight: null },
    { kind: 'subItem', code: 'C2', weight: null },
    { kind: 'subItem', code: 'C4', weight: null },
    { kind: 'threat', code: 'gangs', weight: null },
    { kind: 'threat', code: 'extortion', weight: null },
  ])
})

test('doubt about security forces counts as yes', () => {
  const answers = changed('security', { helps: 'notSure', doubt: 'No sabemos.', noHelpBeforeClearance: 'on' })
  expect(helpsSecurityForces(typedOf(typedAnswers(answers, rules)))).toBe(true)
})

test('an incomplete draft gives what it lacks', () => {
  expect(typedAnswers(changed('need', { whyNow: '' }), rules)).toEqual({
    complete: false,
    missing: [{ section: 'need', field: 'whyNow', message: 'required' }],
  })
})
