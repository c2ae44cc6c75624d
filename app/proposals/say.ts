import type { Translate } from '#app/i18n/index.ts'
import type { Wording } from './sections/field.ts'

export type Say = (wording: Wording, params?: Record<string, string | number>) => string

/** The words of a wording of the form, whose keys are data: `proposal:sections.need.title`, `tags:country.HN`. */
export const sayIn = (t: Translate): Say => t as unknown as Say

/** A question before its answer: a question mark takes no colon after it. */
export const before = (label: string, words: string) =>
  label.endsWith('?') ? `${label} ${words}` : `${label}: ${words}`
