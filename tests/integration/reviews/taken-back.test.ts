import { expect } from 'vitest'
import { showGrant } from '#app/grants/show-grant.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { test } from '../../support/app.ts'
import { completeAnswers, must } from '../../support/builders.ts'
import { anOffice, assessed, intoTracks, walk } from './office.ts'

test('the conditions of a verdict that was taken back are not those of the next', async ({ app }) => {
  const office = await anOffice(app, { answers: completeAnswers() })
  await walk(office, ...intoTracks, ...assessed(office), 'rateFinances', 'approveWithConditions', 'takeBackVerdict')
  await walk(office, 'approveWithConditions', 'release')
  const { grant } = must(await showGrant(app.as(office.program), office.id))
  expect(grant?.conditions).toHaveLength(2)
  const { options } = must(await showPlainAct(app.as(office.program), office.id, 'liftCondition'))
  expect(options.condition).toHaveLength(2)
})
