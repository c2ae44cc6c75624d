import { expect, test } from 'vitest'
import * as clocks from '#app/desk/clocks.ts'

/** The first of March 2027 is a Monday. */
const at = (day: number, hour = 12) => new Date(Date.UTC(2027, 2, day, hour))

const { waitingFor } = clocks
const workingDays = (since: Date, now: Date, timeZone = 'UTC') => clocks.workingDays(since, now, timeZone)

test('Saturdays and Sundays are no working days, whatever the hours', () => {
  expect(workingDays(at(1), at(1, 23))).toBe(0)
  expect(workingDays(at(1, 23), at(2, 0))).toBe(1)
  expect(workingDays(at(5), at(7))).toBe(0)
  expect(workingDays(at(5), at(8))).toBe(1)
  expect(workingDays(at(6), at(7))).toBe(0)
  expect(workingDays(at(1), at(8))).toBe(5)
  expect(workingDays(at(3), at(31))).toBe(20)
  expect(workingDays(at(8), at(1))).toBe(0)
  expect(workingDays(at(8, 5), at(8, 7), 'America/Tegucigalpa')).toBe(1)
})

test('counted day by day it is the same', () => {
  for (let from = 1; from <= 14; from++) {
    for (let to = from; to <= from + 30; to++) {
      const days = Array.from({ length: to - from }, (_, index) => at(from + 1 + index).getUTCDay())
      expect(workingDays(at(from), at(to))).toBe(days.filter((day) => day !== 0 && day !== 6).length)
    }
  }
})

test('intake has five working days: soon from the fourth on, overdue after the fifth', () => {
  const seen = [1, 3, 5, 8, 9, 15].map((day) => {
    const { standing, left } = waitingFor('admit', at(1), at(day), 'UTC')
    return [standing, left]
  })
  expect(seen).toEqual([
    ['onTime', 5],
    ['onTime', 3],
    ['dueSoon', 1],
    ['dueSoon', 0],
    ['overdue', -1],
    ['overdue', -5],
  ])
})

test('days of the calendar are those of the place, whatever the hour', () => {
  const [evening, morning] = [at(2, 3), at(2, 13)]
  expect(waitingFor('changes', evening, morning, 'America/Tegucigalpa').left).toBe(9)
  expect(waitingFor('changes', evening, morning, 'UTC').left).toBe(10)
  expect(waitingFor('changes', at(1, 23), at(2, 5), 'America/Tegucigalpa').left).toBe(10)
  expect(waitingFor('admit', evening, morning, 'America/Tegucigalpa')).toMatchObject({ waited: 1, left: 4 })
})

test('changes have ten days of the calendar', () => {
  expect(waitingFor('changes', at(1), at(7), 'UTC')).toEqual({ standing: 'onTime', waited: 6, left: 4, working: false })
  expect(waitingFor('changes', at(1), at(8), 'UTC').standing).toBe('dueSoon')
  expect(waitingFor('changes', at(1), at(12), 'UTC')).toMatchObject({ standing: 'overdue', left: -1 })
})
