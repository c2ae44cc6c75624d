import { TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'

type NewPasswordFieldsProps = { form: FormState; labels: { password: string; passwordAgain: string } }

/** Twice, because what is typed cannot be seen. */
export function NewPasswordFields({ form, labels }: NewPasswordFieldsProps) {
  const t = useT()
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={labels.password}
        hint={t('people:password.hint')}
        form={form}
        autoComplete="new-password"
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={labels.passwordAgain}
        hint={t('people:password.againHint')}
        form={form}
        autoComplete="new-password"
      />
    </>
  )
}
