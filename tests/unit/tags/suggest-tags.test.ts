import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestTags } from '#app/tags/suggest-tags.ts'
import { spanishSentences } from './spanish-sentences.ts'

const codesIn = (text: string) => suggestTags(text).map(({ code }) => code as string)

const because = (text: string, code: string) =>
  suggestTags(text).find((suggestion) => suggestion.code === code)?.because

test('a suggestion is explained by the words as written', () => {
  const text = 'Abrir Centros de Alcance contra las PANDILLAS, con formación vocacional para los jóvenes en riesgo.'
  expect(because(text, 'G1')).toEqual(['PANDILLAS', 'jóvenes en riesgo'])
  expect(because(text, 'C3')).toContain('formación vocacional')
})

test('case, accents, plural and small words do not matter', () => {
  for (const text of ['prevencion de la violencia', 'PREVENCIÓN DE VIOLENCIA', 'Prevención de las violencias']) {
    expect(codesIn(text), text).toContain('G1')
  }
  expect(codesIn('los jueces')).toContain('G3')
  expect(codesIn('at-risk youths')).toContain('C')
})

test('a word inside another word does not count', () => {
  expect(
    codesIn('Organization of engagements with marauding tamaras; the courtesy of the policy of justiciability'),
  ).toEqual([])
})

test('a text in two languages is read in both', () => {
  expect(codesIn('Anti-corruption training para las fiscalías')).toEqual(
    expect.arrayContaining(['G3', 'B', 'B-justiceSector-skills', 'officialCorruption']),
  )
})

test('a weak word alone suggests nothing, two different ones do, the same one twice does not', () => {
  expect(codesIn('customs')).toEqual([])
  expect(codesIn('customs and customs')).toEqual([])
  expect(codesIn('customs and border posts')).toEqual(expect.arrayContaining(['G2', 'A', 'A5']))
})

test('a blank line ends a phrase: the last word of one field and the first of the next say nothing together', () => {
  expect(codesIn('homes of at-risk youth')).toContain('C')
  expect(codesIn('homes at-risk\nyouth')).toContain('C')
  for (const border of ['\n\n', '\r\n  \r\n', '\n\nand\n\n']) {
    expect(codesIn(`homes at-risk${border}youth`)).toEqual([])
  }
  expect(because('a homes at-risk\n\nYouth and at-risk youth', 'C')).toEqual(['at-risk youth'])
})

test('what only shares a word with security is not security', () => {
  expect(codesIn('food security, social security and energy security')).toEqual([])
  expect(codesIn('seguridad alimentaria y seguro social')).toEqual([])
  expect(codesIn('gender-based violence prevention')).not.toContain('G1')
})

test('work and support count as programming for youth only where crime or risk is spoken of', () => {
  expect(codesIn('Vocational training and entrepreneurship for coffee farmers')).toEqual([])
  expect(codesIn('Vocational training for former gang members')).toContain('C3')
})

describe('nothing is suggested where nothing fits', () => {
  test.each([
    'Transport, delivery and distribution of 150 metric tons of lentils to families',
    'Humanitarian assistance and emergency food to vulnerable communities',
    'HIV prevention, care and treatment activity',
    'Annual renewal of software licences for the office',
    'Drinking water boards in rural municipalities',
    'Disaster risk reduction in hillside neighbourhoods',
    'Entrega de semillas mejoradas a familias productoras de maíz y frijol',
    'Mejora de la lectura en la escuela primaria y formación de docentes',
    'Vacunación, nutrición y agua segura en comunidades rurales',
    'Gobernanza del agua y manejo de cuencas',
    'Clases de inglés y de corte y confección',
    '',
    '   ',
    '…¿?¡!',
  ])('%j', (text) => {
    expect(codesIn(text)).toEqual([])
  })
})

describe('Spanish as partners write it', () => {
  test.each(spanishSentences)('%s', (text, expected, never) => {
    const codes = codesIn(text)
    expect(codes).toEqual(expect.arrayContaining([...expected]))
    for (const code of never) expect(codes).not.toContain(code)
  })

  test('there are thirty sentences or more', () => {
    expect(spanishSentences.length).toBeGreaterThanOrEqual(30)
  })
})

test('any text gets the same suggestions every time, each explained by words that stand in it', () => {
  const words = fc.constantFrom(
    'pandillas',
    'police',
    'justicia',
    'gang',
    'de',
    'the',
    'corrupción',
    'ﬁn',
    'İ',
    '👮🏽',
    'training',
    'jueces',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        const suggestions = suggestTags(text)
        expect(suggestTags(text)).toEqual(suggestions)
        for (const { score, because: words } of suggestions) {
          expect(score).toBeGreaterThanOrEqual(2)
          expect(words.length).toBeGreaterThan(0)
          for (const word of words) expect(text).toContain(word)
        }
      },
    ),
  )
})
