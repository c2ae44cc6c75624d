import { createHash } from 'node:crypto'
import { countriesIn } from '#app/tags/countries-in.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { isCountryCode } from '#app/tags/places.ts'
import type { AwardRow, Finding, PastAward, RowWarningKey } from './past-award.ts'
import { AwardRowError } from './past-award.ts'
import { readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'

/** What a record says, still as text, by our names; null or empty where it has none. */
export type GivenAward = {
  readonly origin: string | null
  readonly awardId: string | null
  readonly contractId: string | null
  readonly organization: string | null
  readonly description: string | null
  readonly estimatedCost: string | null
  readonly obligatedAmount: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly office: string | null
  readonly status: string | null
  readonly countries: readonly string[]
}

type Told = { readonly warnings: Finding<RowWarningKey>[] }

const farAway = '2100-01-01'

function storable(field: string, text: string | null): string | null {
  if (text?.includes('\0') || text?.isWellFormed() === false) throw new AwardRowError('unstorable', { field })
  return text
}

function amount(field: string, text: string | null): number | null {
  return text === null ? null : readMoney(field, text)
}

function day(field: string, text: string | null, { warnings }: Told): string | null {
  if (text === null) return null
  const date = readDate(field, text)
  if (!date) warnings.push({ key: 'dateUnreadable', params: { field, value: text.slice(0, 40) } })
  else if (date >= farAway) warnings.push({ key: 'dateFarAway', params: { field, value: date } })
  return date ?? null
}

function givenCountries(codes: readonly string[], { warnings }: Told): CountryCode[] {
  for (const code of codes.filter((given) => !isCountryCode(given))) {
    warnings.push({ key: 'countryElsewhere', params: { value: code.slice(0, 40) } })
  }
  return [...new Set(codes.filter(isCountryCode))].sort()
}

function countriesOf(given: readonly CountryCode[], description: string | null) {
  if (given.length > 0) return { countries: given, countriesFrom: 'source' as const }
  const countries = countriesIn(description ?? '').countries.map(({ code }) => code)
  return { countries, countriesFrom: countries.length > 0 ? ('text' as const) : null }
}

function hashOf(content: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function awardFrom(source: string, row: number, given: GivenAward, told: Told): PastAward {
  for (const [field, value] of Object.entries(given)) if (typeof value === 'string') storable(field, value)
  const { origin, awardId, contractId, organization, description, office, status } = given
  const estimatedCents = amount('estimatedCost', given.estimatedCost)
  const obligatedCents = amount('obligatedAmount', given.obligatedAmount)
  if (!awardId && !organization && !description && !estimatedCents && !obligatedCents)
    throw new AwardRowError('nothingInIt')

  const startsOn = day('startDate', given.startDate, told)
  const endsOn = day('endDate', given.endDate, told)
  if (startsOn && endsOn && endsOn < startsOn) throw new AwardRowError('endsBeforeStart', { startsOn, endsOn })

  const countries = givenCountries(given.countries, told)
  const what = [origin, awardId, contractId, organization, description, estimatedCents, obligatedCents]
  const contentHash = hashOf([...what, startsOn, endsOn, office, status, countries])
  return {
    ...{ source, row, origin, contentHash, awardId, organization, description, obligatedCents, estimatedCents },
    ...{ startsOn, endsOn, office, status },
    ...countriesOf(countries, description),
  }
}

/** One record, or why it cannot be taken; `give` throws an AwardRowError where the record has not the shape of one. */
export function readAward(source: string, row: number, give: () => GivenAward): AwardRow {
  const warnings: Finding<RowWarningKey>[] = []
  try {
    return { row, ok: true, award: awardFrom(source, row, give(), { warnings }), warnings }
  } catch (error) {
    if (error instanceof AwardRowError) return { row, ok: false, reason: error.reason }
    throw error
  }
}
