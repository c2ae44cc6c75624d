import type { TagCode } from './codes.ts'
import { beneficiaryKinds, improvementKinds } from './codes.ts'
import type { Meaning } from './lexicon.ts'
import { conditionalCodes, tagPhrases } from './lexicon.ts'
import type { Hit } from './phrases.ts'
import { findPhrases, indexPhrases, longestHits, overlap } from './phrases.ts'

/** `because`: the words of the text, as written there, that led to the tag. */
export type Suggestion = { readonly code: TagCode; readonly score: number; readonly because: readonly string[] }

type Evidence = { readonly score: number; readonly hits: readonly Hit<Meaning>[] }

const index = indexPhrases(tagPhrases())

const weights = { strong: 2, weak: 1, never: 0, onlyWith: 0 }

const enough = 2

const nothing: Evidence = { score: 0, hits: [] }

function evidenceFor(code: string, hits: readonly Hit<Meaning>[]): Evidence {
  const spoiled = hits.filter(({ meaning }) => meaning.role === 'never')
  const counting = hits.filter(({ meaning }) => weights[meaning.role] > 0)
  const speaking = longestHits(counting.filter((hit) => !spoiled.some((other) => overlap(hit, other))))
  const scores = new Map(speaking.map(({ phrase, meaning }) => [phrase, weights[meaning.role]]))
  const score = [...scores.values()].reduce((sum, weight) => sum + weight, 0)
  if (score < enough) return nothing
  if (!conditionalCodes.has(code)) return { score, hits: speaking }

  const conditions = hits.filter(({ meaning }) => meaning.role === 'onlyWith')
  const kept = longestHits(conditions.filter((hit) => !spoiled.some((other) => overlap(hit, other))))
  return kept.length === 0 ? nothing : { score, hits: [...speaking, ...kept.slice(0, 1)] }
}

function together(...parts: readonly Evidence[]): Evidence {
  return parts.some(({ score }) => score === 0)
    ? nothing
    : { score: parts.reduce((sum, { score }) => sum + score, 0), hits: parts.flatMap(({ hits }) => hits) }
}

function strongest(parts: readonly Evidence[]): Evidence {
  const best = Math.max(...parts.map(({ score }) => score))
  return best === 0 ? nothing : { score: best, hits: parts.flatMap(({ hits }) => hits) }
}

/** Area B is who is strengthened, with what: a sub-item needs words for both, the area words for who and for strengthening. */
function addCapacities(found: Map<string, Evidence>) {
  const evidence = (code: string) => found.get(code) ?? nothing
  const ways = strongest([evidence('B'), ...improvementKinds.map((what) => evidence(`B-${what}`))])
  const who = strongest(beneficiaryKinds.map((kind) => evidence(`B-${kind}`)))
  for (const kind of beneficiaryKinds) {
    for (const what of improvementKinds) {
      found.set(`B-${kind}-${what}`, together(evidence(`B-${kind}`), evidence(`B-${what}`)))
    }
  }
  for (const part of [...beneficiaryKinds, ...improvementKinds]) found.delete(`B-${part}`)
  found.set('B', together(who, ways))
}

function addAreas(found: Map<string, Evidence>) {
  for (const area of ['A', 'C']) {
    const subItems = [...found.keys()].filter((code) => /^[AC]\d$/.test(code) && code.startsWith(area))
    found.set(area, strongest([area, ...subItems].map((code) => found.get(code) ?? nothing)))
  }
}

function explain(hits: readonly Hit<Meaning>[]): string[] {
  const byWords = Map.groupBy(longestHits(hits), ({ because }) => because.toLowerCase())
  return Array.from(byWords.values(), ([first]) => first.because)
}

/** Tags that the words of a text, English or Spanish, point to: the strongest first, none where nothing fits. */
export function suggestTags(text: string): Suggestion[] {
  const hits = findPhrases(index, text)
  if (hits.length === 0) return []

  const everywhere = hits.filter(({ meaning }) => meaning.code === '*')
  const found = new Map<string, Evidence>()
  for (const [code, own] of Map.groupBy(hits, ({ meaning }) => meaning.code)) {
    if (code !== '*') found.set(code, evidenceFor(code, [...own, ...everywhere]))
  }
  addCapacities(found)
  addAreas(found)
  return [...found]
    .filter(([, { score }]) => score > 0)
    .map(([code, { score, hits }]) => ({ code: code as TagCode, score, because: explain(hits) }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}
