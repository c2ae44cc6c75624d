import type { ReactNode } from 'react'
import type { FormState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { wordsOf } from './removed-row.ts'
import type { FieldGroup } from './sections/field.ts'
import { isRowUsed, numberOf, rowFields } from './sections/rows.ts'

type FoldedRowProps = { field: FieldGroup; form: FormState; row: number; children: ReactNode }

/** A row as a line of an outline that opens; one that is blank, or that something is said against, is open. */
export function FoldedRow({ field, form, row, children }: FoldedRowProps) {
  const say = sayIn(useT())
  const words = wordsOf(field, { row, answers: form.values }, mostLetters)
  const failed = rowFields(field, row).some(({ name }) => form.errors[name])
  return (
    <details className="vt-fold" open={failed || !isRowUsed(field, row, form.values)}>
      <summary>
        <strong>{say(field.row, { number: numberOf(field, row) })}</strong> {words}
      </summary>
      {children}
    </details>
  )
}

const mostLetters = 110
