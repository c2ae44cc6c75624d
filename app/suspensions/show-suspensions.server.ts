import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { maySeeSuspension, maySeeSuspensions, maySuspend, suspensionReaders } from '#app/people/policy.ts'
import { type CountryCode, countryCodes } from '#app/tags/places.ts'
import { listFundNames, listSuspensions } from '#db/queries/suspensions.ts'
import { asShown } from './show-suspension.server.ts'
import type { ShownSuspension } from './suspension.ts'

export type SuspensionsPage = {
  suspensions: (ShownSuspension & { mayOpen: boolean })[]
  countries: CountryCode[]
  funds: { id: string; name: string }[]
}

/** What stands still, and what else this person may stop. Two statements. */
export async function showSuspensions(ctx: PersonContext): Promise<SuspensionsPage | Refusal> {
  const { person, language } = ctx
  if (!maySeeSuspensions(person)) return refuse('notAllowed', { roles: suspensionReaders })
  const [rows, funds] = await Promise.all([listSuspensions(ctx.db), listFundNames(ctx.db)])
  const open = rows.filter(({ endedAt }) => endedAt === null)
  const mayStop = (country: string | null, fundId: string | null) =>
    maySuspend(person, { country }) && !open.some((one) => one.country === country && one.fundId === fundId)
  return {
    suspensions: rows.map((row) => ({ ...asShown(row, ctx), mayOpen: maySeeSuspension(person, row) })),
    countries: countryCodes.filter((country) => mayStop(country, null)),
    funds: funds
      .filter(({ id }) => mayStop(null, id))
      .map(({ id, code, name }) => ({ id, name: `${code} · ${name[language]}` })),
  }
}
