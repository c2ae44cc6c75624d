import type { Translate } from './index.ts'

export type Say = (key: string, params?: Record<string, unknown>) => string

/** For keys that come as data (a field's wording, a letter, a refusal): the same words, their keys not known to the compiler. */
export const sayIn = (t: Translate): Say => t as unknown as Say
