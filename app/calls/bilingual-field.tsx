import { TextArea, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'
import { writtenLanguages } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'

type BilingualFieldProps = {
  name: string
  form: FormState
  /** How tall, for a text of several lines. */
  rows?: number
}

/** The same text in English and in Spanish. */
export function BilingualField({ name, form, rows }: BilingualFieldProps) {
  const t = useT()
  return writtenLanguages.map((language) => {
    const field = `${name}.${language}`
    const props = { name: field, label: callFieldLabel(t, field), form, lang: language }
    return rows ? <TextArea key={language} {...props} rows={rows} /> : <TextField key={language} {...props} />
  })
}
