import { FieldError } from '#app/forms/field.tsx'
import { type FormState, idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Money } from '#app/ui/money.tsx'
import { More } from '#app/ui/more.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { BudgetClass } from './budget.ts'
import { isFigure } from './budget-cell.tsx'
import { BudgetLine, columnId, isColumn } from './budget-line.tsx'
import { AddRow } from './fields-add-row.tsx'
import { FieldBecause } from './fields-because.tsx'
import { RemovedNotice } from './fields-removed.tsx'
import { ClosedGroup, useClosed } from './part-list.tsx'
import { changesOf, rowsDrawn } from './removed-row.ts'
import type { ChangedRows, RemovedRow } from './section-shown.ts'
import type { DraftBudget } from './sections/draft-budget.ts'
import type { FieldGroup } from './sections/field.ts'

type BudgetClassProps = {
  field: FieldGroup & { name: BudgetClass }
  form: FormState
  budget: DraftBudget
  lang?: string
  changed: ChangedRows | null
}

/** One class of the budget as a table of lines; folded while nothing is written in it and nothing was just changed. */
export function BudgetClassTable({ field, form, budget, lang, changed }: BudgetClassProps) {
  const t = useT()
  const say = sayIn(t)
  const closed = useClosed(field)
  if (closed) return <ClosedGroup field={field} form={form} lang={lang} changed={changed} shown={closed} />
  const lines = budget.lines.filter((line) => line.class === field.name)
  const name = say(field.label, field.params)
  const failed = Object.keys(form.errors).some((one) => one === field.name || one.startsWith(`${field.name}[`))
  const changes = changesOf(field, changed)
  const removed = changes?.removed
  const isOpen = lines.length > 0 || failed || changes !== undefined || field.because !== undefined
  const drawn = rowsDrawn(field, form.values, changes)
  const rows = [...Array(drawn).keys()].map((row) => (
    <BudgetLine
      key={row}
      field={field}
      form={form}
      row={row}
      cents={lines.find((line) => line.row === row)?.cents ?? null}
      lang={lang}
    />
  ))
  return (
    <details className="vt-class" id={idOf(field.name)} open={isOpen}>
      <summary className="vt-class__head">
        <h2>{name}</h2>
        <Money cents={budget.totals.byClass[field.name]} />
      </summary>
      <FieldBecause field={field} />
      {field.hint ? <p>{say(field.hint, field.params)}</p> : null}
      <FieldError name={field.name} form={form} />
      <Help field={field} />
      <table className="usa-table vt-entries vt-budget">
        <caption className="usa-sr-only">{name}</caption>
        <Columns field={field} />
        {removed ? rows.toSpliced(removed.row, 0, <Removed key="removed" field={field} removed={removed} />) : rows}
      </table>
      <AddRow field={field} drawn={drawn} />
    </details>
  )
}

function Removed({ field, removed }: { field: FieldGroup; removed: RemovedRow }) {
  const columns = field.fields.filter(isColumn).length + 2
  return (
    <tbody>
      <tr>
        <td colSpan={columns} className="vt-cell--more">
          <RemovedNotice field={field} removed={removed} />
        </td>
      </tr>
    </tbody>
  )
}

function Columns({ field }: { field: FieldGroup }) {
  const t = useT()
  const say = sayIn(t)
  return (
    <thead>
      <tr>
        <td />
        {field.fields.filter(isColumn).map((leaf) => (
          <th
            key={leaf.name}
            scope="col"
            id={columnId(field, leaf)}
            className={isFigure(leaf) ? 'vt-figures' : undefined}
          >
            {say(leaf.label, leaf.params)}
          </th>
        ))}
        <th scope="col" className="vt-figures">
          {t('proposal:sections.budget.totals.line')}
        </th>
      </tr>
    </thead>
  )
}

/** The hints and examples of the columns, once for all lines. */
function Help({ field }: { field: FieldGroup }) {
  const t = useT()
  const say = sayIn(t)
  const rows = field.fields.flatMap(({ label, hint, example, params }) => {
    const words = [
      hint ? say(hint, { ...field.params, ...params }) : '',
      example ? t('proposal:section.exampleText', { text: say(example, params) }) : '',
    ]
    return hint || example ? [{ label: say(label, params), value: words.filter(Boolean).join(' ') }] : []
  })
  return (
    <More summary={t('proposal:section.howTo')}>
      <SummaryList rows={rows} dense />
    </More>
  )
}
