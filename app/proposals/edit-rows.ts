import type { Answers } from './sections/answers.ts'
import { isBlank } from './sections/answers.ts'
import type { FieldGroup } from './sections/field.ts'
import { answersOfRow, namesByRow, rowName } from './sections/rows.ts'

export type RowAct = 'add' | 'remove' | 'putBack' | 'up' | 'down'

/** `row`: where the person goes on; `rows`: how many the page then draws at least; `removed`: what was in a row that went. */
export type EditedRows = { answers: Answers; row: number; rows: number; removed?: Answers }

/**
 * The rows of a group as posted, changed by one of its buttons; a row that is not there changes nothing. `removed` is
 * what came with the form of a row that was removed before.
 */
export function editRows(
  group: FieldGroup,
  answers: Answers,
  act: RowAct,
  row: number,
  removed: Answers = {},
): EditedRows {
  const rows = readRows(group, answers)
  const used = rows.findLastIndex((one) => !isBlank(one)) + 1
  if (act === 'add') return addRow(group, answers, rows, used)
  if (act === 'putBack') return putBackRow(group, answers, rows, row, removed)
  const other = act === 'up' ? row - 1 : row + 1
  if (row < 0 || row >= used || (act !== 'remove' && (other < 0 || other >= group.max))) {
    return { answers, row: Math.min(Math.max(row, 0), group.max - 1), rows: 0 }
  }
  if (act === 'remove') {
    return {
      answers: writeRows(group, answers, rows.toSpliced(row, 1)),
      row: Math.min(row, Math.max(0, used - 2)),
      rows: 0,
      removed: isBlank(rows[row]) ? undefined : answersOfRow(group, row, answers),
    }
  }
  const swapped = rows.with(row, rows[other]!).with(other, rows[row]!)
  return { answers: writeRows(group, answers, swapped), row: other, rows: 0 }
}

/** One blank row more than the form had; the first blank one after those in use is where to write. */
function addRow(group: FieldGroup, answers: Answers, rows: Answers[], used: number): EditedRows {
  const drawn = rows.findLastIndex((one) => Object.keys(one).length > 0) + 1
  return { answers, row: Math.min(used, group.max - 1), rows: Math.min(Math.max(drawn, used) + 1, group.max) }
}

/** The page that offers it leaves room for it. */
function putBackRow(group: FieldGroup, answers: Answers, rows: Answers[], row: number, removed: Answers): EditedRows {
  const back = readRows(group, removed)[row]
  if (isBlank(back)) return { answers, row: 0, rows: 0 }
  const whole = rows.toSpliced(row, 0, back!).slice(0, group.max)
  return { answers: writeRows(group, answers, whole), row, rows: 0 }
}

/** Every row that a group may have, by what its fields' names are within the row; a row takes its own groups along. */
function readRows(group: FieldGroup, answers: Answers): Answers[] {
  const byRow = new Map(namesByRow(group, Object.keys(answers)))
  return [...Array(group.max).keys()].map((row) => {
    const within = rowName(group, row).length + 1
    return Object.fromEntries((byRow.get(row) ?? []).map((name) => [name.slice(within), answers[name]!]))
  })
}

function writeRows(group: FieldGroup, answers: Answers, rows: Answers[]): Answers {
  const others = Object.entries(answers).filter(([name]) => !name.startsWith(`${group.name}[`))
  const written = rows.flatMap((row, index) =>
    Object.entries(row).map(([last, answer]) => [`${rowName(group, index)}.${last}`, answer] as const),
  )
  return Object.fromEntries([...others, ...written])
}
