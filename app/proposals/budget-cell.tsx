import { controlProps } from '#app/forms/field.tsx'
import { type FormState, textOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import type { Leaf } from './sections/field.ts'

type BudgetCellProps = {
  leaf: Leaf
  form: FormState
  /** Ids of the row's and the column's headings. */
  labelledBy: string
  lang?: string
}

export const isFigure = ({ kind }: Leaf) => kind === 'money' || kind === 'integer' || kind === 'percent'

/** A control in a table of the budget, named by its row and its column. */
export function BudgetCell({ leaf, form, labelledBy, lang }: BudgetCellProps) {
  const say = sayIn(useT())
  const figures = isFigure(leaf)
  return (
    <td data-label={say(leaf.label)} className={`vt-cell vt-cell--${leaf.kind}`}>
      <input
        {...controlProps({ name: leaf.name, form })}
        aria-labelledby={labelledBy}
        className={figures ? 'usa-input vt-figures' : 'usa-input'}
        inputMode={figures ? (leaf.kind === 'integer' ? 'numeric' : 'decimal') : undefined}
        autoComplete="off"
        lang={figures ? undefined : lang}
        defaultValue={textOf(form.values, leaf.name)}
      />
    </td>
  )
}
