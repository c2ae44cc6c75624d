import { lexicons } from './lexicon.ts'
import { findPhrases, indexPhrases, longestHits } from './phrases.ts'
import type { CountryCode } from './places.ts'
import { countryCodes } from './places.ts'

export type CountriesInText = {
  readonly countries: readonly { readonly code: CountryCode; readonly because: readonly string[] }[]
  /** Words for the region as a whole, which name no country. */
  readonly regional: readonly string[]
}

type Place = CountryCode | 'regional' | 'none'

function* placePhrases(): Generator<[string, Place]> {
  for (const lexicon of lexicons) {
    for (const code of countryCodes) for (const phrase of lexicon.countries[code]) yield [phrase, code]
    for (const phrase of lexicon.regional) yield [phrase, 'regional']
    for (const phrase of lexicon.countriesNever) yield [phrase, 'none']
  }
}

const index = indexPhrases(placePhrases())

/** Countries that a text names: by name, by their people, or by a city or department that no other country has. */
export function countriesIn(text: string): CountriesInText {
  const hits = longestHits(findPhrases(index, text))
  const wordsFor = (place: Place) => [
    ...new Set(hits.filter(({ meaning }) => meaning === place).map(({ because }) => because)),
  ]
  return {
    countries: countryCodes
      .map((code) => ({ code, because: wordsFor(code) }))
      .filter(({ because }) => because.length > 0),
    regional: wordsFor('regional'),
  }
}
