import { type Answers, isKey } from '../sections/answers.ts'

/** What stands in a form, as it is posted. */
export type Text = [name: string, value: string][]

const notTyped = /^(revision|drawn|removedFrom|removed\..*)$/

export const typedOnly = (entries: Iterable<[string, unknown]>): Text =>
  [...entries].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !notTyped.test(entry[0]))

/** Whether two texts say the same; blanks and what nobody types do not count. */
export const sameText = (one: Text, other: Text): boolean => wordsOf(one) === wordsOf(other)

/** What the page says of itself: which part it draws, and what it only lists. */
const ofThePage = /^(part|closed)$/

const wordsOf = (text: Text) =>
  JSON.stringify(
    text
      .filter(([name, value]) => value !== '' && !isKey(name) && !ofThePage.test(name))
      .map(([name, value]) => `${name} ${value.replaceAll('\r\n', '\n')}`)
      .sort(),
  )

export const asText = (answers: Answers): Text =>
  Object.entries(answers).flatMap(([name, answer]) => [answer].flat().map((value): [string, string] => [name, value]))

export function asAnswers(text: Text): Answers {
  return Object.fromEntries(text)
}
