import { controlProps } from '#app/forms/field.tsx'
import { type FormState, idOf, textOf } from '#app/forms/form.ts'
import { translateMessages } from '#app/forms/messages.ts'
import { before } from '#app/i18n/before.ts'
import { number } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import { cellLabel } from './find-field.ts'
import { leavesOf, runningTotal } from './sections/asked.ts'
import type { FieldTable, Option } from './sections/field.ts'

type TableProps = { field: FieldTable; form: FormState }

const nameOf = (field: FieldTable, row: Option, column: Option) => `${field.name}.${row.value}.${column.value}`

/** Whole numbers in rows and columns; the totals are of what was last saved. */
export function FieldTableView({ field, form }: TableProps) {
  const t = useT()
  const say = sayIn(t)
  const id = idOf(field.name)
  return (
    <WholeQuestion field={field} form={form}>
      <table className="usa-table vt-table--cards vt-entries">
        <thead>
          <tr>
            <td />
            {field.columns.map((column) => (
              <th key={column.value} scope="col" id={`${id}-${column.value}`} className="vt-figures">
                {say(column.label)}
              </th>
            ))}
            <th scope="col" className="vt-figures">
              {t('proposal:section.tableTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {field.rows.map((row) => (
            <Row key={row.value} field={field} form={form} row={row} />
          ))}
        </tbody>
        <Totals field={field} form={form} />
      </table>
      <CellErrors field={field} form={form} />
    </WholeQuestion>
  )
}

/** What is wrong with a cell stands below, where it does not widen its column. */
function CellErrors({ field, form }: TableProps) {
  const t = useT()
  const say = sayIn(t)
  return leavesOf(field).map((leaf) => {
    const messages = form.errors[leaf.name] ?? []
    if (messages.length === 0) return null
    return (
      <span key={leaf.name} className="usa-error-message" id={`${idOf(leaf.name)}-error`}>
        {before(cellLabel(field, leaf, say), translateMessages(t, messages))}
      </span>
    )
  })
}

function Row({ field, form, row }: TableProps & { row: Option }) {
  const t = useT()
  const say = sayIn(t)
  const id = idOf(field.name)
  return (
    <tr>
      <th scope="row" id={`${id}-${row.value}`}>
        {say(row.label)}
      </th>
      {field.columns.map((column) => {
        const name = nameOf(field, row, column)
        return (
          <td key={column.value} className="vt-figures" data-label={say(column.label)}>
            <input
              {...controlProps({ name, form })}
              aria-labelledby={`${id}-${row.value} ${id}-${column.value}`}
              className="usa-input usa-input--xs vt-figures"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={textOf(form.values, name)}
            />
          </td>
        )
      })}
      <td className="vt-figures" data-label={t('proposal:section.tableTotal')}>
        <Sum names={field.columns.map((column) => nameOf(field, row, column))} form={form} />
      </td>
    </tr>
  )
}

function Totals({ field, form }: TableProps) {
  const t = useT()
  const say = sayIn(t)
  const names = (columns: readonly Option[]) =>
    field.rows.flatMap((row) => columns.map((column) => nameOf(field, row, column)))
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('proposal:section.tableTotal')}</th>
        {field.columns.map((column) => (
          <td key={column.value} className="vt-figures" data-label={say(column.label)}>
            <Sum names={names([column])} form={form} />
          </td>
        ))}
        <td className="vt-figures" data-label={t('proposal:section.tableTotal')}>
          <Sum names={names(field.columns)} form={form} />
        </td>
      </tr>
    </tfoot>
  )
}

function Sum({ names, form }: { names: string[]; form: FormState }) {
  const t = useT()
  const language = useLanguage()
  const total = runningTotal(names, form.values)
  if (total !== undefined) return <>{number(total, language)}</>
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="usa-sr-only">{t('proposal:section.notReadable')}</span>
    </>
  )
}
