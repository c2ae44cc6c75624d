import { expect, test } from 'vitest'
import { AwardRowError } from '#app/awards/past-award.ts'
import { readDate } from '#app/awards/read-date.ts'

test.each([
  ['2023-09-29', '2023-09-29'],
  ['2023-09-29T05:00:00Z', '2023-09-29'],
  ['2023/9/5', '2023-09-05'],
  ['2023.09.05', '2023-09-05'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['05/05/2024', '2024-05-05'],
  ['5 March 2024', '2024-03-05'],
  ['5-Mar-2024', '2024-03-05'],
  ['March 5, 2024', '2024-03-05'],
  ['Sept. 1, 2024', '2024-09-01'],
  ['5 de marzo de 2024', '2024-03-05'],
  ['29 de febrero de 2024', '2024-02-29'],
  ['3017-03-31', '3017-03-31'],
])('%s is %s', (text, date) => {
  expect(readDate('startDate', text)).toBe(date)
})

test.each(['04/05/2024', 'soon', '2024', '45291', 'Q1 2024', '5 moon 2024', '24-01-02'])(
  '%s is no certain day',
  (text) => {
    expect(readDate('startDate', text)).toBeUndefined()
  },
)

test.each(['2023-02-30', '2023-13-01', '0000-00-00', '31/13/2024', '30 February 2024', '1023-01-01'])(
  '%s cannot be',
  (text) => {
    expect(() => readDate('startDate', text)).toThrow(AwardRowError)
  },
)
