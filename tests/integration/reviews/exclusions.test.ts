import { expect } from 'vitest'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import * as plain from '#app/routes/proposals.$id.acts.$act.tsx'
import * as finance from '#app/routes/proposals.$id.finance.tsx'
import { test } from '../../support/app.ts'
import { must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
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

test('the page says at their fields what the procedure finds wrong with the answers', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks)
  const params = { id: office.id }
  const revision = String((await seenNow(office)).revision)
  const rating = { revision, risk: 'low', exclusions: 'clear', checkedOn: '2000-01-01', reason: 'Sound accounts.' }
  const answer = await officeBrowser(app, office.finance).send(
    finance,
    `/proposals/${office.id}/finance`,
    rating,
    params,
  )
  const errors = { checkedOn: ['review:guard.exclusionsAreChecked'] }
  expect([answer.status, answer.body]).toMatchObject([409, { refusal: null, errors, values: rating }])

  await walk(office, 'requestChanges')
  const act = { ...params, act: 'extendDeadline' }
  const sooner = { revision: String((await seenNow(office)).revision), until: dayFromNow(1), reason: 'Sound.' }
  const told = await officeBrowser(app, office.program).send(
    plain,
    `/proposals/${office.id}/acts/extendDeadline`,
    sooner,
    act,
  )
  expect([told.status, told.body]).toMatchObject([
    409,
    { refusal: null, errors: { until: ['review:guard.newDeadlineIsLater'] } },
  ])
})

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
