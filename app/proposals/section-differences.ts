import type { Language } from '#app/i18n/index.ts'
import type { Say } from '#app/i18n/say.ts'
import { answerWords } from './answer-words.ts'
import { foundIn, labelOf } from './find-field.ts'
import { type Answers, isBlank } from './sections/answers.ts'
import type { Field, Leaf } from './sections/field.ts'
import { answeredLeaves } from './sections/rows.ts'

/** One question that two texts of a section answer differently; both as typed, '' where blank. */
export type Difference = { name: string; label: string; one: string; other: string }

type Shown = { say: Say; language: Language }

export function differences(fields: readonly Field[], one: Answers, other: Answers, shown: Shown): Difference[] {
  return fields.flatMap((field) =>
    answeredLeaves(field, one, other).flatMap((leaf) => {
      const [mine, theirs] = [asTyped(leaf, one, shown), asTyped(leaf, other, shown)]
      if (mine === theirs) return []
      return [{ name: leaf.name, label: questionOf(field, leaf, shown.say), one: mine, other: theirs }]
    }),
  )
}

/** Choices and files in words; a text or a figure exactly as it was typed. */
function asTyped(leaf: Leaf, answers: Answers, shown: Shown): string {
  const answer = answers[leaf.name]
  if (answer === undefined || isBlank(answer)) return ''
  if (['choice', 'choices', 'tick', 'file'].includes(leaf.kind)) {
    return answerWords(leaf, answers, shown) || String(answer)
  }
  return typeof answer === 'string' ? answer : answer.join('\n')
}

function questionOf(field: Field, leaf: Leaf, say: Say): string {
  if (field.kind === 'table') {
    const row = field.rows.find(({ value }) => leaf.name.startsWith(`${field.name}.${value}.`))
    return [say(field.label, field.params), row && say(row.label), say(leaf.label)].filter(Boolean).join(' · ')
  }
  const label = labelOf(foundIn(field, leaf.name), say)
  return field.kind === 'group' ? `${say(field.label, field.params)} · ${label}` : label
}
