import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { SignInFields } from '#app/people/sign-in-fields.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { SignInToSave } from './section-shown.ts'

/** The session ended while somebody wrote: what was typed waits in this form and is saved with the sign-in. */
export function SectionSignIn({ here, kept, email, errors, refusal }: SignInToSave & { here: string }) {
  const t = useT()
  const form = formState({ values: { email }, errors })
  const labels = { email: t('people:signIn.email'), password: t('people:signIn.password') }
  return (
    <>
      <ErrorSummary errors={errors} labels={labels} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PageHeader title={t('proposal:signInToSave.title')} lead={t('proposal:signInToSave.lead')} />
      <form method="post" action={here} className="usa-form" noValidate>
        {kept.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SignInFields form={form} labels={labels} />
        <FormButtons submit={t('proposal:signInToSave.submit')} />
      </form>
    </>
  )
}
