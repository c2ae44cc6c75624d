import type { FormValues } from '#app/forms/form.ts'
import { editRows } from '#app/proposals/edit-rows.ts'
import { removedEntries } from '#app/proposals/removed-row.ts'
import type { ChangedRows } from '#app/proposals/section-shown.ts'
import { readStep, stepName } from '#app/proposals/section-step.ts'
import { postedAnswers } from '#app/proposals/sections/posted-answers.ts'
import { conditionFields } from './condition-fields.ts'

/** What a button of the rows asks for, done to what was typed; null where the form itself was sent. Nothing is stored. */
export function editConditions(entries: readonly [string, string][]): { values: FormValues; rows: ChangedRows } | null {
  const step = readStep(entries.find(([name]) => name === stepName)?.[1] ?? '')
  if (step.kind !== 'row') return null
  const { name } = conditionFields
  const others = entries.filter(([one]) => one !== stepName && !one.startsWith(name) && !one.startsWith('removed.'))
  const typed = postedAnswers([conditionFields], entries)
  const before = postedAnswers([conditionFields], removedEntries(entries))
  const { answers, rows, removed } = editRows(conditionFields, typed, step.act, step.row, before)
  return {
    values: { ...Object.fromEntries(others), ...answers },
    rows: { group: name, count: rows, removed: removed && { row: step.row, answers: removed } },
  }
}
