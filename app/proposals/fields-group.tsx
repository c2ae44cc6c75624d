import { type FormState, idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { LeafView } from './fields-leaf.tsx'
import { RowButtons } from './fields-row-buttons.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import { stepName, writeStep } from './section-step.ts'
import { rowCount, rowFields } from './sections/asked.ts'
import type { FieldGroup } from './sections/field.ts'

type GroupProps = { field: FieldGroup; form: FormState; lang?: string; rows?: number }

/** Rows that repeat: those in use and a blank one, buttons to add, remove and move them. */
export function FieldGroupRows({ field, form, lang, rows = 0 }: GroupProps) {
  const drawn = Math.min(field.max, Math.max(rows, rowCount(field, form.values, 1)))
  return (
    <WholeQuestion field={field} form={form}>
      {[...Array(drawn).keys()].map((row) => (
        <Row key={row} field={field} form={form} lang={lang} row={row} />
      ))}
      <AddRow field={field} drawn={drawn} />
    </WholeQuestion>
  )
}

function Row({ field, form, lang, row }: GroupProps & { row: number }) {
  const say = sayIn(useT())
  return (
    <fieldset className="usa-fieldset vt-row" id={idOf(`${field.name}[${row}]`)}>
      <legend className="vt-row__name">{say(field.row, { number: row + 1 })}</legend>
      <div className="vt-row__fields">
        {rowFields(field, row).map((leaf) => (
          <div key={leaf.name} className={`vt-row__field vt-row__field--${leaf.kind}`}>
            <LeafView leaf={row === 0 ? leaf : { ...leaf, example: undefined }} form={form} lang={lang} />
          </div>
        ))}
      </div>
      <RowButtons field={field} form={form} row={row} />
    </fieldset>
  )
}

export function AddRow({ field, drawn }: { field: FieldGroup; drawn: number }) {
  const say = sayIn(useT())
  if (drawn >= field.max) return null
  return (
    <button
      type="submit"
      name={stepName}
      value={writeStep({ kind: 'row', act: 'add', group: field.name, row: 0 })}
      className={`${buttonClass.quiet} vt-add`}
    >
      {say(field.add)}
    </button>
  )
}
