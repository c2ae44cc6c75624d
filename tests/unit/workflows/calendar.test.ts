import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownHolidays } from '#db/holidays/known-holidays.ts'
import { addDays, addWorkingDays, DAY, dayOf, endOf } from '#workflows/review/calendar.ts'

const zones = ['America/New_York', 'America/Tegucigalpa', 'America/Belize', 'UTC']
const never = () => false
const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2025-01-01', days))

test('the last second of a day is the last, in every zone and on the days on which clocks change', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...zones), (day, zone) => {
      const end = endOf(day, zone)
      expect(dayOf(end, zone)).toBe(day)
      expect(dayOf(end + 1000, zone)).toBe(addDays(day, 1))
    }),
  )
  expect(new Date(endOf('2027-03-13', 'America/New_York')).toISOString()).toBe('2027-03-14T04:59:59.000Z')
  expect(new Date(endOf('2027-03-14', 'America/New_York')).toISOString()).toBe('2027-03-15T03:59:59.000Z')
  expect(new Date(endOf('2027-11-07', 'America/New_York')).toISOString()).toBe('2027-11-08T04:59:59.000Z')
  expect(new Date(endOf('2027-03-14', 'America/Tegucigalpa')).toISOString()).toBe('2027-03-15T05:59:59.000Z')
})

test('working days leave out weekends and holidays, forward and back', () => {
  const holiday = (day: string) => day === '2027-03-10'
  expect(addWorkingDays('2027-03-05', 1, never)).toBe('2027-03-08')
  expect(addWorkingDays('2027-03-05', 5, never)).toBe('2027-03-12')
  expect(addWorkingDays('2027-03-05', 5, holiday)).toBe('2027-03-15')
  expect(addWorkingDays('2027-03-06', 1, never)).toBe('2027-03-08')
  expect(addWorkingDays('2027-03-15', -5, holiday)).toBe('2027-03-05')
  expect(addWorkingDays('2027-03-08', -1, never)).toBe('2027-03-05')
})

test('a working day later and earlier meet, and a holiday more is never sooner', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 40 }), fc.array(someDay), (day, days, closed) => {
      const isHoliday = (one: string) => closed.includes(one)
      const reached = addWorkingDays(day, days, isHoliday)
      const between = (Date.parse(reached) - Date.parse(day)) / DAY
      const worked = Array.from({ length: between }, (_, index) => addDays(day, index + 1)).filter(
        (one) => ![0, 6].includes(new Date(one).getUTCDay()) && !isHoliday(one),
      )
      expect(worked).toHaveLength(days)
      expect(reached >= addWorkingDays(day, days, never)).toBe(true)
    }),
  )
})

test('the holidays of three years are those that are kept', () => {
  const known = knownHolidays()
  const daysOf = (country: string | null, year: number) =>
    known.filter((one) => one.country === country && one.day.startsWith(`${year}`)).map(({ day }) => day.slice(5))
  expect(daysOf(null, 2026)).toEqual([
    '01-01',
    '01-19',
    '02-16',
    '05-25',
    '06-19',
    '07-03',
    '09-07',
    '10-12',
    '11-11',
    '11-26',
    '12-25',
  ])
  expect(daysOf(null, 2027)).toEqual([
    '01-01',
    '01-18',
    '02-15',
    '05-31',
    '06-18',
    '07-05',
    '09-06',
    '10-11',
    '11-11',
    '11-25',
    '12-24',
    '12-31',
  ])
  expect(daysOf('HN', 2026)).toEqual([
    '01-01',
    '04-02',
    '04-03',
    '04-04',
    '04-14',
    '05-01',
    '09-15',
    '10-07',
    '10-08',
    '10-09',
    '12-25',
  ])
  expect(daysOf('BZ', 2026)).toContain('10-12')
  expect(daysOf('BZ', 2027)).toContain('03-08')
  expect(daysOf('PA', 2028)).toContain('02-29')
  const kept = known.map(({ country, day }) => `${country} ${day}`)
  const twoOnOneDay = kept.filter((day, index) => kept.indexOf(day) !== index)
  expect(twoOnOneDay).toEqual(['HN 2028-04-14'])
})
