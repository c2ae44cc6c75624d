import { fold } from '#app/tags/words.ts'
import { AwardRowError } from './past-award.ts'

const monthsByName = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
]

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}.*)?$/
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const dayNameYear = /^(\d{1,2})(?: de |[ -])([a-z]{3,10})\.?(?: de |,? |-)(\d{4})$/
const nameDayYear = /^([a-z]{3,10})\.? (\d{1,2}),? (\d{4})$/

type Parts = readonly [year: number, month: number, day: number]

function monthNamed(name: string): number {
  return monthsByName.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1
}

/** Of 25/12/2024 only one of the two numbers can be the month; 04/05/2024 could mean either day. */
function withoutOrder(first: number, second: number, year: number): Parts | undefined {
  if (first > 12 || first === second) return [year, second, first]
  return second > 12 ? [year, first, second] : undefined
}

function partsOf(text: string): Parts | undefined {
  const numbered = iso.exec(text) ?? yearFirst.exec(text)
  if (numbered) return [Number(numbered[1]), Number(numbered[2]), Number(numbered[3])]
  const ordered = yearLast.exec(text)
  if (ordered) return withoutOrder(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]))
  const named = dayNameYear.exec(text)
  if (named && monthNamed(named[2])) return [Number(named[3]), monthNamed(named[2]), Number(named[1])]
  const english = nameDayYear.exec(text)
  if (english && monthNamed(english[1])) return [Number(english[3]), monthNamed(english[1]), Number(english[2])]
  return undefined
}

/** A day as YYYY-MM-DD, or undefined where the text does not say without doubt which day is meant. */
export function readDate(field: string, value: string): string | undefined {
  const parts = partsOf(fold(value))
  if (!parts) return undefined
  const [year, month, day] = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    throw new AwardRowError('dateImpossible', { field, value: value.slice(0, 40) })
  }
  return date.toISOString().slice(0, 10)
}
