import { expect } from 'vitest'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { test } from '../../support/app.ts'
import { must } from '../../support/builders.ts'
import { everything, seenNow } from './office.ts'
import { positions } from './positions.ts'

test('the door sends back only tracks that were examined, whatever the form offers', async ({ app }) => {
  const { id, approver, ...office } = await positions['decision without forces']!.reach(app)
  const ctx = app.as(approver)
  const { options } = must(await showPlainAct(ctx, id, 'sendBack'))
  expect(options.tracks?.map(({ value }) => value)).toEqual(['technical', 'financial'])
  const { revision } = await seenNow({ id, approver, ...office })
  const before = await everything(app.db)
  for (const tracks of [['vetting'], ['technical', 'concurrence']])
    expect(await carryOut(ctx, id, 'sendBack', { revision, tracks, reason: 'Read it again.' })).toMatchObject({
      status: 409,
      params: { because: [{ name: 'tracksWereExamined' }] },
    })
  expect(await everything(app.db)).toEqual(before)
  expect(
    must(await carryOut(ctx, id, 'sendBack', { revision, tracks: ['technical'], reason: 'Read it again.' })),
  ).toMatchObject({
    state: 'tracks',
  })
})
