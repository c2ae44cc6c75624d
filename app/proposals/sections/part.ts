import type { Answers } from './answers.ts'
import { leavesOf } from './asked.ts'
import type { Field, FieldGroup, Leaf } from './field.ts'
import { answersOfRow, everyRow, isGroup, rowFields, rowGroups, rowName, rowOf, usedRows } from './rows.ts'

/**
 * What one page of a section draws. Where all of it would be too heavy for a slow line, each of its groups is `closed`:
 * a list of its rows, or one line where the whole group fits on a page of its own.
 */
export type Part = {
  /** The row or the group that is drawn; '' is the section. */
  name: string
  /** What is drawn, in a row its groups too. */
  fields: readonly Field[]
  closed: readonly FieldGroup[]
  /** The row that is drawn, and those that it stands in, the outermost first. */
  row?: RowOfGroup
  above: readonly RowOfGroup[]
}

/** The same as a form says it: the part by its name, and the groups that are only listed by theirs. */
export type DrawnPart = { name: string; closed: readonly string[] }

type RowOfGroup = { group: FieldGroup; row: number }

/** About as many compressed bytes as a page may have besides its frame. */
const mostWeight = 9_500
const perLetter = 0.4
const perLeaf = 16
const perOption = 3.5

/** The page that draws what has this name: a field, a row or a group. */
export function partAt(fields: readonly Field[], answers: Answers, at = ''): Part {
  return within({ name: '', fields, above: [] }, answers, at, (_, drawn, answers) => isLight(drawn, answers))
}

/** What a form drew, however heavy it has become of what was typed in it. */
export function partAsDrawn(fields: readonly Field[], answers: Answers, drew: DrawnPart): Part {
  const part = within({ name: '', fields, above: [] }, answers, drew.name, (name) => name === drew.name)
  return { ...part, closed: part.fields.filter(isGroup).filter(({ name }) => drew.closed.includes(name)) }
}

type Place = Omit<Part, 'closed'>

type IsOnePage = (name: string, fields: readonly Field[], answers: Answers) => boolean

function within(place: Place, answers: Answers, at: string, isOnePage: IsOnePage): Part {
  const groups = place.fields.filter(isGroup)
  if (isOnePage(place.name, place.fields, answers)) return { ...place, closed: [] }
  const group = groups.find(({ name }) => at === name || at.startsWith(`${name}[`))
  if (!group) return { ...place, closed: groups }
  if (isOnePage(group.name, [group], answers))
    return { name: group.name, fields: [group], closed: [], above: aboveIn(place) }
  const row = rowOf(group, `${at}.`)
  if (row === undefined) return { ...place, closed: groups }
  const fields = [...rowFields(group, row), ...rowGroups(group, row)]
  const inner = { name: rowName(group, row), fields, row: { group, row }, above: aboveIn(place) }
  return within(inner, answersOfRow(group, row, answers), at, isOnePage)
}

const aboveIn = ({ above, row }: Place) => (row ? [...above, row] : above)

/** Whether all that they hold fits on one page; where the letters alone do not, no row is counted. */
export function isLight(fields: readonly Field[], answers: Answers): boolean {
  const left = mostWeight - perLetter * lettersOf(fields, answers)
  return left >= 0 && total(fields.map((field) => controlsOf(field, answers))) <= left
}

function controlsOf(field: Field, answers: Answers): number {
  if (!isGroup(field)) return total(leavesOf(field).map(controlOf))
  const rows = everyRow(usedRows(field, answers))
  return total(rows.map(({ group }) => total(group.fields.map(controlOf))))
}

const controlOf = (leaf: Leaf) => perLeaf + ('options' in leaf ? perOption * leaf.options.length : 0)

const lettersOf = (fields: readonly Field[], answers: Answers) =>
  total(
    Object.entries(answers).map(([name, answer]) =>
      fields.some((field) => belongs(name, field.name)) ? String(answer).length : 0,
    ),
  )

const belongs = (name: string, to: string) =>
  name.startsWith(to) && (name.length === to.length || name[to.length] === '.' || name[to.length] === '[')

const total = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)

/** Whether the page of a part draws what has this name. */
export const isDrawn = ({ name: part, closed }: DrawnPart, name: string) =>
  (part === '' || belongs(name, part)) && !closed.some((group) => belongs(name, group))
