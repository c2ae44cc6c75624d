import { isRead } from '#app/forms/reading.ts'
import { type Answers, typedChoices, typedText } from './answers.ts'
import type { Condition, Field, FieldGroup, Leaf } from './field.ts'
import { readInteger, readWeight } from './reading.ts'

/** Whether a field is asked, after what was typed in the other fields of its section. */
export function isAsked(field: { showIf?: Condition }, answers: Answers): boolean {
  const condition = field.showIf
  if (!condition) return true
  if ('is' in condition) return typedChoices(answers, condition.field).some((each) => condition.is.includes(each))
  const reading = readWeight(typedText(answers, condition.field))
  return isRead(reading) && reading.value >= condition.atLeast
}

export function askedFields(fields: readonly Field[], answers: Answers): Field[] {
  return fields.filter((field) => isAsked(field, answers))
}

/** Fields that a save has opened: the page shows them before it goes on to the next section. */
export function newlyAsked(fields: readonly Field[], before: Answers, after: Answers): Field[] {
  return askedFields(fields, after).filter((field) => !isAsked(field, before))
}

/** The answers to what is asked; a text typed for a question that no longer applies stays in the draft and is not judged. */
export function askedAnswers(fields: readonly Field[], answers: Answers): Answers {
  const hidden = fields.filter((field) => !isAsked(field, answers))
  if (hidden.length === 0) return answers
  const isHidden = (name: string) =>
    hidden.some(
      (field) => name === field.name || name.startsWith(`${field.name}[`) || name.startsWith(`${field.name}.`),
    )
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !isHidden(name)))
}

/** The leaves of a field with the names that a form posts; those of a group are in `rows.ts`. */
export function leavesOf(field: Exclude<Field, FieldGroup>): Leaf[] {
  if (field.kind === 'set') return [...field.fields]
  if (field.kind !== 'table') return [field]
  return field.rows.flatMap((row) =>
    field.columns.map(
      (column): Leaf => ({ kind: 'integer', name: `${field.name}.${row.value}.${column.value}`, label: column.label }),
    ),
  )
}

/** The sum of the numbers that can be read, for a running total; undefined where one cannot. */
export function runningTotal(names: readonly string[], answers: Answers): number | undefined {
  let total = 0
  for (const name of names) {
    const text = typedText(answers, name)
    const reading = text === '' ? { value: 0 } : readInteger(text.replace(/\s*%$/, ''))
    if (!isRead(reading)) return undefined
    total += reading.value
  }
  return total
}
