import { readDate } from '#app/forms/read-date.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import { date, list, money, number, percent } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/index.ts'
import type { Say } from '#app/i18n/say.ts'
import { type Answers, typedChoices, typedText } from './sections/answers.ts'
import { readAttachedFile } from './sections/attached.ts'
import type { Leaf } from './sections/field.ts'
import { readMoney } from './sections/read-money.ts'
import { readInteger, readPercent, readWeight } from './sections/reading.ts'

type Shown = { say: Say; language: Language }

/** An answer as a reader sees it: figures, dates and choices in the reader's language; what cannot be read, as it was typed. */
export function answerWords(leaf: Leaf, answers: Answers, shown: Shown): string {
  if (leaf.kind === 'choices') return list(chosenWords(leaf, answers, shown), shown.language)
  const typed = typedText(answers, leaf.name)
  if (typed === '') return ''
  switch (leaf.kind) {
    case 'choice':
      return chosenWords(leaf, answers, shown)[0] ?? typed
    case 'tick':
      return typed === 'on' ? shown.say('proposal:check.agreed') : ''
    case 'money':
      return readOr(typed, readMoney, (cents) => money(cents, shown.language))
    case 'integer':
      return readOr(typed, readInteger, (count) => number(count, shown.language))
    case 'weight':
      return readOr(typed, readWeight, (weight) => percent(weight / 100, shown.language))
    case 'percent':
      return readOr(typed, readPercent, (hundredths) => percent(hundredths / 10_000, shown.language, 2))
    case 'date':
      return readOr(typed, readDate, (day) => date(day, shown.language))
    case 'file':
      return readOr(typed, readAttachedFile, ({ name }) => name)
    default:
      return typed
  }
}

/** The labels of what was chosen, in the order of the options. */
export function chosenWords(leaf: Leaf & { kind: 'choice' | 'choices' }, answers: Answers, { say }: Shown): string[] {
  const chosen = typedChoices(answers, leaf.name)
  return leaf.options.filter(({ value }) => chosen.includes(value)).map(({ label, params }) => say(label, params))
}

function readOr<Value>(typed: string, read: (text: string) => Reading<Value>, show: (value: Value) => string): string {
  const reading = read(typed)
  return isRead(reading) ? show(reading.value) : typed
}
