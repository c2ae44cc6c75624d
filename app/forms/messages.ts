import { asSentence } from '#app/i18n/as-sentence.ts'
import type errors from '#app/i18n/en/errors.json'
import type { Translate } from '#app/i18n/index.ts'

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

export type MessageKey = Exclude<Leaves<typeof errors>, `refusal.${string}`>

/** The parameters that a message's words need; a key that is not here needs none. */
type Needed = {
  tooShort: { min: number }
  tooLong: { max: number }
  tooManyWords: { max: number /** How many are too many. */; count: number }
  min: { min: number }
  between: { min: number; max: number }
  max: { max: number }
  minMoney: { /** Cents. */ min: number }
  maxMoney: { /** Cents. */ max: number }
  totals100: { total: number }
  startTooEarly: { /** ISO date. */ earliest: string }
  deadlineTooFar: { days: number /** ISO date. */; latest: string }
  tooManyMonths: { max: number }
  tooManyChosen: { max: number }
  fewCriteria: { min: number }
  notYourName: { name: string }
  extensionTooLong: { days: number }
}

export type MessageParams = Record<string, string | number>

type ParamsOf<Key> = Key extends keyof Needed ? [params: Needed[Key]] : []

/** A validation message on its way from a schema to a page: a key of errors.json and its parameters, as `tooLong?{"max":5}`. */
export function message<Key extends MessageKey>(key: Key, ...[params]: ParamsOf<Key>): string {
  return params ? `${key}?${JSON.stringify(params)}` : key
}

export function readMessage(text: string): { key: string; params: MessageParams } {
  const mark = text.indexOf('?{')
  if (mark < 0) return { key: text, params: {} }
  return { key: text.slice(0, mark), params: JSON.parse(text.slice(mark + 1)) }
}

export function translateMessage(t: Translate, text: string): string {
  const { key, params } = readMessage(text)
  const translate = t as unknown as (keys: string[], params: MessageParams) => string
  const words = translate([key.includes(':') ? key : `errors:${key}`, 'errors:invalid'], params)
  return key.startsWith('review:guard.') ? asSentence(words) : words
}

/** The messages of one field, one after the other. */
export const translateMessages = (t: Translate, texts: readonly string[]) =>
  texts
    .map((text) => translateMessage(t, text))
    .join('. ')
    .replaceAll('.. ', '. ')
