import { AwardRowError } from './past-award.ts'

const decimal = /^([+-]?)(\d{1,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,3}))?$/

const centsPlaces = 2

/** US dollars as decimal text, `5e+06` too, in cents, by digits and never by floating point. */
export function readMoney(field: string, value: string): number {
  const match = decimal.exec(value)
  if (!match) throw new AwardRowError('amountUnreadable', { field, value: value.slice(0, 40) })
  const [, sign, whole, fraction = '', exponent = '0'] = match
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  if (digits === '' || /^0*$/.test(digits)) return 0
  if (sign === '-') throw new AwardRowError('amountNegative', { field, value })

  const shift = Number(exponent) + centsPlaces - fraction.length
  const kept = shift < 0 ? digits.slice(0, shift) : digits.padEnd(digits.length + shift, '0')
  if (shift < 0 && /[1-9]/.test(digits.slice(shift))) throw new AwardRowError('amountNotCents', { field, value })
  const cents = Number(kept)
  if (!Number.isSafeInteger(cents)) throw new AwardRowError('amountTooLarge', { field, value })
  return cents
}
