import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { maySuspend } from '#app/people/policy.ts'
import { type CountryCode, countryCodes } from '#app/tags/places.ts'
import { listFundNames, type Place } from '#db/queries/suspensions.ts'
import { coveredBy } from './covered.server.ts'
import { refusedToSuspend } from './refused-to-suspend.ts'
import type { Covered } from './standing.ts'
import type { StoppedPlace } from './suspension.ts'

export type StartPage = { place: Place; named: StoppedPlace; covered: Covered }

/** What a suspension of the country or fund (`of`: its code or its id) would stop, and what not. Two statements. */
export async function showStart(ctx: PersonContext, of: string): Promise<StartPage | Refusal> {
  const country = countryCodes.find((code) => code === of) ?? null
  const fund = country ? undefined : (await listFundNames(ctx.db)).find(({ id }) => id === of)
  if (!country && !fund) return refuse('page.notFound')
  const place = { country, fundId: fund?.id ?? null }
  if (!maySuspend(ctx.person, place)) return refusedToSuspend()
  const named = {
    country: country as CountryCode | null,
    fund: fund ? `${fund.code} · ${fund.name[ctx.language]}` : null,
  }
  return { place, named, covered: await coveredBy(ctx, place, null) }
}
