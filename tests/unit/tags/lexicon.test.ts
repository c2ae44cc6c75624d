import { describe, expect, test } from 'vitest'
import en from '#app/tags/lexicon/en.json' with { type: 'json' }
import es from '#app/tags/lexicon/es.json' with { type: 'json' }
import { lexiconSchema } from '#app/tags/lexicon-schema.ts'
import { suggestTags } from '#app/tags/suggest-tags.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { fold } from '#app/tags/words.ts'

describe.each([
  ['English', en],
  ['Spanish', es],
])('the %s lexicon', (_, file) => {
  test('is well formed', () => {
    const { success, error } = lexiconSchema.safeParse(file)
    expect(success, error?.message).toBe(true)
  })

  test('names only lists that it has', () => {
    const named = Object.values(lexiconSchema.parse(file).tags).flatMap(({ onlyWith }) => onlyWith ?? [])
    const missing = named.filter((name) => name.startsWith('@') && !(name.slice(1) in file.lists))
    expect(missing).toEqual([])
  })

  test('says nothing twice under one tag', () => {
    const { tags, who, what } = lexiconSchema.parse(file)
    for (const [code, entry] of Object.entries({ ...tags, ...who, ...what })) {
      const said = [...(entry.strong ?? []), ...(entry.weak ?? [])].map(fold)
      expect(
        said.filter((phrase, index) => said.indexOf(phrase) !== index),
        code,
      ).toEqual([])
    }
  })

  test('finds every tag by its first strong phrase, given the words that it is only found with', () => {
    const { tags, lists } = lexiconSchema.parse(file)
    for (const [code, { strong = [], onlyWith = [] }] of Object.entries(tags)) {
      const company = onlyWith[0]?.startsWith('@') ? lists[onlyWith[0].slice(1)][0] : (onlyWith[0] ?? '')
      const text = `${strong[0]}. ${company}`.replaceAll(' * ', ' ').replaceAll('*', '')
      expect(
        suggestTags(text).map((suggestion) => suggestion.code),
        text,
      ).toContain(code)
    }
  })
})

test('the lexicons speak about every tag but those of area B, which are made of who and what', () => {
  const { goals, areas, threats } = taxonomy('2011')
  const codes = [...goals, ...areas, ...areas.flatMap(({ subItems }) => subItems), ...threats].map(({ code }) => code)
  const wanted = codes.filter((code) => !code.startsWith('B')).sort()
  expect(Object.keys(en.tags).sort()).toEqual(wanted)
  expect(Object.keys(es.tags).sort()).toEqual(wanted)
})
