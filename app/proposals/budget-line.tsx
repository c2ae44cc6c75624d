import { type FormState, idOf } from '#app/forms/form.ts'
import { translateMessages } from '#app/forms/messages.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Money } from '#app/ui/money.tsx'
import { useT } from '#app/ui/translate.tsx'
import { BudgetCell } from './budget-cell.tsx'
import { LeafView } from './fields-leaf.tsx'
import { RowButtons } from './fields-row-buttons.tsx'
import type { FieldGroup, Leaf } from './sections/field.ts'
import { rowFields } from './sections/rows.ts'

type BudgetLineProps = { field: FieldGroup; form: FormState; row: number; cents: number | null; lang?: string }

/** What does not fit in a column stands under the line: its reason, and what is chosen from a list. */
export const isColumn = ({ kind }: Leaf) => kind !== 'textarea' && kind !== 'choice'

export const columnId = (field: FieldGroup, leaf: Leaf) => idOf(`${field.name}.${leaf.name}`)

export function BudgetLine({ field, form, row, cents, lang }: BudgetLineProps) {
  const t = useT()
  const say = sayIn(t)
  const id = idOf(`${field.name}[${row}]`)
  const leaves = rowFields(field, row)
  const columns = field.fields.filter(isColumn)
  return (
    <tbody className="vt-budget-line" id={id}>
      <tr>
        <th scope="row" id={`${id}-row`} aria-label={say(field.row, { number: row + 1 })}>
          {row + 1}
        </th>
        {columns.map((column) => (
          <BudgetCell
            key={column.name}
            leaf={leaves[field.fields.indexOf(column)]!}
            form={form}
            labelledBy={`${id}-row ${columnId(field, column)}`}
            lang={lang}
          />
        ))}
        <td className="vt-figures vt-cell--total" data-label={t('proposal:sections.budget.totals.line')}>
          {cents === null ? '—' : <Money cents={cents} />}
        </td>
      </tr>
      <tr>
        <td />
        <td colSpan={columns.length + 1} className="vt-cell--more">
          <LineProblems leaves={leaves.filter(isColumn)} form={form} />
          <div className="vt-budget-line__more">
            {leaves
              .filter((leaf) => !isColumn(leaf))
              .toReversed()
              .map((leaf) => (
                <LeafView key={leaf.name} leaf={leaf} form={form} lang={lang} bare />
              ))}
          </div>
          <RowButtons field={field} form={form} row={row} />
        </td>
      </tr>
    </tbody>
  )
}

/** Under the line, for there is no room in its cells; each cell points to its own. */
function LineProblems({ leaves, form }: { leaves: Leaf[]; form: FormState }) {
  const t = useT()
  const say = sayIn(t)
  return leaves
    .filter(({ name }) => form.errors[name]?.length)
    .map(({ name, label }) => (
      <span key={name} className="usa-error-message" id={`${idOf(name)}-error`}>
        {say(label)}: {translateMessages(t, form.errors[name]!)}
      </span>
    ))
}
