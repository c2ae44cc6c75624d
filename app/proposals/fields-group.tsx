import { type FormState, idOf, textOf } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { AddRow } from './fields-add-row.tsx'
import { FoldedRow } from './fields-folded-row.tsx'
import { firstAmount, LeafView } from './fields-leaf.tsx'
import { RemovedNotice } from './fields-removed.tsx'
import { RowButtons } from './fields-row-buttons.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import { ClosedGroup, useClosed } from './part-list.tsx'
import { changesOf, rowsDrawn } from './removed-row.ts'
import { RowProduct } from './row-product.tsx'
import type { ChangedRows } from './section-shown.ts'
import { rowKey } from './sections/answers.ts'
import type { FieldGroup } from './sections/field.ts'
import { answersOfRow, numberOf, rowFields, rowGroups, rowName } from './sections/rows.ts'

type GroupProps = { field: FieldGroup; form: FormState; lang?: string; changed?: ChangedRows | null }

/** Rows that repeat: those in use and a blank one, buttons to add, remove and move them, and to put one back. */
export function FieldGroupRows({ field, form, lang, changed, comesBack }: GroupProps & { comesBack?: boolean }) {
  const closed = useClosed(field)
  if (closed) return <ClosedGroup field={field} form={form} lang={lang} changed={changed} shown={closed} />
  const drawn = rowsDrawn(field, form.values, changed)
  const removed = changesOf(field, changed)?.removed
  const rows = [...Array(drawn).keys()].map((row) => (
    <Row key={row} field={field} form={form} lang={lang} row={row} changed={changed} />
  ))
  return (
    <WholeQuestion field={field} form={form}>
      {removed ? rows.toSpliced(removed.row, 0, <RemovedNotice key="removed" field={field} removed={removed} />) : rows}
      <AddRow field={field} drawn={drawn} comesBack={comesBack} />
    </WholeQuestion>
  )
}

type RowProps = GroupProps & { row: number }

function Row(props: RowProps) {
  const { field, form, lang, row, changed } = props
  const say = sayIn(useT())
  const id = idOf(rowName(field, row))
  if (field.folds) {
    return (
      <div className="vt-branch" id={id}>
        <FoldedRow field={field} form={form} row={row} lang={lang} changed={changed}>
          <RowFields {...props} />
        </FoldedRow>
        <InnerGroups {...props} />
      </div>
    )
  }
  return (
    <fieldset className="usa-fieldset vt-row" id={id}>
      <legend className="vt-row__name">{say(field.row, { number: numberOf(field, row) })}</legend>
      <RowFields {...props} />
      <InnerGroups {...props} />
    </fieldset>
  )
}

/** A row that a page is for, with the groups in it. */
export function WholeRow(props: RowProps) {
  return (
    <div className="vt-branch vt-fold" id={idOf(rowName(props.field, props.row))}>
      <RowFields {...props} />
      <InnerGroups {...props} />
    </div>
  )
}

function RowFields({ field, form, lang, row }: RowProps) {
  const key = `${rowName(field, row)}.${rowKey}`
  const leaves = rowFields(field, row)
  const amount = firstAmount(leaves)
  return (
    <>
      {field.keyed && form.values[key] ? <Hidden values={{ [key]: textOf(form.values, key) }} /> : null}
      <div className="vt-row__fields">
        {leaves.map((leaf) => (
          <div
            key={leaf.name}
            className={`vt-row__field vt-row__field--${'wide' in leaf && leaf.wide ? 'wide' : leaf.kind}`}
          >
            <LeafView
              leaf={isFirst(field, row) ? leaf : { ...leaf, example: undefined }}
              form={form}
              lang={lang}
              saidHow={leaf.kind === 'money' && !(isFirst(field, row) && leaf === amount)}
            />
          </div>
        ))}
        <RowProduct field={field} row={row} answers={form.values} />
      </div>
      <RowButtons field={field} form={form} row={row} />
    </>
  )
}

/** What explains a question is said once, in the first row of all. */
const isFirst = ({ name }: FieldGroup, row: number) => row === 0 && !/\[[1-9]/.test(name)

function InnerGroups({ field, form, lang, row, changed }: RowProps) {
  const values = answersOfRow(field, row, form.values)
  return rowGroups(field, row).map((inner) => (
    <FieldGroupRows
      key={inner.name}
      field={isFirst(field, row) ? inner : { ...inner, hint: undefined }}
      form={{ ...form, values }}
      lang={lang}
      changed={changed}
    />
  ))
}
