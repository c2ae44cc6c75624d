import { expect, test } from 'vitest'
import { daysAfter, monthsBetween, readDate } from '#app/forms/read-date.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { readInteger, readPercent, readWeight, readYear, wordCount } from '#app/proposals/sections/reading.ts'

test.each([
  ['12500', 1_250_000],
  ['12,500.50', 1_250_050],
  ['12.500,50', 1_250_050],
  ['12,500', 1_250_000],
  ['1.250.000', 125_000_000],
  ['1,250,000.05', 125_000_005],
  ['US$ 12 500', 1_250_000],
  ['US$12\u202f500,5', 1_250_050],
  ['$ 12500.5', 1_250_050],
  ['12500 USD', 1_250_000],
  ['0,50', 50],
  ['0', 0],
  ['1850.00', 185_000],
])('%s is %i cents', (text, cents) => {
  expect(readMoney(text)).toEqual({ value: cents })
})

test.each(['12.500', '0.500', '0,500', '12,50.00', '1,2345', '12,500,50', '12,500.505', '1.250,000.00', '1 25', '.50'])(
  '%s can be read in two ways, and the message says how to write it',
  (text) => {
    expect(readMoney(text)).toEqual({ problem: 'proposal:problems.moneyAmbiguous' })
  },
)

test.each(['12,5OO', '-500', 'doce mil', 'L 500', '1e5', '٣', '€ 500', ''])('%s is no amount in dollars', (text) => {
  expect(readMoney(text)).toEqual({ problem: 'notMoney' })
})

test('an absurd amount is refused with the most that can be written', () => {
  expect(readMoney('1,000,000,000')).toEqual({ problem: 'maxMoney?{"max":99999999999}' })
  expect(readMoney('9'.repeat(400))).toEqual({ problem: 'maxMoney?{"max":99999999999}' })
})

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1 200 000', 1_200_000],
  ['007', 7],
])('%s is %i', (text, value) => {
  expect(readInteger(text)).toEqual({ value })
})

test.each(['12.5', '1,20', '1,200.000', 'tres', '1,2000', ''])('%s is no whole number', (text) => {
  expect(readInteger(text)).toEqual({ problem: 'notAWholeNumber' })
})

test('a number below 0 or out of its limits is told the limits', () => {
  expect(readInteger('-3')).toEqual({ problem: 'min?{"min":0}' })
  for (const text of ['-5', '− 5', '101', '140 %']) {
    expect([text, readWeight(text)]).toEqual([text, { problem: 'between?{"min":0,"max":100}' }])
  }
  expect(readPercent('-5')).toEqual({ problem: 'between?{"min":0,"max":100}' })
  expect(readWeight('mucho')).toEqual({ problem: 'notAWholeNumber' })
})

test('weights, percentages and years', () => {
  expect(readWeight('20 %')).toEqual({ value: 20 })
  expect(readPercent('27,5')).toEqual({ value: 2750 })
  expect(readPercent('12.25 %')).toEqual({ value: 1225 })
  expect(readPercent('100.01')).toEqual({ problem: 'between?{"min":0,"max":100}' })
  expect(readPercent('1.234')).toEqual({ problem: 'proposal:problems.notAPercentage' })
  expect(readYear(2027)('2027')).toEqual({ value: 2027 })
  expect(readYear(2027)('26')).toEqual({ problem: 'proposal:problems.notAYear?{"earliest":"1950","latest":"2027"}' })
})

test.each([
  ['2027-03-05', '2027-03-05'],
  ['05/03/2027', '2027-03-05'],
  ['5/3/2027', '2027-03-05'],
  ['29/02/2028', '2028-02-29'],
])('%s is %s', (text, value) => {
  expect(readDate(text)).toEqual({ value })
})

test.each(['2027-02-29', '31/04/2027', '12/25/2027', '2027-3-5', '5/3/27', 'marzo'])('%s is no day', (text) => {
  expect(readDate(text)).toEqual({ problem: 'notADate' })
})

test.each([
  ['2027-06-01', '2028-05-31', 12],
  ['2027-06-01', '2028-06-01', 13],
  ['2027-06-15', '2027-07-14', 1],
  ['2028-01-31', '2028-02-28', 1],
  ['2027-08-31', '2029-08-30', 24],
  ['2027-12-01', '2027-12-31', 1],
])('%s to %s is %i months', (start, end, months) => {
  expect(monthsBetween(start, end)).toBe(months)
})

test('days are counted in UTC, and words by spaces', () => {
  expect(daysAfter('2027-03-05T23:00:00Z', 60)).toBe('2027-05-04')
  expect(wordCount(' uno  dos\n¡tres! ')).toBe(3)
  expect(wordCount('')).toBe(0)
})
