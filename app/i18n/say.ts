import type { Translate } from './index.ts'

export type Say = (key: string, params?: Record<string, unknown>) => string

/** Before words that are said as they are, in whatever language they were kept. */
const asItIs = '='

/** For keys that come as data (a field's wording, a letter, a refusal): the same words, their keys not known to the compiler. */
export const sayIn =
  (t: Translate): Say =>
  (key, params) =>
    key.startsWith(asItIs) ? filled(key.slice(asItIs.length), params) : (t as unknown as Say)(key, params)

/** Words that were kept, to be used where a key is. */
export const literally = (words: string): string => asItIs + words

const filled = (words: string, params: Record<string, unknown> = {}) =>
  words.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
