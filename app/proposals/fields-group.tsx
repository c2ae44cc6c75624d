import { type FormState, idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { LeafView } from './fields-leaf.tsx'
import { RemovedNotice } from './fields-removed.tsx'
import { RowButtons } from './fields-row-buttons.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import { rowsDrawn } from './removed-row.ts'
import { RowProduct } from './row-product.tsx'
import type { ChangedRows } from './section-shown.ts'
import { stepName, writeStep } from './section-step.ts'
import { rowFields } from './sections/asked.ts'
import type { FieldGroup } from './sections/field.ts'

type GroupProps = { field: FieldGroup; form: FormState; lang?: string }

/** Rows that repeat: those in use and a blank one, buttons to add, remove and move them, and to put one back. */
export function FieldGroupRows({
  field,
  form,
  lang,
  changed,
  comesBack,
}: GroupProps & { changed?: ChangedRows; comesBack?: boolean }) {
  const drawn = rowsDrawn(field, form.values, changed)
  const removed = changed?.removed
  const rows = [...Array(drawn).keys()].map((row) => <Row key={row} field={field} form={form} lang={lang} row={row} />)
  return (
    <WholeQuestion field={field} form={form}>
      {removed ? rows.toSpliced(removed.row, 0, <RemovedNotice key="removed" field={field} removed={removed} />) : rows}
      <AddRow field={field} drawn={drawn} comesBack={comesBack} />
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
        <RowProduct field={field} row={row} answers={form.values} />
      </div>
      <RowButtons field={field} form={form} row={row} />
    </fieldset>
  )
}

type AddRowProps = { field: FieldGroup; drawn: number; comesBack?: boolean }

/** `comesBack`: nothing is saved, the page answers itself and goes to the new row. */
export function AddRow({ field, drawn, comesBack }: AddRowProps) {
  const say = sayIn(useT())
  if (drawn >= field.max) return null
  return (
    <button
      type="submit"
      name={stepName}
      value={writeStep({ kind: 'row', act: 'add', group: field.name, row: 0 })}
      formAction={comesBack ? `?#${idOf(`${field.name}[${drawn}]`)}` : undefined}
      className={`${buttonClass.quiet} vt-add`}
    >
      {say(field.add)}
    </button>
  )
}
