import { expect, test } from 'vitest'
import { before } from '#app/i18n/before.ts'
import { date, dateTimeWithZone, daysLeft, money, roundMoney } from '#app/i18n/format.ts'

const deadline = '2027-03-05T23:00:00Z'

test('a deadline is read at its place and in UTC', () => {
  expect(dateTimeWithZone(deadline, 'America/Tegucigalpa', 'es')).toBe(
    'viernes 5 de marzo de 2027, 17:00 en Tegucigalpa · 23:00 UTC',
  )
  expect(dateTimeWithZone(deadline, 'America/Costa_Rica', 'en')).toBe(
    'Friday, March 5, 2027, 17:00 in San José · 23:00 UTC',
  )
})

test('the day in UTC is said where it is another one', () => {
  expect(dateTimeWithZone('2027-03-06T04:00:00Z', 'America/Guatemala', 'es')).toBe(
    'viernes 5 de marzo de 2027, 22:00 en Ciudad de Guatemala · 6 de marzo de 2027, 04:00 UTC',
  )
})

test('a date without an hour is the same day everywhere', () => {
  expect(date('2027-03-05', 'en', 'America/Tegucigalpa')).toBe('March 5, 2027')
})

test.each(['en', 'es'] as const)('money has its currency and its thousands (%s)', (language) => {
  expect(money(123_400, language)).toBe('US$\u00a01,234.00')
  expect(roundMoney(5_000_000, language)).toBe('US$\u00a050,000')
  expect(roundMoney(5_000_050, language)).toBe('US$\u00a050,000.50')
})

test.each([
  ['2027-03-01T10:00:00Z', 'faltan 4 días'],
  ['2027-03-04T22:00:00Z', 'falta 1 día'],
  ['2027-03-05T20:30:00Z', 'faltan 2 horas'],
  ['2027-03-05T22:59:50Z', 'falta 1 minuto'],
  [deadline, 'cerrada'],
])('at %s: %s', (now, words) => {
  expect(daysLeft(deadline, now, 'es')).toBe(words)
})

test.each([
  ['Meses', 'Meses: falta'],
  ['¿Por qué?', '¿Por qué? falta'],
  ['Entiendo que espera.', 'Entiendo que espera. falta'],
])('what ends as a sentence takes no colon: %s', (label, sentence) => {
  expect(before(label, 'falta')).toBe(sentence)
})
