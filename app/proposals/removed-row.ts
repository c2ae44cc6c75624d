import type { ChangedRows, RemovedRow } from './section-shown.ts'
import { typedText } from './sections/answers.ts'
import type { FieldGroup } from './sections/field.ts'
import { rowCount, rowFields, rowOf } from './sections/rows.ts'
import type { Answers } from './sections.ts'

/** Where the page goes on after a removal. */
export const removedId = 'removed'

const prefix = 'removed.'

/** Names the revision that has the row, where a form carries only what was never saved of it. */
export const removedFromName = 'removedFrom'

/** Names what was in the row in the form that can put it back; no answer has such a name, so a save leaves it out. */
export const removedName = (name: string) => prefix + name

export const removedEntries = (entries: readonly [string, string][]): [string, string][] =>
  entries
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]): [string, string] => [name.slice(prefix.length), value])

/** The row's first words, cut where they are many. */
export function wordsOf(group: FieldGroup, { row, answers }: RemovedRow, mostLetters = 60): string {
  const words = rowFields(group, row)
    .filter(({ kind }) => kind === 'text' || kind === 'textarea')
    .map(({ name }) => typedText(answers, name))
    .find((text) => text !== '')
  if (!words) return ''
  const letters = [...words]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trimEnd()}…` : words
}

export const changesOf = ({ name }: FieldGroup, changed: ChangedRows | null | undefined) =>
  changed?.group === name ? changed : undefined

/**
 * Those in use, a blank one where rows hold no groups, and what was added; room is left for a row that may be put back.
 */
export function rowsDrawn(group: FieldGroup, answers: Answers, changed?: ChangedRows | null): number {
  const here = changesOf(group, changed)
  const most = here?.removed ? group.max - 1 : group.max
  const within = changed ? (rowOf(group, changed.group) ?? -1) : -1
  return Math.min(most, Math.max(here?.count ?? 0, within + 1, rowCount(group, answers, group.groups ? 0 : 1)))
}
