import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, DAY, dayOf, daysLater, endOf, HOUR } from '#workflows/review/calendar.ts'
import { clocksOf } from '#workflows/review/clocks.ts'
import { canMove } from '#workflows/review/move.ts'
import { daysMovedBy } from '#workflows/review/rules.ts'
import { closesAt, knowing, reach, sample } from './support/samples.ts'

const zones = ['America/Tegucigalpa', 'America/Belize', 'America/New_York', 'UTC'] as const
const someStood = fc.oneof(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 0, max: 400 * DAY }))

test('a pause moves whole days: none by less than an hour, and never an hour less than it lasted', () => {
  fc.assert(
    fc.property(someStood, (stood) => {
      const moved = daysMovedBy(stood) * DAY
      expect(moved).toBeGreaterThanOrEqual(stood - HOUR)
      expect(moved).toBeLessThan(stood + DAY)
      if (stood <= HOUR) expect(moved).toBe(0)
    }),
  )
  expect([10_000, HOUR, HOUR + 1, DAY, DAY + 10_000, 10 * DAY].map(daysMovedBy)).toEqual([0, 0, 1, 1, 1, 10])
})

test('the last second of a day stays the last second, days on which clocks change included', () => {
  const someDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...zones), (day, days, zone) => {
      expect(daysLater(endOf(day, zone), days, zone)).toBe(endOf(addDays(day, days), zone))
    }),
  )
})

test('after a pause what is shown, what the guards ask and when the clock comes is one instant', () => {
  const pauses = fc.record({
    stood: someStood,
    timeZone: fc.constantFrom(...zones),
    dueDay: fc.integer({ min: 2, max: 30 }).map((days) => addDays('2027-03-01', days)),
  })
  fc.assert(
    fc.property(pauses, ({ stood, timeZone, dueDay }) => {
      const since = Date.parse('2027-03-01T12:00:00.000Z')
      const answerBy = new Date(endOf(dueDay, timeZone)).toISOString()
      const at = new Date(since + stood).toISOString()
      const facts = { stoodDays: daysMovedBy(stood), timeZone }
      const resumes = { ...knowing('resume', facts), at }
      const back = reach('intake', knowing('requestChanges', { answerBy }), sample('suspend'), resumes)
      const shown = Date.parse(back.context.answersDue!)
      const moment = { at, closesAt, calendar: { timeZone, holidays: [] } }
      const clock = clocksOf(back, moment).find((one) => one.clock === 'changesRequested')!
      expect(clock.dueAt).toBe(shown)
      expect(dayOf(shown, timeZone)).toBe(addDays(dueDay, facts.stoodDays))
      const [before, then] = [shown - 1, shown].map((time) => new Date(time).toISOString())
      expect([
        canMove(back, sample('resubmit', { at: before })),
        canMove(back, sample('resubmit', { at: then })),
      ]).toEqual([true, false])
      expect([canMove(back, sample('lapse', { at: before })), canMove(back, sample('lapse', { at: then }))]).toEqual([
        false,
        true,
      ])
    }),
    { numRuns: 60 },
  )
})

test('a log from before moves its deadlines by the very time that it stood', () => {
  const back = reach('changesRequested', sample('suspend'), sample('resume', { at: '2027-03-01T12:00:10.000Z' }))
  expect(back.context.answersDue).toBe(new Date(Date.parse(closesAt) + 10_000).toISOString())
})
