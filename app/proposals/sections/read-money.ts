import { message } from '#app/forms/messages.ts'
import type { Reading } from '#app/forms/reading.ts'
import { problem } from './problem.ts'
import { oneSpace } from './reading.ts'

const currency = /^(?:US ?\$|USD|\$) ?| ?(?:US ?\$|USD|\$)$/gi
const amount = /^(\d{1,3}(?:([ .,])\d{3}(?:\2\d{3})*)?|\d+)(?:([.,])(\d{1,2}))?$/

/** One cent less than a thousand million dollars. */
export const mostCents = 99_999_999_999

/**
 * Dollars as a person types them, in integer cents: `12500`, `12,500.50`, `12.500,50`, `US$ 12 500`.
 * `12.500` alone is refused: it is twelve thousand five hundred to one reader and twelve and a half to another.
 */
export function readMoney(text: string): Reading<number> {
  const figure = oneSpace(text).replace(currency, '')
  const match = amount.exec(figure)
  if (!match)
    return { problem: /^[\d ., ]*\d[\d ., ]*$/.test(figure) ? problem('moneyAmbiguous') : message('notMoney') }

  const [, whole, thousands, decimal, fraction = ''] = match
  const lone = thousands === '.' && decimal === undefined && whole.length <= 7
  if (lone || (thousands && (thousands === decimal || whole.startsWith('0')))) {
    return { problem: problem('moneyAmbiguous') }
  }
  const value = Number(whole.replace(/\D/g, '')) * 100 + Number(fraction.padEnd(2, '0'))
  return value > mostCents ? { problem: message('maxMoney', { max: mostCents }) } : { value }
}
