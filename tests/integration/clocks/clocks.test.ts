import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { extendCall } from '#app/calls/extend-call.server.ts'
import { startClocks } from '#app/clocks/start-clocks.server.ts'
import { sweepClocks } from '#app/clocks/sweep-clocks.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { reviewClocks } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, must } from '../../support/builders.ts'
import { aCase, checklist, clockIn, clocksIn, eventsIn, namesIn, note, stateIn, withForces } from './clock-case.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

const later = (at: Date, span: number) => new Date(at.getTime() + span)

/** What the clocks told people of a proposal, in order. */
async function toldOf(app: TestApp, proposalId: string) {
  const found = await app.db.execute(sql`
    select data->'params'->>'clock' as clock, data->'params'->>'kind' as kind from pgboss.job
    where data->>'type' = 'mailClock' and data->'params'->>'proposalId' = ${proposalId} order by created_on, kind`)
  return rowsOf<{ clock: string; kind: string }>(found).map(({ clock, kind }) => `${clock} ${kind}`)
}

async function sweepAt(app: TestApp, at: Date) {
  await app.setMoment(at)
  await sweepClocks(app)
  await sweepClocks(app)
}

test('a draft is reminded of 7 days, 2 days and 3 hours before its closing, each once, and lapses at it', async ({
  app,
}) => {
  const call = await aCall(app)
  const { id } = await aDraft(app, await anAuthor(app), call)
  const told: string[][] = []
  for (const before of [8 * DAY, 7 * DAY, 2 * DAY, 3 * HOUR, 1]) {
    await sweepAt(app, later(call.closesAt, -before))
    told.push(await toldOf(app, id))
  }
  expect(told.map(({ length }) => length)).toEqual([0, 1, 2, 3, 3])
  expect(told[4]).toEqual(['draft closing', 'draft closing', 'draft closing'])
  expect(await stateIn(app, id)).toBe('draft')
  await sweepAt(app, call.closesAt)
  expect([await stateIn(app, id), await eventsIn(app, id)]).toEqual(['lapsed', ['lapse']])
  expect(await clocksIn(app, id)).toEqual([])
  expect(await toldOf(app, id)).toHaveLength(3)
})

test('a worker that was away tells only the newest of what it missed', async ({ app }) => {
  const call = await aCall(app)
  const { id } = await aDraft(app, await anAuthor(app), call)
  await sweepAt(app, later(call.closesAt, -HOUR))
  expect(await toldOf(app, id)).toEqual(['draft closing'])
  expect(await clockIn(app, id, 'draft')).toMatchObject({ reminders: 3 })
})

test('a draft that is started in the last hours hears nothing of the days before', async ({ app }) => {
  const call = await aCall(app)
  const author = await anAuthor(app)
  await app.setMoment(later(call.closesAt, -4 * HOUR))
  const { id } = await aDraft(app, author, call)
  await sweepAt(app, later(call.closesAt, -4 * HOUR))
  expect(await toldOf(app, id)).toEqual([])
  await sweepAt(app, later(call.closesAt, -3 * HOUR))
  expect(await toldOf(app, id)).toEqual(['draft closing'])
})

test('where the call was extended a draft does not lapse and is reminded anew', async ({ app }) => {
  const call = await aCall(app)
  const { id } = await aDraft(app, await anAuthor(app), call)
  const closesAt = later(call.closesAt, 20 * DAY)
  await app.db.execute(sql`update calls set closes_at = ${closesAt.toISOString()} where id = ${call.id}`)
  await sweepAt(app, call.closesAt)
  expect(await stateIn(app, id)).toBe('draft')
  expect(await clockIn(app, id, 'draft')).toMatchObject({ dueAt: closesAt, reminders: 0 })
  await sweepAt(app, later(closesAt, -7 * DAY))
  expect(await toldOf(app, id)).toEqual(['draft closing'])
  await sweepAt(app, closesAt)
  expect(await stateIn(app, id)).toBe('lapsed')
})

test('a place that stays keeps its clock, one that is left loses it', async ({ app }) => {
  const { id, act, holder } = await aCase(app)
  expect(await namesIn(app, id)).toEqual(['intake'])
  const intake = await clockIn(app, id, 'intake')
  await app.setMoment(later(new Date(), DAY))
  await act('program', { type: 'handOver', to: (await holder('program')).id })
  expect(await clockIn(app, id, 'intake')).toEqual(intake)
  await act('intake', { type: 'admit', checklist })
  expect(await namesIn(app, id)).toEqual(['financial.queued', 'technical.assigning', 'tracks'])
  const tracks = await clockIn(app, id, 'tracks')
  await act('finance', { type: 'startFinancialCheck' })
  expect(await namesIn(app, id)).toEqual(['financial.checking', 'technical.assigning', 'tracks'])
  expect(await clockIn(app, id, 'tracks')).toEqual(tracks)
})

test('the office is told at 70 %, when it is due and a working day after, each once', async ({ app }) => {
  const { id } = await aCase(app)
  const { amberAt, dueAt } = (await clockIn(app, id, 'intake'))!
  await sweepAt(app, later(amberAt!, -1))
  expect(await toldOf(app, id)).toEqual([])
  await sweepAt(app, amberAt!)
  await sweepAt(app, dueAt)
  await sweepAt(app, later(dueAt, 10 * DAY))
  expect(await toldOf(app, id)).toEqual(['intake amber', 'intake due', 'intake overdue'])
  expect(await clockIn(app, id, 'intake')).toMatchObject({ nextAt: null, reminders: 3 })
  expect(await stateIn(app, id)).toBe('intake')
})

test('what the partner does not answer in time lapses after two mails', async ({ app }) => {
  const { id, act } = await aCase(app)
  await act('intake', { type: 'requestChanges', questions: [{ question: 'need', note }] })
  const { dueAt } = (await clockIn(app, id, 'changesRequested'))!
  await sweepAt(app, later(dueAt, -5 * DAY))
  await sweepAt(app, later(dueAt, -DAY))
  await sweepAt(app, later(dueAt, -1))
  expect(await toldOf(app, id)).toEqual(['changesRequested answers', 'changesRequested answers'])
  expect(await stateIn(app, id)).toBe('changesRequested')
  await sweepAt(app, dueAt)
  expect([await stateIn(app, id), (await eventsIn(app, id)).at(-1)]).toEqual(['lapsed', 'lapse'])
})

test('a clearance expires the day after its last, once, also while the case stands still', async ({ app }) => {
  const { id, act } = await aCase(app, withForces())
  await act('intake', { type: 'admit', checklist })
  await act('vetting', { type: 'sendToVetting', caseReference: 'HN-1' })
  const { units } = contextOf(await findProposal(app.db, id))
  const validUntil = later(new Date(), 40 * DAY)
    .toISOString()
    .slice(0, 10)
  const outcome = { outcome: 'cleared', caseReference: 'HN-1', validUntil } as const
  await act('vetting', { type: 'recordVetting', unit: units[0].unit, ...outcome })
  await act('program', { type: 'suspend', scope: 'proposal', note })
  await sweepAt(app, new Date(`${validUntil}T23:59:59Z`))
  expect(await eventsIn(app, id)).not.toContain('expireVetting')
  await sweepAt(app, later(new Date(`${validUntil}T00:00:00Z`), DAY))
  expect((await eventsIn(app, id)).filter((type) => type === 'expireVetting')).toHaveLength(1)
  expect((await namesIn(app, id)).filter((name) => name.startsWith('expireVetting'))).toEqual([])
  await act('program', { type: 'resume' })
  expect(await namesIn(app, id)).toContain('vetting.listed')
})

type Stored = Awaited<ReturnType<typeof findProposal>>
const contextOf = (row: Stored) => row!.review.snapshot.context as { units: { unit: string }[] }

test('suspended time does not count: everything stops, and goes on as much later as it stood still', async ({
  app,
}) => {
  const { id, act } = await aCase(app)
  await act('intake', { type: 'admit', checklist })
  const before = await clocksIn(app, id)
  await app.setMoment(later(new Date(), DAY))
  await act('program', { type: 'suspend', scope: 'country', note })
  expect(await namesIn(app, id)).toEqual([...before.map(({ clock }) => clock), 'suspended'].sort())
  await sweepAt(app, later(new Date(), 400 * DAY))
  expect((await toldOf(app, id)).every((told) => told === 'suspended lookAgain')).toBe(true)
  await act('program', { type: 'resume' })
  const stood = 399 * DAY
  const shifted = (at: Date | null) => at && later(at, stood).getTime()
  const after = await clocksIn(app, id)
  const times = (shift: typeof shifted) =>
    before.map(({ clock, since, amberAt, dueAt, nextAt }) => [clock, ...[since, amberAt, dueAt, nextAt].map(shift)])
  const expected = times(shifted)
  expect(after.map(({ clock }) => clock)).toEqual(before.map(({ clock }) => clock))
  const got = after.map(({ clock, since, amberAt, dueAt, nextAt }) => [
    clock,
    ...[since, amberAt, dueAt, nextAt].map((at) => at?.getTime()),
  ])
  got.forEach((row, index) => {
    row.forEach((value, column) => {
      if (column === 0) expect(value).toBe(expected[index][0])
      else expect(Math.abs(Number(value) - Number(expected[index][column]))).toBeLessThan(60_000)
    })
  })
  expect(after.every(({ stoppedAt }) => stoppedAt === null)).toBe(true)
})

test.for([
  [10_000, 0],
  [2 * 3_600_000, 1],
  [3 * DAY + 10_000, 3],
])(
  'a pause of %i ms moves what falls due by %i whole days, in the case and on its clocks',
  async ([pause, days], { app }) => {
    const { id, act } = await aCase(app)
    await act('intake', { type: 'admit', checklist })
    const before = await clocksIn(app, id)
    const start = later(new Date(), DAY)
    await app.setMoment(start)
    await act('program', { type: 'suspend', scope: 'proposal', note })
    await app.setMoment(later(start, pause))
    await act('program', { type: 'resume' })
    const dues = (clocks: typeof before) => clocks.map(({ clock, dueAt }) => [clock, dueAt.getTime()])
    expect(dues(await clocksIn(app, id))).toEqual(
      dues(before.map((one) => ({ ...one, dueAt: later(one.dueAt, days * DAY) }))),
    )
  },
)

test('who paused a case is told to look again every thirty days', async ({ app }) => {
  const { id, act } = await aCase(app)
  await act('program', { type: 'suspend', scope: 'proposal', note })
  for (const round of [1, 2, 3]) {
    const { dueAt } = (await clockIn(app, id, 'suspended'))!
    await sweepAt(app, later(dueAt, -1))
    expect(await toldOf(app, id)).toHaveLength(round - 1)
    await sweepAt(app, dueAt)
    expect(await toldOf(app, id)).toHaveLength(round)
  }
})

test('a partner’s own deadline moves with the pause', async ({ app }) => {
  const { id, act } = await aCase(app)
  await act('intake', { type: 'requestChanges', questions: [{ question: 'need', note }] })
  const { dueAt } = (await clockIn(app, id, 'changesRequested'))!
  const paused = later(dueAt, -9 * DAY)
  await app.setMoment(paused)
  await act('program', { type: 'suspend', scope: 'proposal', note })
  await sweepAt(app, later(dueAt, DAY))
  expect(await stateIn(app, id)).toBe('suspended')
  await act('program', { type: 'resume' })
  const moved = (await clockIn(app, id, 'changesRequested'))!.dueAt
  expect(moved).toEqual(later(dueAt, 10 * DAY))
  await sweepAt(app, moved)
  expect(await stateIn(app, id)).toBe('lapsed')
})

test('a clock that fails holds up no other', async ({ app }) => {
  const call = await aCall(app)
  const drafts = [
    await aDraft(app, await anAuthor(app), call),
    await aDraft(app, await anAuthor(app, 'Another organisation'), call),
  ]
  const [broken, sound] = drafts.map(({ id }) => id).sort()
  await app.db.execute(sql`update reviews set machine_version = 999 where proposal_id = ${broken}`)
  await sweepAt(app, call.closesAt)
  expect(await stateIn(app, sound)).toBe('lapsed')
  expect(await stateIn(app, broken)).toBe('draft')
})

test('reviews that are older than clocks get them at start, once', async ({ app }) => {
  const { id } = await aCase(app)
  const before = await clocksIn(app, id)
  await app.db.delete(reviewClocks)
  await startClocks(app.db)
  expect(await clocksIn(app, id)).toEqual(before)
  await startClocks(app.db)
  expect(await clocksIn(app, id)).toEqual(before)
})

test('a call that is extended moves the clocks of its drafts at once; a later time of their own stays', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const [draft, own, elsewhere] = [
    await aDraft(app, author, call, {}),
    await aDraft(app, author, call, {}),
    await aDraft(app, author, await aCall(app), {}),
  ]
  const manager = await aPerson(app, { roles: ['program'] })
  const [until, beyond] = ['2031-01-10', '2031-02-01T05:59:00.000Z']
  must(await carryOut(app.as(manager), own.id, 'extendDeadline', { revision: 0, until: beyond, reason: 'Un huracán.' }))
  const before = await clockIn(app, elsewhere.id, 'draft')
  await app.setMoment(later(call.closesAt, -DAY))
  await app.db.execute(sql`update review_clocks set reminders = 2 where proposal_id = ${draft.id}`)
  const seenClosing = call.closesAt.toISOString()
  must(await extendCall(app.as(manager), call.number, { date: until, hour: '12:00', why: 'Un huracán.', seenClosing }))
  const closesAt = (await findProposal(app.db, draft.id))!.call.closesAt
  expect(closesAt.toISOString().slice(0, 10)).toBe(until)
  expect(await clockIn(app, draft.id, 'draft')).toMatchObject({
    dueAt: closesAt,
    reminders: 0,
    nextAt: later(closesAt, -7 * DAY),
  })
  expect((await clockIn(app, own.id, 'draft'))!.dueAt.toISOString()).toBe(beyond)
  expect(await clockIn(app, elsewhere.id, 'draft')).toEqual(before)
})
