import { expect } from 'vitest'
import { findMoment } from '#db/queries/clock.ts'
import { test } from '../support/app.ts'

test('a test sets the database clock inside its transaction', async ({ app }) => {
  await app.setMoment('2027-03-05T23:00:00Z')
  expect(await findMoment(app.db)).toEqual(new Date('2027-03-05T23:00:00Z'))
})

test('the next test has the real time again', async ({ app }) => {
  expect(Math.abs(Date.now() - (await findMoment(app.db)).getTime())).toBeLessThan(60_000)
})

test('a job is enqueued inside the transaction, on either database, without waiting for ever', async ({ app }) => {
  await app.db.transaction(async (tx) => {
    await app.jobs.enqueue(tx as unknown as typeof app.db, [{ type: 'nothing', params: { proposalId: 'x' } }])
  })
  expect(await findMoment(app.db)).toBeInstanceOf(Date)
}, 5000)
