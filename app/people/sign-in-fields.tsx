import { TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'

type SignInFieldsProps = { form: FormState; labels: { email: string; password: string } }

export function SignInFields({ form, labels }: SignInFieldsProps) {
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={labels.email}
        form={form}
        autoComplete="username"
        spellCheck={false}
      />
      <TextField name="password" type="password" label={labels.password} form={form} autoComplete="current-password" />
    </>
  )
}
