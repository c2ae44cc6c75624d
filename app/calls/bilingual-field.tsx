import { TextArea, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'
import { writtenLanguages } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'

type BilingualFieldProps = {
  name: string
  form: FormState
  /** What the label says of it, where it is not the field's whole name. */
  part?: string
  /** How tall, for a text of several lines. */
  rows?: number
}

/** The same text in English and in Spanish, side by side where there is room. */
export function BilingualField({ name, part = name, form, rows }: BilingualFieldProps) {
  const t = useT()
  return (
    <div className="vt-pair">
      {writtenLanguages.map((language) => {
        const label = callFieldLabel(t, `${part}.${language}`)
        const props = { name: `${name}.${language}`, label, form, lang: language }
        return rows ? <TextArea key={language} {...props} rows={rows} /> : <TextField key={language} {...props} />
      })}
    </div>
  )
}
