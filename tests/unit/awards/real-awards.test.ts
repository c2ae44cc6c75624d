import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countAward, noAwardsYet } from '#app/awards/award-counts.ts'
import { readAwards } from '#app/awards/read-awards.ts'
import { sharedAwards, sharedAwardsAreHere, whyShared } from './shared-awards.ts'

async function count(file: string) {
  const counts = noAwardsYet()
  const hashes = new Set<string>()
  for await (const row of readAwards(createReadStream(file), file)) {
    countAward(counts, row)
    if (row.ok) hashes.add(row.award.contentHash)
  }
  return { ...counts, differentRecords: hashes.size }
}

describe.skipIf(!sharedAwardsAreHere)(`real award records${whyShared}`, () => {
  test('all 318 of the JSON list come in', async () => {
    expect(await count(sharedAwards.json)).toEqual({
      ...{ records: 318, taken: 318, refused: 0, differentRecords: 318 },
      ...{ withOrganizationAndDates: 297, withCountry: 314, withSeveralCountries: 10, withCountryFromText: 0 },
      withAmount: 287,
      warnings: { dateUnreadable: 0, dateFarAway: 0, countryElsewhere: 0 },
    })
  })

  test('all 6,239 of the table come in', async () => {
    expect(await count(sharedAwards.tsv)).toEqual({
      ...{ records: 6239, taken: 6239, refused: 0, differentRecords: 6239 },
      ...{ withOrganizationAndDates: 6230, withCountry: 122, withSeveralCountries: 8, withCountryFromText: 122 },
      withAmount: 6002,
      warnings: { dateUnreadable: 0, dateFarAway: 3, countryElsewhere: 0 },
    })
  })
})
