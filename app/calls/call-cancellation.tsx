import { TextArea } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { CallToChange } from './call-change-frame.tsx'

export function CallCancellation({ call, form }: { call: CallToChange; form: FormState }) {
  const t = useT()
  const here = `/calls/${call.number}`
  return (
    <Confirm
      action={`${here}/cancellation`}
      submit={t('calls:cancellation.submit')}
      cancelTo={here}
      danger
      final
      next={<p>{t('calls:cancellation.next', { count: call.drafts })}</p>}
    >
      <TextArea name="why" label={t('calls:extension.why')} hint={t('calls:extension.whyHint')} rows={3} form={form} />
    </Confirm>
  )
}
