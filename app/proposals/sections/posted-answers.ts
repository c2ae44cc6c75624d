import type { Answers } from './answers.ts'
import { leavesOf } from './asked.ts'
import type { Field } from './field.ts'

/**
 * What a form posted, kept as typed: fields of the section only, an answer that was sent twice once, and without the
 * characters that a text column cannot hold. Nothing is refused.
 */
export function postedAnswers(fields: readonly Field[], posted: Iterable<[string, unknown]>): Answers {
  const texts = Map.groupBy(
    [...posted].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ([name]) => name,
  )
  const answers: Answers = {}
  for (const leaf of fields.flatMap(leavesOf).filter(({ kind }) => kind !== 'file')) {
    const given = texts.get(leaf.name)?.map(([, text]) => storable(text))
    if (!given) continue
    answers[leaf.name] = leaf.kind === 'choices' ? [...new Set(given.filter((text) => text !== ''))] : given[0]
  }
  return answers
}

function storable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').toWellFormed()
}
