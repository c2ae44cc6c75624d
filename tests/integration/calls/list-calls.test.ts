import { expect } from 'vitest'
import { listCalls } from '#app/calls/list-calls.server.ts'
import { test } from '../../support/app.ts'
import { aCall, aPerson } from '../../support/builders.ts'

const opensAt = new Date('2027-01-10T15:00:00Z')
const closesAt = new Date('2027-03-05T23:00:00Z')

test('open calls come first by closing time, then those to come, then the closed', async ({ app }) => {
  await app.setMoment('2027-02-01T00:00:00Z')
  await aCall(app, { number: 'CLOSED', opensAt: new Date('2026-01-01'), closesAt: new Date('2026-02-01') })
  await aCall(app, { number: 'LATER', opensAt, closesAt: new Date('2027-04-01') })
  await aCall(app, { number: 'SOON', opensAt, closesAt })
  await aCall(app, { number: 'DRAFT', status: 'draft', opensAt, closesAt })
  const { calls, now } = await listCalls(app.as(await aPerson(app)))
  expect(calls.map(({ number, phase }) => `${number} ${phase}`)).toEqual(['SOON open', 'LATER open', 'CLOSED closed'])
  expect(now).toBe('2027-02-01T00:00:00.000Z')
})

test.for([
  [new Date(opensAt.getTime() - 1), 'upcoming'],
  [opensAt, 'open'],
  [new Date(closesAt.getTime() - 1), 'open'],
  [closesAt, 'closed'],
] as const)('by the database clock at %o the call is %s', async ([at, phase], { app }) => {
  await aCall(app, { opensAt, closesAt })
  await app.setMoment(at)
  const { calls } = await listCalls(app.as(await aPerson(app)))
  expect(calls.map((call) => call.phase)).toEqual([phase])
})

test('a call is written in the reader’s language', async ({ app }) => {
  await aCall(app)
  const { calls } = await listCalls(app.as(await aPerson(app), 'es'))
  expect(calls[0]?.title).toBe('Municipios que previenen la violencia')
})

test.for([1, 3])('a list of %i takes one statement', async (count, { app }) => {
  for (let made = 0; made < count; made++) await aCall(app)
  const reader = app.as(await aPerson(app))
  app.statements.length = 0
  await listCalls(reader)
  expect(app.statements).toHaveLength(1)
})
