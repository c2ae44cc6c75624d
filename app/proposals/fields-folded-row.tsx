import type { ReactNode } from 'react'
import type { FormState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { changesOf, wordsOf } from './removed-row.ts'
import type { ChangedRows } from './section-shown.ts'
import type { FieldGroup } from './sections/field.ts'
import { isRowUsed, numberOf, rowFields } from './sections/rows.ts'

type FoldedRowProps = {
  field: FieldGroup
  form: FormState
  row: number
  lang?: string
  changed?: ChangedRows | null
  children: ReactNode
}

/** A row as a line of an outline that opens; the first blank one, one just added, and one that lacks something are open. */
export function FoldedRow({ field, form, row, lang, changed, children }: FoldedRowProps) {
  const t = useT()
  const say = sayIn(t)
  const words = wordsOf(field, { row, answers: form.values }, mostLetters)
  const failed = rowFields(field, row).some(({ name }) => form.errors[name])
  const isBlank = !isRowUsed(field, row, form.values)
  const isAdded = changesOf(field, changed)?.count === row + 1
  return (
    <details className="vt-fold" open={failed || (isBlank && (row === 0 || isAdded))}>
      <summary>
        <strong>{say(field.row, { number: numberOf(field, row) })}</strong>{' '}
        {isBlank ? (
          <span className="usa-hint">{t('proposal:section.blankRow')}</span>
        ) : (
          <span lang={lang}>{words}</span>
        )}
      </summary>
      {children}
    </details>
  )
}

const mostLetters = 110
