import { canonicalJson, sha256 } from '#app/hash.ts'
import { type Answers, isKey, rowKey, typedText } from './sections/answers.ts'
import type { Field } from './sections/field.ts'
import { everyRow, isGroup, rowFields, type UsedRow, usedRows } from './sections/rows.ts'

/**
 * The answers with a key for each row in use of a keyed group, and none for another. A row keeps the key that it has,
 * also where it is moved; a new one is made of its place and its words, so that the same post makes the same keys.
 */
export function withRowKeys(fields: readonly Field[], answers: Answers): Answers {
  const rows = fields.filter(isGroup).flatMap((group) => everyRow(usedRows(group, answers)))
  const keys: Answers = {}
  const given = new Set<string>()
  for (const row of rows.filter(({ group }) => group.keyed)) {
    const had = typedText(answers, keyName(row))
    const key = /^[0-9a-f]{8}$/.test(had) && !given.has(had) ? had : newKey(row, answers)
    keys[keyName(row)] = key
    given.add(key)
  }
  return Object.fromEntries([...Object.entries(answers).filter(([name]) => !isKey(name)), ...Object.entries(keys)])
}

const keyName = ({ name }: UsedRow) => `${name}.${rowKey}`

const newKey = ({ group, row, name }: UsedRow, answers: Answers) =>
  sha256(canonicalJson([name, ...rowFields(group, row).map((leaf) => answers[leaf.name] ?? '')])).slice(0, 8)
