import type { AwardRow, RowWarningKey } from './past-award.ts'

export type AwardCounts = {
  records: number
  taken: number
  refused: number
  withOrganizationAndDates: number
  withCountry: number
  withSeveralCountries: number
  withCountryFromText: number
  withAmount: number
  warnings: Record<RowWarningKey, number>
}

export function noAwardsYet(): AwardCounts {
  return {
    ...{ records: 0, taken: 0, refused: 0, withOrganizationAndDates: 0, withCountry: 0, withSeveralCountries: 0 },
    ...{ withCountryFromText: 0, withAmount: 0 },
    warnings: { dateUnreadable: 0, dateFarAway: 0, countryElsewhere: 0 },
  }
}

export function countAward(counts: AwardCounts, row: AwardRow): void {
  counts.records += 1
  if (!row.ok) {
    counts.refused += 1
    return
  }
  const { award, warnings } = row
  counts.taken += 1
  if (award.organization && award.startsOn && award.endsOn) counts.withOrganizationAndDates += 1
  if (award.countries.length > 0) counts.withCountry += 1
  if (award.countries.length > 1) counts.withSeveralCountries += 1
  if (award.countriesFrom === 'text') counts.withCountryFromText += 1
  if ((award.obligatedCents ?? 0) > 0 || (award.estimatedCents ?? 0) > 0) counts.withAmount += 1
  for (const { key } of warnings) counts.warnings[key] += 1
}

export type CountLine = { readonly key: string; readonly params: Readonly<Record<string, number>> }

/** What the command prints at the end: keys of awards.json under `import`, in order; warnings only where there are any. */
export function countLines(counts: AwardCounts, stored: { added: number; alreadyHere: number }): CountLine[] {
  const { records, warnings } = counts
  const line = (key: string, count: number): CountLine => ({ key: `import.${key}`, params: { count, records } })
  const odd = (['dateUnreadable', 'dateFarAway', 'countryElsewhere'] as const).filter((key) => warnings[key] > 0)
  return [
    line('taken', counts.taken),
    line('withOrganizationAndDates', counts.withOrganizationAndDates),
    line('withCountry', counts.withCountry),
    line('withSeveralCountries', counts.withSeveralCountries),
    line('withCountryFromText', counts.withCountryFromText),
    line('withAmount', counts.withAmount),
    ...odd.map((key) => line(`warning.${key}`, warnings[key])),
    line('refused', counts.refused),
    line('added', stored.added),
    line('alreadyHere', stored.alreadyHere),
  ]
}
