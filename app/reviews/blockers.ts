import type { Translate } from '#app/i18n/index.ts'
import type { Blocker } from '#workflows/review/move.ts'

/** What stands in the way of an act, a sentence each, in the reader's language. */
export const sayBlockers = (t: Translate, because: readonly Blocker[]): string[] =>
  because.map(({ name, params }) => asSentence(t(`review:guard.${name}`, params)))

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
