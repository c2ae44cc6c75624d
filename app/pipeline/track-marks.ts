import type { Translate } from '#app/i18n/index.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import type { TrackMark } from '#app/ui/badge.tsx'

/** As the procedure's paper orders them; stored JSON has an order of its own. */
const trackOrder = ['technical', 'financial', 'vetting'] as const

const isNothingToDo = (leaf: string) => leaf === 'notApplicable'

/** Where each track stands, in its own words; a track that does not apply is not shown. */
export function trackMarks(tracks: Record<string, string> | null, t: Translate): TrackMark[] {
  const say: Say = sayIn(t)
  return trackOrder
    .flatMap((track): [string, string][] => (tracks?.[track] ? [[track, tracks[track]]] : []))
    .filter(([, leaf]) => !isNothingToDo(leaf))
    .map(([track, leaf]) => ({ track, label: say(`review:track.${track}.${leaf}`), done: leaf === 'concluded' }))
}
