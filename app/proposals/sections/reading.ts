import { message } from '#app/forms/messages.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import { problem } from './problem.ts'

const grouped = /^(\d{1,3}(?:([ .,])\d{3}(?:\2\d{3})*)?|\d+)$/
const negative = /^[-−–] ?\d/
const most = 999_999_999

/** A whole number, with or without thousands separators: `1200`, `1,200`, `1.200`, `1 200`. */
export function readInteger(text: string): Reading<number> {
  const figure = oneSpace(text)
  if (negative.test(figure)) return { problem: message('min', { min: 0 }) }
  if (!grouped.test(figure)) return { problem: message('notAWholeNumber') }
  const value = Number(figure.replace(/\D/g, ''))
  return value > most ? { problem: message('max', { max: most }) } : { value }
}

export function readIntegerBetween(min: number, max: number): (text: string) => Reading<number> {
  return (text) => {
    const reading = readInteger(text)
    const isOutside = isRead(reading) ? reading.value < min || reading.value > max : negative.test(oneSpace(text))
    return isOutside ? { problem: message('between', { min, max }) } : reading
  }
}

const decimal = /^([1-9]\d{0,2}(?:([ .,])\d{3}(?:\2\d{3})*)|\d+)(?:([.,])(\d{1,4}))?$/

/** A figure with or without decimals: `12`, `-0.5`, `12,5`, `1,250.5`. `1.250` alone has two readings and is refused. */
export function readDecimal(text: string): Reading<number> {
  const figure = oneSpace(text).replace(/\s*%$/, '')
  const isNegative = negative.test(figure)
  const size = isNegative ? figure.slice(1).trim() : figure
  const match = decimal.exec(size)
  if (!match) return { problem: problem('notAFigure') }
  const [, whole, thousands, point, fraction = ''] = match
  const isLone = /^[1-9]\d{0,2}[.,]\d{3}$/.test(size)
  if (isLone || (point !== undefined && point === thousands)) return { problem: problem('figureAmbiguous') }
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`)
  return value > most ? { problem: message('max', { max: most }) } : { value: isNegative ? -value : value }
}

/** An integer weight of 100, a per cent sign allowed. */
export function readWeight(text: string): Reading<number> {
  return readIntegerBetween(0, 100)(text.replace(/\s*%$/, ''))
}

/** A percentage with at most two decimals, in hundredths of a per cent: `27.5`, `27,5`, `27.5 %` are 2750. */
export function readPercent(text: string): Reading<number> {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s*%$/, '').trim())
  if (negative.test(oneSpace(text))) return { problem: message('between', { min: 0, max: 100 }) }
  if (!match) return { problem: problem('notAPercentage') }
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return value > 10_000 ? { problem: message('between', { min: 0, max: 100 }) } : { value }
}

export function readYear(latest: number, earliest = 1950): (text: string) => Reading<number> {
  return (text) => {
    const value = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
    if (value >= earliest && value <= latest) return { value }
    return { problem: problem('notAYear', { earliest: String(earliest), latest: String(latest) }) }
  }
}

/** Every kind of white space, the narrow ones of typography too, as one space. */
export function oneSpace(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
