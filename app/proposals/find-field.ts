import { idOf } from '#app/forms/form.ts'
import type { Say } from '#app/i18n/say.ts'
import type { MissingAnswer } from './missing-answers.ts'
import { leavesOf } from './sections/asked.ts'
import type { Field, FieldTable, Leaf } from './sections/field.ts'
import { isGroup, numberOf, rowFields, rowGroups, rowOf } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionKeys, sectionOf } from './sections.ts'

/** `field`: of groups within groups, the innermost. */
export type FoundField = { field: Field; leaf?: Leaf; row?: number }

/** The question that a field's name belongs to: `personnel[0].months` is a leaf of row 0 of `personnel`. */
export function findField(section: SectionKey, name: string, rules: CallRules): FoundField | undefined {
  const fields = sectionOf(section).fields(rules)
  const field = fields.find((each) => each.name === name) ?? fields.find((each) => isOf(each, name))
  return field && foundIn(field, name)
}

const isOf = (field: Field, name: string) =>
  name === field.name || name.startsWith(`${field.name}[`) || name.startsWith(`${field.name}.`)

/** The part of a question that a name belongs to. */
export function foundIn(field: Field, name: string): FoundField {
  if (field.kind !== 'group') return { field, leaf: leavesOf(field).find((each) => each.name === name) }
  const row = rowOf(field, `${name}.`)
  if (row === undefined) return { field }
  const inner = rowGroups(field, row).find((group) => name === group.name || name.startsWith(`${group.name}[`))
  if (inner) return foundIn(inner, name)
  return { field, leaf: rowFields(field, row).find((each) => each.name === name), row }
}

/** As a list of problems names it: `Post 2 · Months`. */
export function labelOf({ field, leaf, row }: FoundField, say: Say): string {
  if (field.kind === 'table' && leaf) return `${say(field.short)} · ${cellLabel(field, leaf, say)}`
  if (field.kind === 'set' && field.short && leaf) return `${say(field.short)} · ${say(leaf.label, leaf.params)}`
  const isPart = field.kind === 'group' || field.kind === 'set'
  const last = isPart && leaf ? leaf : field
  const words = say(last.label, last.params)
  return field.kind === 'group' && row !== undefined
    ? `${say(field.row, { number: numberOf(field, row) })} · ${words}`
    : words
}

/** The row and the column of a cell. */
export function cellLabel({ name, rows }: FieldTable, leaf: Leaf, say: Say): string {
  const row = rows.find(({ value }) => leaf.name.startsWith(`${name}.${value}.`))!
  return `${say(row.label)}, ${say(leaf.label).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`
}

/** The id of the control to go to; of a question with several controls, the first. */
export function anchorOf({ field, leaf }: FoundField): string {
  return idOf((leaf ?? firstLeaf(field) ?? field).name)
}

const firstLeaf = (field: Field): Leaf | undefined => (isGroup(field) ? rowFields(field, 0) : leavesOf(field))[0]

/** As the questions stand in the form; what is said of a section as a whole comes first. */
export function inFormOrder(missing: readonly MissingAnswer[], rules: CallRules): MissingAnswer[] {
  return sectionKeys.flatMap((key) => {
    const fields = sectionOf(key).fields(rules)
    const placed = missing
      .filter(({ section }) => section === key)
      .map((one) => ({ one, place: fields.findIndex((field) => isOf(field, one.field)) }))
    return placed.toSorted((one, other) => one.place - other.place).map(({ one }) => one)
  })
}
