import type { FormState } from '#app/forms/form.ts'
import { firstAmount, LeafView } from './fields-leaf.tsx'
import { WeightRows } from './fields-weights.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import type { FieldSet } from './sections/field.ts'

export function FieldSetView({ field, form, lang }: { field: FieldSet; form: FormState; lang?: string }) {
  if (field.total !== undefined) {
    return (
      <WholeQuestion field={field} form={form}>
        <WeightRows field={field} form={form} total={field.total} />
      </WholeQuestion>
    )
  }
  return (
    <WholeQuestion field={field} form={form}>
      {field.fields.map((leaf) => (
        <LeafView
          key={leaf.name}
          leaf={{ ...leaf, optional: undefined }}
          form={form}
          lang={lang}
          saidHow={leaf.kind === 'money' && leaf !== firstAmount(field.fields)}
        />
      ))}
    </WholeQuestion>
  )
}
