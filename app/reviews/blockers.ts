import { asSentence } from '#app/i18n/as-sentence.ts'
import type { Translate } from '#app/i18n/index.ts'
import type { Track } from '#workflows/review/context.ts'
import type { Blocker } from '#workflows/review/move.ts'

/** What stands in the way of an act, a sentence each, in the reader's language. */
export const sayBlockers = (t: Translate, because: readonly Blocker[]): string[] =>
  because.map(({ name, params }) => asSentence(t(`review:guard.${name}`, inWords(t, params))))

/** Tracks that are still to conclude are named. */
function inWords(t: Translate, { tracks, ...figures }: Blocker['params']) {
  if (typeof tracks !== 'string') return figures
  const names = tracks.split(' ').map((track) => t(`review:track.${track as Track}.label`))
  return { ...figures, tracks: names.join(', ') }
}
