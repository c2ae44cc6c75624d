import type { FormState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { RowAct } from './edit-rows.ts'
import { removedId } from './removed-row.ts'
import { stepName, writeStep } from './section-step.ts'
import type { FieldGroup } from './sections/field.ts'
import { isRowUsed, numberOf } from './sections/rows.ts'

type RowButtonsProps = { field: FieldGroup; form: FormState; row: number; only?: readonly RowAct[] }

/** Buttons of a row in use; they save the section and come back to it. */
export function RowButtons({ field, form, row, only }: RowButtonsProps) {
  const t = useT()
  const isUsed = (one: number) => isRowUsed(field, one, form.values)
  if (!isUsed(row)) return null
  const acts: RowAct[] = [...(row > 0 ? ['up' as const] : []), ...(isUsed(row + 1) ? ['down' as const] : []), 'remove']
  const shown = only ? acts.filter((act) => only.includes(act)) : acts
  const of = sayIn(t)(field.row, { number: numberOf(field, row) })
  return (
    <p className="vt-row__acts">
      {shown.map((act) => (
        <button
          key={act}
          type="submit"
          name={stepName}
          value={writeStep({ kind: 'row', act, group: field.name, row })}
          formAction={act === 'remove' ? `#${removedId}` : undefined}
          className={buttonClass.link}
        >
          {t(`proposal:section.${act}`)}
          <span className="usa-sr-only"> {of}</span>
        </button>
      ))}
    </p>
  )
}
