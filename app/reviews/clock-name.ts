import type { Translate } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { parts } from '#workflows/review/context.ts'

/** What runs out, in words: a place by its own words, a moment by what happens then. */
export function clockName(t: Translate, clock: string): string {
  const say = sayIn(t)
  const [kind, of] = clock.split(':')
  if (of) return say(`clocks:moment.${kind}`)
  if (kind === 'expireRegistration' || kind === 'clearNotification') return say(`clocks:moment.${kind}`)
  /** The office's own time for the whole part, not the day on which a condition is due. */
  if (kind === 'conditions.open') return say('clocks:moment.conditionsOpen')
  const [region, leaf] = kind.split('.')
  if (!leaf) return say(`review:state.${kind}.office`)
  return say(`review:${parts.some((part) => part === region) ? 'part' : 'track'}.${region}.${leaf}`)
}

/** The fifteen days of a notification are counted in UTC, as the guards have it; all else where the call is. */
export const zoneOf = (clock: string, timeZone: string) => (clock === 'clearNotification' ? 'UTC' : timeZone)
