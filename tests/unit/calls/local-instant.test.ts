import { expect, test } from 'vitest'
import { localInstant, localTime } from '#app/calls/local-instant.ts'
import { timeZones } from '#app/i18n/format.ts'

test.each([
  ['2027-03-05', '17:00', 'America/Tegucigalpa', '2027-03-05T23:00:00.000Z'],
  ['2027-03-05', '23:59', 'America/Panama', '2027-03-06T04:59:00.000Z'],
  ['2027-01-15', '17:00', 'America/New_York', '2027-01-15T22:00:00.000Z'],
  ['2027-07-15', '17:00', 'America/New_York', '2027-07-15T21:00:00.000Z'],
  ['2027-03-14', '03:00', 'America/New_York', '2027-03-14T07:00:00.000Z'],
  ['2027-11-07', '23:00', 'America/New_York', '2027-11-08T04:00:00.000Z'],
])('%s at %s in %s is %s, and back', (date, hour, timeZone, instant) => {
  expect(localInstant(date, hour, timeZone).toISOString()).toBe(instant)
  expect(localTime(new Date(instant), timeZone)).toEqual({ date, hour })
})

test('an hour that the clocks skip is still an instant of that night', () => {
  expect(localInstant('2027-03-14', '02:30', 'America/New_York').toISOString()).toMatch(/^2027-03-14T0[67]:30/)
})

test.each(timeZones)('every hour of a year comes back in %s', (timeZone) => {
  for (let day = 0; day < 365; day += 7) {
    const instant = new Date(Date.UTC(2027, 0, 1 + day, day % 24))
    const { date, hour } = localTime(instant, timeZone)
    expect(localInstant(date, hour, timeZone).getTime()).toBe(instant.getTime())
  }
})
