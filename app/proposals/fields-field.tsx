import type { FormState } from '#app/forms/form.ts'
import { FieldGroupRows } from './fields-group.tsx'
import { LeafView } from './fields-leaf.tsx'
import { FieldSetView } from './fields-set.tsx'
import { FieldTableView } from './fields-table.tsx'
import type { Field } from './sections/field.ts'

export type FieldViewProps = {
  field: Field
  form: FormState
  /** The language of what is written in it. */
  lang?: string
  /** Rows to draw at least, where a group was given one more. */
  rows?: number
}

/** One question of the form, whatever its kind. */
export function FieldView({ field, form, lang, rows }: FieldViewProps) {
  switch (field.kind) {
    case 'set':
      return <FieldSetView field={field} form={form} lang={lang} />
    case 'table':
      return <FieldTableView field={field} form={form} />
    case 'group':
      return <FieldGroupRows field={field} form={form} lang={lang} rows={rows} />
    default:
      return <LeafView leaf={field} form={form} lang={lang} />
  }
}
