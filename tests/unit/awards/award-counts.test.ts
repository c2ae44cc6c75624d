import { expect, test } from 'vitest'
import { countAward, countLines, noAwardsYet } from '#app/awards/award-counts.ts'
import { readAwards } from '#app/awards/read-awards.ts'
import en from '#app/i18n/en/awards.json' with { type: 'json' }
import es from '#app/i18n/es/awards.json' with { type: 'json' }

const bare = {
  awardId: 'X',
  recipient: null,
  description: null,
  estimatedCostUSD: 0,
  obligatedUSD: null,
  startDate: null,
  endDate: null,
  office: null,
}

test('counts what records have, and tells what was refused and left out', async () => {
  const counts = noAwardsYet()
  const records = [
    bare,
    {
      ...bare,
      recipient: 'A',
      startDate: '2024-01-01',
      endDate: '2024-02-01',
      obligatedUSD: 1,
      countriesDerived: ['SV', 'MX', 'GT'],
    },
    {
      ...bare,
      recipient: 'A',
      startDate: '2024-01-01',
      endDate: 'soon',
      description: 'In Belize',
      estimatedCostUSD: 2,
    },
    { ...bare, obligatedUSD: -1 },
  ]
  for await (const row of readAwards(JSON.stringify(records), 'file')) countAward(counts, row)
  expect(counts).toEqual({
    ...{ records: 4, taken: 3, refused: 1, withOrganizationAndDates: 1, withCountry: 2, withSeveralCountries: 1 },
    ...{ withCountryFromText: 1, withAmount: 2 },
    warnings: { dateUnreadable: 1, dateFarAway: 0, countryElsewhere: 1 },
  })

  const lines = countLines(counts, { added: 2, alreadyHere: 1 })
  expect(lines.map(({ key, params }) => `${key} ${params.count}/${params.records}`)).toEqual([
    'import.taken 3/4',
    'import.withOrganizationAndDates 1/4',
    'import.withCountry 2/4',
    'import.withSeveralCountries 1/4',
    'import.withCountryFromText 1/4',
    'import.withAmount 2/4',
    'import.warning.dateUnreadable 1/4',
    'import.warning.countryElsewhere 1/4',
    'import.refused 1/4',
    'import.added 2/4',
    'import.alreadyHere 1/4',
  ])
  for (const { key } of lines) {
    const name = key.split('.').at(-1)!
    for (const words of [en, es]) expect({ ...words.import, ...words.import.warning }, key).toHaveProperty(name)
  }
})
