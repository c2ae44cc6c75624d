import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowances } from '#workflows/review/allowances.ts'
import { DAY, type Holiday } from '#workflows/review/calendar.ts'
import { answersDueOf, clocksOf, nextAt, whoActsOn } from '#workflows/review/clocks.ts'
import { type Context, partLeaves, stateNames, trackLeaves } from '#workflows/review/context.ts'
import { contextAtStart } from '#workflows/review/context-at-start.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'

const edition = { quorum: 2, floorCents: 0, ceilingCents: 10, maxMonths: 12 }
const tracks = {
  technical: 'collecting',
  financial: 'queued',
  vetting: 'listed',
  concurrence: 'waiting',
  translation: 'requested',
}
const parts = { conditions: 'open', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' }

const at = (value: unknown, context: Partial<Context> = {}) =>
  reviewMachine.resolveState({
    value: value as never,
    context: { ...contextAtStart({ edition }), countries: ['HN'], ...context },
  }) as ReviewSnapshot

/** A Monday, noon in Honduras. */
const monday = '2027-03-01T18:00:00Z'
const closesAt = '2027-05-01T05:59:00Z'
const calendarOf = (...holidays: Holiday[]) => ({ timeZone: 'America/Tegucigalpa', holidays })
const running = (snapshot: ReviewSnapshot, holidays: Holiday[] = [], entered = monday) =>
  clocksOf(snapshot, { at: entered, closesAt, calendar: calendarOf(...holidays) })
const dueOn = (snapshot: ReviewSnapshot, holidays: Holiday[] = []) =>
  Object.fromEntries(
    running(snapshot, holidays).map(({ clock, dueAt }) => [
      clock,
      new Date(dueAt - 6 * 3_600_000).toISOString().slice(0, 10),
    ]),
  )

const open = (inner: unknown) => ({ open: inner })
const inTracks = open({ examination: { tracks } })

test('each place has its days, working or of the calendar', () => {
  expect(dueOn(at(open({ examination: 'intake' })))).toEqual({ intake: '2027-03-08' })
  expect(dueOn(at(open({ examination: 'conceptDecision' })))).toEqual({ conceptDecision: '2027-03-29' })
  expect(dueOn(at(open({ examination: 'decision' })))).toEqual({ decision: '2027-03-15' })
  expect(dueOn(at(open('decided')))).toEqual({ decided: '2027-03-15' })
  expect(dueOn(at(open('awardReady')))).toEqual({ awardReady: '2027-03-15' })
  expect(dueOn(at(open('reconsideration')))).toEqual({ reconsideration: '2027-03-16' })
  expect(dueOn(at('suspended'))).toEqual({ suspended: '2027-03-31' })
  expect(dueOn(at(inTracks))).toEqual({
    tracks: '2027-04-15',
    'technical.collecting': '2027-03-22',
    'financial.queued': '2027-03-15',
    'vetting.listed': '2027-03-08',
    'concurrence.waiting': '2027-03-15',
    'translation.requested': '2027-03-08',
  })
  expect(dueOn(at(open({ approved: parts })))).toEqual({
    'vettedUnits.pending': '2027-03-31',
    'registration.pending': '2027-03-31',
  })
  for (const end of ['declined', 'withdrawn', 'lapsed', 'closed', 'awarded']) expect(dueOn(at(end))).toEqual({})
})

test('every place with a clock is of the chart, and somebody acts on it', () => {
  const leaves = Object.entries({ ...trackLeaves, ...partLeaves }).flatMap(([region, names]) =>
    names.map((leaf) => `${region}.${leaf}`),
  )
  for (const place of Object.keys(allowances)) {
    expect([...stateNames, ...leaves]).toContain(place)
    expect(whoActsOn(place).length, place).toBeGreaterThan(0)
  }
})

test('a holiday of the office counts for all, one of the country only where the partner or a post acts', () => {
  const tuesday = '2027-03-02'
  const without = dueOn(at(inTracks))
  const office = dueOn(at(inTracks), [{ country: null, day: tuesday }])
  const honduras = dueOn(at(inTracks), [{ country: 'HN', day: tuesday }])
  const panama = dueOn(at(inTracks), [{ country: 'PA', day: tuesday }])
  expect(office).toMatchObject({ 'financial.queued': '2027-03-16', 'concurrence.waiting': '2027-03-16' })
  expect(office.tracks).toBe(without.tracks)
  expect(honduras).toEqual({ ...without, 'concurrence.waiting': '2027-03-16' })
  expect(panama).toEqual(without)
})

test('a draft lapses at its closing, or at its own deadline where that is later', () => {
  const [clock] = running(at(open({ draft: 'full' }), { stage: 'full' }))
  expect(clock).toMatchObject({ clock: 'draft', dueAt: Date.parse(closesAt), event: { type: 'lapse' }, amberAt: null })
  const deadline = '2027-06-01T00:00:00Z'
  expect(running(at(open('certifying'), { deadline }))[0]).toMatchObject({ dueAt: Date.parse(deadline) })
})

test('the clock itself acts where the case has set a moment', () => {
  const asked = { asked: ['need'], answersDue: '2027-03-11T18:00:00Z' }
  expect(running(at(open('changesRequested'), asked))).toMatchObject([
    { clock: 'changesRequested', dueAt: Date.parse(asked.answersDue), event: { type: 'lapse' } },
  ])
  const context: Partial<Context> = {
    units: [
      { unit: 'one', outcome: 'cleared', validUntil: '2027-04-01' },
      { unit: 'two', outcome: 'pending', validUntil: null },
    ],
    registeredUntil: '2027-05-01',
    notification: {
      notification: '6b0c9f3e-6f0e-4d3e-8a52-5d7a9c0b1a11',
      sentOn: '2027-03-01',
      isHeld: false,
      isCleared: false,
    },
  }
  const moments = (value: unknown) =>
    running(at(value, context)).flatMap(({ event, dueAt }) =>
      event ? [[event.type, new Date(dueAt).toISOString()]] : [],
    )
  const expiry = ['expireVetting', '2027-04-02T00:00:00.000Z']
  expect(moments(open({ approved: { ...parts, notification: 'waiting' } }))).toEqual([
    expiry,
    ['expireRegistration', '2027-05-02T00:00:00.000Z'],
    ['clearNotification', '2027-03-16T00:00:00.000Z'],
  ])
  expect(moments(open({ approved: { ...parts, notification: 'held' } }))).toEqual([
    expiry,
    ['expireRegistration', '2027-05-02T00:00:00.000Z'],
  ])
  expect(moments('suspended')).toEqual([expiry])
  expect(moments('awarded')).toEqual([])
})

test('reports and conditions have days on which they are due, of which people are only reminded', () => {
  const context: Partial<Context> = {
    reports: [
      { report: 'progress-1', kind: 'progress', dueOn: '2027-04-30', status: 'due' },
      { report: 'progress-2', kind: 'progress', dueOn: '2027-07-30', status: 'filed' },
    ],
    conditions: [
      { condition: 'c', precedent: false, dueOn: '2027-05-15', status: 'open', offeredBy: null },
      { condition: 'd', precedent: false, dueOn: '2027-05-15', status: 'lifted', offeredBy: null },
    ],
  }
  expect(dueOn(at('awarded', context))).toEqual({ 'report:progress-1': '2027-04-30', 'condition:c': '2027-05-15' })
  expect(running(at('awarded', context)).every(({ event }) => event === null)).toBe(true)
})

test('amber comes at 70 % of the time, then what is due, then a working day more', () => {
  const [{ amberAt, dueAt, reminders }] = running(at(open({ examination: 'intake' })))
  const entered = Date.parse(monday)
  expect((amberAt! - entered) / (dueAt - entered)).toBeCloseTo(0.7)
  expect(reminders.map(({ kind, at }) => [kind, at])).toEqual([
    ['amber', amberAt],
    ['due', dueAt],
    ['overdue', dueAt + DAY],
  ])
})

test('reviewers are told five and one working days before and one after', () => {
  const collecting = running(at(inTracks)).find(({ clock }) => clock === 'technical.collecting')!
  const days = collecting.reminders.map(({ kind, at }) => [
    kind,
    new Date(at - 6 * 3_600_000).toISOString().slice(0, 10),
  ])
  expect(days).toEqual([
    ['assess', '2027-03-15'],
    ['assess', '2027-03-19'],
    ['assessLate', '2027-03-23'],
  ])
})

test('reminders come in order, none is forgotten, and the event comes at its moment', () => {
  const snapshots = [at(inTracks), at(open({ draft: 'full' }), { stage: 'full' }), at(open({ approved: parts }))]
  const entering = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...snapshots), entering, (snapshot, entered) => {
      for (const clock of running(snapshot, [], entered.toISOString())) {
        const times = clock.reminders.map(({ at }) => at)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        times.forEach((time, told) => {
          expect(nextAt(clock, told)).toBe(clock.event ? Math.min(time, clock.dueAt) : time)
        })
        expect(nextAt(clock, times.length)).toBe(clock.event ? clock.dueAt : null)
      }
    }),
  )
})

test('changes that are asked for may come until the end of the tenth day where the call is, holidays or not', () => {
  const due = (asked: string, timeZone: string) => new Date(answersDueOf(Date.parse(asked), timeZone)).toISOString()
  expect(due('2026-12-20T05:59:00Z', 'America/Tegucigalpa')).toBe('2026-12-30T05:59:59.000Z')
  expect(due('2026-12-20T06:00:00Z', 'America/Tegucigalpa')).toBe('2026-12-31T05:59:59.000Z')
  expect(due('2026-03-05T20:00:00Z', 'America/New_York')).toBe('2026-03-16T03:59:59.000Z')
})
