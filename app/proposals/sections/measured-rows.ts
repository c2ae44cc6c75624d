import { type Answers, rowKey, typedText } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import type { FieldGroup, Option } from './field.ts'
import { logFrame } from './logic.ts'
import { everyRow, type UsedRow } from './rows.ts'
import type { Written } from './written.ts'

/** The outcomes and outputs that the logic of the project names so far, each by its key. */
export function measurable(rules: CallRules, { logic = {} }: Written): Option[] {
  return measuredRows(logFrame(rules, logic), logic).map(({ number, name, group }) => ({
    value: typedText(logic, `${name}.${rowKey}`),
    label: group.row,
    params: { number: `${number} · ${cut(typedText(logic, `${name}.statement`))}` },
  }))
}

/** The group, its outcomes and outputs named by this proposal, also where its questions were kept for all of a call. */
export const namingMeasured = (group: FieldGroup, rules: CallRules, written: Written): FieldGroup => ({
  ...group,
  fields: group.fields.map((leaf) =>
    leaf.kind === 'choice' && leaf.name === 'measures' ? { ...leaf, options: measurable(rules, written) } : leaf,
  ),
})

export const isOutcome = ({ group }: UsedRow) => group.name.endsWith('.outcomes')

const isMeasured = (row: UsedRow) => isOutcome(row) || row.group.name.endsWith('.outputs')

export const measuredRows = (frame: readonly UsedRow[], logic: Answers): UsedRow[] =>
  everyRow(frame).filter((row) => isMeasured(row) && typedText(logic, `${row.name}.${rowKey}`) !== '')

const mostLetters = 80

function cut(words: string): string {
  const letters = [...words]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trimEnd()}…` : words
}
