import { expect, test } from 'vitest'
import type { PersonContext } from '#app/context.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { translator } from '#app/i18n/index.ts'
import type { Case } from '#app/reviews/find-case.server.ts'
import { plainForm } from '#app/reviews/plain-act-form.server.ts'
import { optionsFor } from '#app/reviews/plain-act-options.server.ts'
import type { PlainAct } from '#app/reviews/plain-acts.ts'
import { eventTypes } from '#workflows/review/events.ts'

const page = { options: {}, timeZone: 'America/Tegucigalpa', today: '2027-03-01' }
const read = (act: PlainAct, typed: Record<string, string>) => {
  const body = new URLSearchParams({ revision: '1', reason: 'Storm.', ...typed })
  return readForm(new Request('http://localhost/', { method: 'POST', body }), plainForm(act, page))
}

test.each(['extendDeadline', 'revive'] as const)('%s gives ninety days at most', async (act) => {
  expect(await read(act, { until: '2027-05-30' })).toMatchObject({
    ok: true,
    value: { until: '2027-05-31T05:59:00.000Z' },
  })
  expect(await read(act, { until: '2027-05-31' })).toMatchObject({
    errors: { until: ['deadlineTooFar?{"days":90,"latest":"2027-05-30"}'] },
  })
  expect(await read(act, { until: '2207-05-31' })).toMatchObject({ ok: false })
})

test('an invitation to the second stage may give longer', async () => {
  expect(await read('invite', { until: '2027-12-31' })).toMatchObject({ ok: true })
})

test('only what was examined can be sent back', async () => {
  const findings = { technical: 'assessed', financial: 'low', vetting: 'notApplicable', concurrence: 'notNeeded' }
  const found = { snapshot: { context: { findings: { ...findings, translation: 'notNeeded' } } } }
  const options = await optionsFor({ language: 'en' } as PersonContext, found as unknown as Case, 'sendBack')
  expect(options.tracks?.map(({ value }) => value)).toEqual(['technical', 'financial'])
  const sent = async (tracks: string) => {
    const body = new URLSearchParams({ revision: '1', reason: 'Again.', tracks })
    const request = new Request('http://localhost/', { method: 'POST', body })
    return readForm(request, plainForm('sendBack', { ...page, options }))
  }
  expect(await sent('financial')).toMatchObject({ ok: true, value: { tracks: ['financial'] } })
  expect(await sent('vetting')).toMatchObject({ errors: { tracks: ['notInList'] } })
})

test.each(['es', 'en'] as const)('that an act cannot be undone is said beside its button alone, in %s', (language) => {
  const t = translator(language)
  for (const type of eventTypes) expect(t(`review:event.${type}.explain`)).not.toMatch(/deshacer|undone/)
})
