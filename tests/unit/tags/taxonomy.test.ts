import { expect, test } from 'vitest'
import en from '#app/i18n/en/tags.json' with { type: 'json' }
import es from '#app/i18n/es/tags.json' with { type: 'json' }
import { taxonomyVersions } from '#app/tags/codes.ts'
import { countryCodes, isCountryCode, timeZoneOf, widerAreaCodes } from '#app/tags/places.ts'
import { asksVetting, isTaxonomyVersion, taxonomy } from '#app/tags/taxonomy.ts'

type Tree = { readonly [key: string]: string | Tree }

function wordingAt(tree: Tree, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), tree)
  return typeof found === 'string' ? found : undefined
}

const wordings = (version: (typeof taxonomyVersions)[number]) => {
  const { goals, areas, threats } = taxonomy(version)
  return [
    ...goals.flatMap(({ wording, shortWording }) => [wording, shortWording]),
    ...areas.flatMap(({ wording, shortWording, subItems }) => [
      wording,
      shortWording,
      ...subItems.map((item) => item.wording),
    ]),
    ...threats.map(({ wording }) => wording),
    ...countryCodes.map((code) => `country.${code}`),
    ...widerAreaCodes.map((code) => `widerArea.${code}`),
  ]
}

test.each(taxonomyVersions)('every tag of %s has words in both languages', (version) => {
  for (const key of wordings(version)) {
    expect(wordingAt(en, key), key).toMatch(/\S/)
    expect(wordingAt(es, key), key).toMatch(/\S/)
  }
})

test('the fact sheet fixes five goals, three areas with seven, twelve and four sub-items, and eight threats', () => {
  const { goals, areas, threats } = taxonomy('2011')
  expect(goals.map(({ code, number }) => `${code}/${number}`)).toEqual(['G1/1', 'G2/2', 'G3/3', 'G4/4', 'G5/5'])
  expect(areas.map(({ code, subItems }) => [code, subItems.length])).toEqual([
    ['A', 7],
    ['B', 12],
    ['C', 4],
  ])
  expect(threats).toHaveLength(8)
})

test('in 2012 goals 2, 4 and 5 read differently, goals 1 and 3 the same', () => {
  const reworded = taxonomy('2012').goals.filter(
    (goal, index) => goal.wording !== taxonomy('2011').goals[index].wording,
  )
  expect(reworded.map(({ code }) => code)).toEqual(['G2', 'G4', 'G5'])
  expect(wordingAt(en, 'goal.2011.G4')).toBe(
    'Re-establish effective state presence and security in communities at risk',
  )
  expect(wordingAt(en, 'goal.2012.G4')).toContain('state presence, services, and security')
})

test.each([
  [['A'], true],
  [['A5'], true],
  [['C1'], true],
  [['C3', 'A7'], true],
  [['C', 'C2', 'C4'], false],
  [['B', 'B-lawEnforcement-skills'], false],
  [[], false],
])('%j asks whether security forces benefit: %s', (codes, asked) => {
  expect(asksVetting(codes)).toBe(asked)
})

test('a country code is one of the seven, each with its time zone', () => {
  expect(countryCodes.every(isCountryCode)).toBe(true)
  expect(isCountryCode('MX') || isCountryCode('toString') || isTaxonomyVersion('2013')).toBe(false)
  for (const zone of Object.values(timeZoneOf))
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
})
