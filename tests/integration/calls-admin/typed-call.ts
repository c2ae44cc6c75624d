import { municipalities } from '#db/demonstration/calls/municipalities.ts'
import type { Fields } from '../../support/office-browser.ts'

type Localized = { en: string; es: string }

const both = (name: string, { en, es }: Localized) => ({ [`${name}.en`]: en, [`${name}.es`]: es })

/** Everything that a call needs, as an officer types it; open from 1 February to 1 April 2027. */
export function completeCall(number = 'VEN-28-01', overrides: Fields = {}): Fields {
  const { title, summary, texts, criteria, countries } = municipalities
  const rows = criteria.flatMap((criterion, row) => [
    { [`criteria[${row}].weight`]: String(criterion.weight) },
    both(`criteria[${row}].title`, criterion.title),
    both(`criteria[${row}].question`, criterion.question),
    ...criterion.scale.map((score, index) => both(`criteria[${row}].scale[${index}]`, score)),
  ])
  return Object.assign(
    {
      number,
      listingNumber: '19.703',
      taxonomyVersion: '2012',
      floor: '50,000',
      ceiling: 'US$ 400,000.50',
      maxMonths: '24',
      expectedAwards: '',
      deMinimisPercent: '15',
      quorum: '2',
      countries,
      languages: ['en', 'es'],
      timeZone: 'America/Tegucigalpa',
      'opens.date': '2027-02-01',
      'opens.hour': '09:00',
      'closes.date': '2027-04-01',
      'closes.hour': '17:00',
    },
    both('title', title),
    both('summary', summary),
    ...Object.entries(texts).map(([name, text]) => both(name, text)),
    ...rows,
    overrides,
  ) as Fields
}
