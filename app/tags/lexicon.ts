import en from './lexicon/en.json' with { type: 'json' }
import es from './lexicon/es.json' with { type: 'json' }
import type { Lexicon, LexiconEntry } from './lexicon-schema.ts'

/** Both languages at once: a text may be in either or in both. */
export const lexicons: readonly Lexicon[] = [en, es]

/** `code` is a tag's, or `B-` with who or what, or `B` for words that say that a capacity is built; `*` is any. */
export type Meaning = { readonly code: string; readonly role: keyof LexiconEntry }

function* readEntry(lexicon: Lexicon, code: string, entry: LexiconEntry): Generator<[string, Meaning]> {
  for (const role of ['strong', 'weak', 'never', 'onlyWith'] as const) {
    for (const phrase of entry[role] ?? []) {
      const listed = phrase.startsWith('@') ? lexicon.lists[phrase.slice(1)] : [phrase]
      for (const each of listed) yield [each, { code, role }]
    }
  }
}

/** Every phrase that speaks for or against a tag. */
export function* tagPhrases(): Generator<[string, Meaning]> {
  for (const lexicon of lexicons) {
    for (const phrase of lexicon.never) yield [phrase, { code: '*', role: 'never' }]
    for (const [code, entry] of Object.entries(lexicon.tags)) yield* readEntry(lexicon, code, entry)
    for (const [who, entry] of Object.entries(lexicon.who)) yield* readEntry(lexicon, `B-${who}`, entry)
    for (const [what, entry] of Object.entries(lexicon.what)) yield* readEntry(lexicon, `B-${what}`, entry)
    yield* readEntry(lexicon, 'B', { strong: lexicon.strengthening })
  }
}

/** Codes that are suggested only together with certain words. */
export const conditionalCodes: ReadonlySet<string> = new Set(
  lexicons.flatMap(({ tags }) => Object.keys(tags).filter((code) => tags[code].onlyWith)),
)
