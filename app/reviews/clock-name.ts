import { before } from '#app/i18n/before.ts'
import type { Translate } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { parts } from '#workflows/review/context.ts'

type NamedClock = { clock: string; of: string | null }

/** What runs out, in words, and where there are several of its kind, which one: `of`. */
export function clockName(t: Translate, { clock, of }: NamedClock): string {
  const name = kindName(t, clock)
  return of ? before(name, of) : name
}

/** A place by its own words, a moment by what happens then. */
function kindName(t: Translate, clock: string): string {
  const say = sayIn(t)
  const [kind, of] = clock.split(':')
  if (of) return say(`clocks:moment.${kind}`)
  if (kind === 'expireRegistration' || kind === 'clearNotification') return say(`clocks:moment.${kind}`)
  const [region, leaf] = kind.split('.')
  if (!leaf) return say(`review:state.${kind}.office`)
  return say(`review:${parts.some((part) => part === region) ? 'part' : 'track'}.${region}.${leaf}`)
}

/** The fifteen days of a notification are counted in UTC, as the guards have it; all else where the call is. */
export const zoneOf = (clock: string, timeZone: string) => (clock === 'clearNotification' ? 'UTC' : timeZone)
