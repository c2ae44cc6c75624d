import type { Answers } from './answers.ts'
import type { Field } from './field.ts'
import { leafFinder } from './rows.ts'

/**
 * What a form posted, kept as typed: fields of the section only, an answer that was sent twice once, and without the
 * characters that a text column cannot hold. Nothing is refused.
 */
export function postedAnswers(fields: readonly Field[], posted: Iterable<[string, unknown]>): Answers {
  const texts = Map.groupBy(
    [...posted].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ([name]) => name,
  )
  const leafNamed = leafFinder(fields)
  const answers: Answers = {}
  for (const [name, entries] of texts) {
    const leaf = leafNamed(name)
    if (!leaf || leaf.kind === 'file') continue
    const given = entries.map(([, text]) => storable(text))
    answers[name] = leaf.kind === 'choices' ? [...new Set(given.filter((text) => text !== ''))] : given[0]
  }
  return answers
}

/** A text as a column of the database can hold it. */
export function storable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').toWellFormed()
}
