import { type Answers, isBlank, isKey, rowKey } from './answers.ts'
import { leavesOf } from './asked.ts'
import type { Field, FieldGroup, Leaf } from './field.ts'

export const rowName = ({ name }: FieldGroup, row: number) => `${name}[${row}]`

/** The leaves of one row of a group, with their whole names; what stands in the row's own groups is in these. */
export function rowFields(group: FieldGroup, row: number): Leaf[] {
  return group.fields.map((field) => ({ ...field, name: `${rowName(group, row)}.${field.name}` }))
}

/** The groups of one row of a group, with their whole names; their words may say the row's `number`. */
export function rowGroups(group: FieldGroup, row: number): FieldGroup[] {
  const number = numberOf(group, row)
  return (group.groups ?? []).map((inner) => ({
    ...inner,
    name: `${rowName(group, row)}.${inner.name}`,
    params: { ...inner.params, number },
  }))
}

/** As people count: row 1 of `objectives[0].outcomes` is 1.2. */
export function numberOf({ params }: FieldGroup, row: number): string {
  return params?.number === undefined ? String(row + 1) : `${params.number}.${row + 1}`
}

/** The row that a name belongs to; none where the group may not have as many. */
export function rowOf(group: FieldGroup, name: string): number | undefined {
  const start = group.name.length + 1
  if (name[start - 1] !== '[' || !name.startsWith(group.name)) return undefined
  const digits = name.slice(start, name.indexOf('].', start))
  return /^(0|[1-9]\d?)$/.test(digits) && Number(digits) < group.max ? Number(digits) : undefined
}

/** The names that belong to a group, by row, in the order of the form. */
export function namesByRow(group: FieldGroup, names: Iterable<string>): [row: number, names: string[]][] {
  const byRow = new Map<number, string[]>()
  for (const name of names) {
    const row = rowOf(group, name)
    if (row === undefined) continue
    const there = byRow.get(row)
    if (there) there.push(name)
    else byRow.set(row, [name])
  }
  return [...byRow].sort(([one], [other]) => one - other)
}

/** What was typed in one row, its own groups included. */
export function answersOfRow(group: FieldGroup, row: number, answers: Answers): Answers {
  const prefix = `${rowName(group, row)}.`
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name.startsWith(prefix)))
}

/** Finds the leaf that has a name, without a list of all that a form may have. */
export function leafFinder(fields: readonly Field[]): (name: string) => Leaf | undefined {
  const groups = fields.filter(isGroup)
  const single = fields.filter((field) => !isGroup(field)).flatMap(leavesOf)
  const byName = new Map(single.map((leaf) => [leaf.name, leaf]))
  return (name) => byName.get(name) ?? first(groups, (group) => leafIn(group, name))
}

function leafIn(group: FieldGroup, name: string): Leaf | undefined {
  const row = rowOf(group, name)
  if (row === undefined) return undefined
  const last = name.slice(rowName(group, row).length + 1)
  if (group.keyed && last === rowKey) return { kind: 'text', maxLength: 8, name, label: group.label }
  const leaf = group.fields.find((field) => field.name === last)
  return leaf ? { ...leaf, name } : first(rowGroups(group, row), (inner) => leafIn(inner, name))
}

/** The group that has a name, such as `objectives[0].outcomes`. */
export function groupNamed(groups: readonly FieldGroup[], name: string): FieldGroup | undefined {
  return first(groups, (group) => {
    if (group.name === name) return group
    const row = rowOf(group, name)
    return row === undefined ? undefined : groupNamed(rowGroups(group, row), name)
  })
}

/** The leaves of a field that something is said of in one of the texts, in the order of the form; keys are not. */
export function answeredLeaves(field: Field, ...texts: readonly Answers[]): Leaf[] {
  return leavesAmong(field, new Set(texts.flatMap((answers) => Object.keys(answers))))
}

function leavesAmong(field: Field, names: ReadonlySet<string>): Leaf[] {
  if (!isGroup(field)) return leavesOf(field).filter(({ name }) => names.has(name))
  return namesByRow(field, names).flatMap(([row, inRow]) => {
    const here = new Set(inRow)
    return [
      ...rowFields(field, row).filter(({ name }) => here.has(name)),
      ...rowGroups(field, row).flatMap((inner) => leavesAmong(inner, here)),
    ]
  })
}

export const isLeftBlank = (field: Field, answers: Answers) =>
  answeredLeaves(field, answers).every(({ name }) => isBlank(answers[name]))

/** A row in which something was typed, with those of its own groups. */
export type UsedRow = { group: FieldGroup; row: number; name: string; number: string; inner: UsedRow[] }

export function usedRows(group: FieldGroup, answers: Answers): UsedRow[] {
  return usedAmong(
    group,
    Object.keys(answers).filter((name) => !isKey(name) && !isBlank(answers[name])),
  )
}

function usedAmong(group: FieldGroup, names: readonly string[]): UsedRow[] {
  return namesByRow(group, names).map(([row, inRow]) => ({
    group,
    row,
    name: rowName(group, row),
    number: numberOf(group, row),
    inner: rowGroups(group, row).flatMap((inner) => usedAmong(inner, inRow)),
  }))
}

/** Each row before those of its own groups. */
export const everyRow = (rows: readonly UsedRow[]): UsedRow[] => rows.flatMap((row) => [row, ...everyRow(row.inner)])

export function isRowUsed(group: FieldGroup, row: number, answers: Answers): boolean {
  const prefix = `${rowName(group, row)}.`
  return Object.keys(answers).some((name) => name.startsWith(prefix) && !isKey(name) && !isBlank(answers[name]))
}

/** How many rows a page draws: those in use, `more` empty ones after them, and no fewer than `shown`. */
export function rowCount(group: FieldGroup, answers: Answers, more = 0): number {
  const last = usedRows(group, answers).at(-1)?.row ?? -1
  return Math.min(group.max, Math.max(group.shown, last + 1 + more))
}

export const isGroup = (field: Field): field is FieldGroup => field.kind === 'group'

function first<One, Found>(all: readonly One[], find: (one: One) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}
