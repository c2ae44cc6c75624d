import type { ReactNode } from 'react'
import type { FormState } from '#app/forms/form.ts'
import { FieldBecause } from './fields-because.tsx'
import { FieldGroupRows } from './fields-group.tsx'
import { LeafView } from './fields-leaf.tsx'
import { FieldSetView } from './fields-set.tsx'
import { FieldTableView } from './fields-table.tsx'
import type { ChangedRows } from './section-shown.ts'
import type { Field } from './sections/field.ts'

export type FieldViewProps = {
  field: Field
  form: FormState
  /** The language of what is written in it. */
  lang?: string
  /** The group whose rows were just changed. */
  changed?: ChangedRows | null
}

/** One question of the form, whatever its kind; the office's reason to have it changed stands above it. */
export function FieldView(props: FieldViewProps) {
  return (
    <>
      <FieldBecause field={props.field} />
      <Question {...props} />
    </>
  )
}

function Question({ field, form, lang, changed }: FieldViewProps): ReactNode {
  switch (field.kind) {
    case 'set':
      return <FieldSetView field={field} form={form} lang={lang} />
    case 'table':
      return <FieldTableView field={field} form={form} />
    case 'group':
      return <FieldGroupRows field={field} form={form} lang={lang} changed={changed} />
    default:
      return <LeafView leaf={field} form={form} lang={lang} />
  }
}
