import { expect } from 'vitest'
import { test } from '../../support/app.ts'
import { revisionOf } from '../../support/builders.ts'
import { anOffice, attempt, everything, intoTracks, walk } from './office.ts'

test('who comes second reads who was faster, with what, and where it stands now; nothing is written', async ({
  app,
}) => {
  const office = await anOffice(app)
  await walk(office, 'submit')
  const revision = await revisionOf(app, office.id)
  await walk(office, 'admit')
  const before = await everything(app.db)
  expect(await attempt(office, 'requestChanges', { revision })).toEqual({
    refusal: 'review.changedMeanwhile',
    status: 409,
    params: {
      changedBy: 'Gabriela Araya',
      changedAt: expect.any(String),
      timeZone: 'America/Tegucigalpa',
      act: 'admit',
      state: 'tracks',
    },
  })
  expect(await attempt(office, 'admit', { revision: revision + 7 })).toMatchObject({ status: 409 })
  expect(await everything(app.db)).toEqual(before)
})

test('a reviewer is not told which other reviewer was faster, nor a partner who in the office', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks, 'assignReviewers')
  const revision = await revisionOf(app, office.id)
  await walk(office, 'assess')
  const told = async (type: 'assess' | 'withdraw' | 'rateFinances' | 'unassignReviewer', by = office.reviewer2) =>
    ((await attempt(office, type, { by, revision })) as { params: object }).params
  const nobody = { changedBy: null, act: null, state: 'tracks' }
  expect(await told('assess')).toMatchObject(nobody)
  expect(await told('withdraw', office.author)).toMatchObject(nobody)
  expect(await told('rateFinances', office.finance)).toMatchObject(nobody)
  const named = { changedBy: 'Tomás Barahona', act: 'assess' }
  expect(await told('assess', office.reviewer1)).toMatchObject(named)
  expect(await told('unassignReviewer', office.program)).toMatchObject(named)
})
