import type { Word } from './words.ts'
import { isConnector, readings, wordsOf } from './words.ts'

type WordStep = { readonly kind: 'word' | 'beginning'; readonly text: string }

/** A step of a phrase: a word, the beginning of one (`pandill*`), or up to three words of any kind (a star by itself). */
type Step = WordStep | { readonly kind: 'gap' }

type Phrase<Meaning> = { readonly phrase: string; readonly steps: readonly Step[]; readonly meaning: Meaning }

/** Where a phrase stands: `first` and `last` count words, `because` is the text as written. */
export type Hit<Meaning> = {
  readonly phrase: string
  readonly meaning: Meaning
  readonly first: number
  readonly last: number
  readonly because: string
}

export type PhraseIndex<Meaning> = {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Meaning>[]>
  readonly byBeginning: ReadonlyMap<string, readonly Phrase<Meaning>[]>
}

type ReadWord = Word & { readonly readings: readonly string[] }

const longestGap = 3

function stepsOf(phrase: string): Step[] {
  return phrase
    .split(/\s+/)
    .flatMap((part): Step[] => {
      if (part === '*') return [{ kind: 'gap' }]
      const words = wordsOf(part).map((word): Step => ({ kind: 'word', text: word.folded }))
      const last = words.at(-1)
      return part.endsWith('*') && last?.kind === 'word'
        ? [...words.slice(0, -1), { ...last, kind: 'beginning' }]
        : words
    })
    .filter((step, index) => index === 0 || step.kind !== 'word' || !isConnector(step.text))
}

export function indexPhrases<Meaning>(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
  const byWord = new Map<string, Phrase<Meaning>[]>()
  const byBeginning = new Map<string, Phrase<Meaning>[]>()
  for (const [phrase, meaning] of entries) {
    const steps = stepsOf(phrase)
    const start = steps[0]
    if (!start || start.kind === 'gap') throw new Error(`"${phrase}" does not begin with a word`)
    const index = start.kind === 'word' ? byWord : byBeginning
    index.set(start.text, [...(index.get(start.text) ?? []), { phrase, steps, meaning }])
  }
  return { byWord, byBeginning } satisfies PhraseIndex<Meaning>
}

function fits(word: ReadWord, step: WordStep): boolean {
  return step.kind === 'word' ? word.readings.includes(step.text) : word.folded.startsWith(step.text)
}

/** The place of the last word if the steps from `step` on are found from word `at` on. */
function follow(words: readonly ReadWord[], steps: readonly Step[], step: number, at: number): number | undefined {
  if (step === steps.length) return at - 1
  const wanted = steps[step]
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= longestGap; skipped++) {
      const end = follow(words, steps, step + 1, at + skipped)
      if (end !== undefined) return end
    }
    return undefined
  }
  for (let next = at; next < words.length; next++) {
    if (fits(words[next], wanted)) return follow(words, steps, step + 1, next + 1)
    if (step === 0 || !isConnector(words[next].folded)) return undefined
  }
  return undefined
}

function startingAt<Meaning>(index: PhraseIndex<Meaning>, word: ReadWord): Phrase<Meaning>[] {
  const found: Phrase<Meaning>[] = []
  for (const reading of word.readings) found.push(...(index.byWord.get(reading) ?? []))
  for (let length = 2; length <= word.folded.length; length++) {
    found.push(...(index.byBeginning.get(word.folded.slice(0, length)) ?? []))
  }
  return found
}

/**
 * Every place where a phrase stands, whatever the case, the accents, the plural and the connectors between its words. A
 * blank line ends a phrase: what stands before it was said in another paragraph, or in another field.
 */
export function findPhrases<Meaning>(index: PhraseIndex<Meaning>, text: string): Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = []
  let before = 0
  for (const paragraph of text.split(/(?<=\n\s*\n)/)) {
    const words = wordsOf(paragraph).map((word) => ({ ...word, readings: readings(word.folded) }))
    hits.push(...hitsIn(index, paragraph, words, before))
    before += words.length
  }
  return hits
}

const hitsIn = <Meaning>(index: PhraseIndex<Meaning>, text: string, words: readonly ReadWord[], before: number) =>
  words.flatMap((word, first) =>
    startingAt(index, word).flatMap(({ phrase, steps, meaning }) => {
      const last = follow(words, steps, 0, first)
      return last === undefined
        ? []
        : [
            {
              phrase,
              meaning,
              first: before + first,
              last: before + last,
              because: text.slice(word.from, words[last].to),
            },
          ]
    }),
  )

export function overlap(one: { first: number; last: number }, other: { first: number; last: number }): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** The longest phrases that do not overlap, in the order of the text. */
export function longestHits<Meaning>(hits: readonly Hit<Meaning>[]): Hit<Meaning>[] {
  const kept: Hit<Meaning>[] = []
  const byLength = hits.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  for (const hit of byLength) if (!kept.some((other) => overlap(hit, other))) kept.push(hit)
  return kept.sort((a, b) => a.first - b.first)
}
