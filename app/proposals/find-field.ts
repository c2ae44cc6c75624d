import { idOf } from '#app/forms/form.ts'
import type { Say } from '#app/i18n/say.ts'
import type { MissingAnswer } from './missing-answers.ts'
import { leavesOf } from './sections/asked.ts'
import type { Field, FieldTable, Leaf } from './sections/field.ts'
import { type CallRules, type SectionKey, sectionKeys, sectionOf } from './sections.ts'

export type FoundField = { field: Field; leaf?: Leaf; row?: number }

/** The question that a field's name belongs to: `personnel[0].months` is a leaf of row 0 of `personnel`. */
export function findField(section: SectionKey, name: string, rules: CallRules): FoundField | undefined {
  const fields = sectionOf(section).fields(rules)
  const field =
    fields.find((each) => each.name === name) ??
    fields.find((each) => name.startsWith(`${each.name}[`) || name.startsWith(`${each.name}.`))
  if (!field) return undefined
  const leaf = leavesOf(field).find((each) => each.name === name)
  const row = field.kind === 'group' ? /\[(\d+)\]/.exec(name)?.[1] : undefined
  return { field, leaf, row: row === undefined ? undefined : Number(row) }
}

/** As a list of problems names it: `Post 2 · Months`. */
export function labelOf({ field, leaf, row }: FoundField, say: Say): string {
  if (field.kind === 'table' && leaf) return `${say(field.short)} · ${cellLabel(field, leaf, say)}`
  if (field.kind === 'set' && field.short && leaf) return `${say(field.short)} · ${say(leaf.label, leaf.params)}`
  const isPart = field.kind === 'group' || field.kind === 'set'
  const last = isPart && leaf ? leaf : field
  const words = say(last.label, last.params)
  return field.kind === 'group' && row !== undefined ? `${say(field.row, { number: row + 1 })} · ${words}` : words
}

/** The row and the column of a cell. */
export function cellLabel({ name, rows }: FieldTable, leaf: Leaf, say: Say): string {
  const row = rows.find(({ value }) => leaf.name.startsWith(`${name}.${value}.`))!
  return `${say(row.label)}, ${say(leaf.label).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`
}

/** The id of the control to go to; of a question with several controls, the first. */
export function anchorOf({ field, leaf }: FoundField): string {
  return idOf((leaf ?? leavesOf(field)[0] ?? field).name)
}

/** As the questions stand in the form; what is said of a section as a whole comes first. */
export function inFormOrder(missing: readonly MissingAnswer[], rules: CallRules): MissingAnswer[] {
  const place = ({ section, field }: MissingAnswer) => {
    const found = findField(section, field, rules)
    const fields = sectionOf(section).fields(rules)
    return found ? fields.findIndex(({ name }) => name === found.field.name) : -1
  }
  return sectionKeys.flatMap((key) =>
    missing.filter(({ section }) => section === key).toSorted((one, other) => place(one) - place(other)),
  )
}
