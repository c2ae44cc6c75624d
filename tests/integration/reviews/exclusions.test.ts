import { expect } from 'vitest'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { test } from '../../support/app.ts'
import { must } from '../../support/builders.ts'
import { anOffice, intoTracks, seenNow, walk } from './office.ts'

test('exclusions checked too long ago, or on a day to come, rate nothing; left out, they were checked today', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks)
  const rating = { risk: 'low', exclusions: 'clear', reason: 'Sound accounts.' } as const
  const rate = async (checkedOn: string | null) =>
    rateFinances(app.as(office.finance), office.id, {
      ...rating,
      revision: (await seenNow(office)).revision,
      checkedOn,
    })
  for (const wrong of ['2000-01-01', '2199-12-31'])
    expect(await rate(wrong)).toMatchObject({ params: { because: [{ name: 'exclusionsAreChecked' }] } })
  must(await rate(null))
  expect((await seenNow(office)).context.findings.financial).toBe('low')
})
