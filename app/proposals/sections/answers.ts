/** What was typed in one section, as text, by the name of the form field: `title.en`, `weights.G1`, `personnel[0].months`. */
export type Answers = Record<string, string | string[]>

export type AnswerTree = { [name: string]: string | string[] | AnswerTree | AnswerTree[] }

const step = /^([A-Za-z][A-Za-z0-9-]*)(?:\[(\d{1,2})\])?$/

/** Nested as the schemas want it. A name that is not a field's name is left out. */
export function answersTree(answers: Answers): AnswerTree {
  const tree: AnswerTree = Object.create(null)
  const stepIn = readOnce((text) => step.exec(text))
  for (const [name, answer] of Object.entries(answers)) {
    const steps = name.split('.').map(stepIn)
    if (steps.every((each) => each !== null)) place(tree, steps, answer)
  }
  return tree
}

/** The names of a long form say the same steps again and again. */
function readOnce<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}

function place(tree: AnswerTree, steps: RegExpExecArray[], answer: string | string[]) {
  let here = tree
  for (const [, name, row] of steps.slice(0, -1)) {
    const next = row === undefined ? branch(here, name) : rowOf(here, name, Number(row))
    if (!next) return
    here = next
  }
  const [, name, row] = steps[steps.length - 1]
  if (row === undefined && !(name in here)) here[name] = answer
}

function branch(here: AnswerTree, name: string): AnswerTree | undefined {
  here[name] ??= Object.create(null) as AnswerTree
  const next = here[name]
  return typeof next === 'object' && !Array.isArray(next) ? next : undefined
}

function rowOf(here: AnswerTree, name: string, row: number): AnswerTree | undefined {
  here[name] ??= [] as AnswerTree[]
  const rows = here[name]
  if (!Array.isArray(rows)) return undefined
  const list = rows as AnswerTree[]
  while (list.length <= row) list.push(Object.create(null))
  return typeof list[row] === 'object' ? list[row] : undefined
}

/** The last part of the name of a row's key, which nobody types. */
export const rowKey = 'rowKey'

export const isKey = (name: string) => name === rowKey || name.endsWith(`.${rowKey}`)

export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([name, each]) => isKey(name) || isBlank(each))
  }
  return value === undefined || value === null
}

/** The numbers of the rows of a group in which something was typed. */
export function filledRows(rows: unknown): number[] {
  return Array.isArray(rows) ? rows.flatMap((row, index) => (isBlank(row) ? [] : [index])) : []
}

export function typedText(answers: Answers, name: string): string {
  const answer = answers[name]
  return (Array.isArray(answer) ? (answer[0] ?? '') : (answer ?? '')).trim()
}

export function typedChoices(answers: Answers, name: string): string[] {
  const answer = answers[name] ?? []
  return (Array.isArray(answer) ? answer : [answer]).filter((each) => each !== '')
}

/** `['personnel', 0, 'months']` is `personnel[0].months`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, each) => {
    if (typeof each === 'number') return `${name}[${each}]`
    return name === '' ? String(each) : `${name}.${String(each)}`
  }, '')
}
