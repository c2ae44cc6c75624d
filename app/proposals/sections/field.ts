/** Keys of the catalogues with their namespace, as `proposal:sections.need.fields.problem.label` or `tags:country.HN`. */
export type Wording = string

export type Option = { value: string; label: Wording; params?: Record<string, string> }

/** Holds when the answer to `field` has one of `is`, or is a number of `atLeast` or more. */
export type Condition = { field: string; is: readonly string[] } | { field: string; atLeast: number }

/** Who may read an answer: everybody once it is published, who sees the proposal, or only those who need the person. */
export type AnswerClass = 'public' | 'partner' | 'restricted'

/** The class of a field that names none. */
const standardClass: AnswerClass = 'partner'

export const classOf = (field: { class?: AnswerClass }): AnswerClass => field.class ?? standardClass

type Question = {
  name: string
  label: Wording
  hint?: Wording
  example?: Wording
  params?: Record<string, string | number>
  optional?: true
  showIf?: Condition
  class?: AnswerClass
  /** Why the office asks to have it changed. */
  because?: string
}

export type FigureKind = 'integer' | 'value' | 'weight' | 'percent' | 'money' | 'date' | 'year'

export type Leaf =
  | (Question & { kind: 'text'; maxLength: number })
  | (Question & { kind: 'textarea'; maxWords: number })
  | (Question & { kind: FigureKind })
  | (Question & { kind: 'choice' | 'choices'; options: readonly Option[]; wide?: true })
  | (Question & { kind: 'tick' })
  /** Which file, by `writeAttachedFile`: nobody types it. */
  | (Question & { kind: 'file' })

/** Fields under one heading, with whole names of their own; `total` is what their figures must add up to; `short` stands before them in a list. */
export type FieldSet = Question & { kind: 'set'; fields: readonly Leaf[]; total?: number; short?: Wording }

/** Whole numbers in rows and columns; a cell is named `name.row.column`, in words after `short`. */
export type FieldTable = Question & {
  kind: 'table'
  short: Wording
  rows: readonly Option[]
  columns: readonly Option[]
}

/**
 * Rows that repeat; a field of a row is named `name[0].field`, `fields` give the last part, and so do `groups`, whose
 * rows belong to the row that they stand in. `shown` rows are drawn at first.
 */
export type FieldGroup = Question & {
  kind: 'group'
  fields: readonly Leaf[]
  groups?: readonly FieldGroup[]
  row: Wording
  add: Wording
  min: number
  max: number
  shown: number
  /** Two figures of a row whose product is shown beside it. */
  product?: { of: readonly [string, string]; label: Wording }
  /** A row in use is one line, its number and its first words, that opens. */
  folds?: true
  /** Each row has a key that other answers can name it by, wherever it is moved. */
  keyed?: true
}

export type Field = Leaf | FieldSet | FieldTable | FieldGroup

export type Extra = 'hint' | 'example'

/** The wordings of a field of a section: `say('title.en', 'hint')` is a label and a hint. */
export function wordingOf(section: string) {
  return (path: string, ...extras: Extra[]) => {
    const key = (word: string): Wording => `proposal:sections.${section}.fields.${path}.${word}`
    return { label: key('label'), ...Object.fromEntries(extras.map((extra) => [extra, key(extra)])) }
  }
}

export const hintWording = (section: string, path: string): Wording =>
  `proposal:sections.${section}.fields.${path}.hint`

export const shortWording = (section: string, path: string): Wording =>
  `proposal:sections.${section}.fields.${path}.short`

export function groupWording(section: string, path: string): { row: Wording; add: Wording } {
  const key = `proposal:sections.${section}.fields.${path}`
  return { row: `${key}.row`, add: `${key}.add` }
}

export function optionsOf(section: string, path: string, values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: `proposal:sections.${section}.fields.${path}.options.${value}` }))
}
