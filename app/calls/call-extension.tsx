import { DateField, TextArea, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { place } from '#app/i18n/format.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { CallToChange } from './call-change-frame.tsx'

type CallExtensionProps = {
  call: CallToChange
  form: FormState
  labels: { 'closes.date': string; 'closes.hour': string; why: string }
}

export function CallExtension({ call, form, labels }: CallExtensionProps) {
  const t = useT()
  const city = place(call.timeZone, useLanguage())
  const here = `/calls/${call.number}`
  return (
    <Confirm
      action={`${here}/extension`}
      hidden={{ seenClosing: call.closesAt }}
      submit={t('calls:extension.submit')}
      cancelTo={here}
      next={<p>{t('calls:extension.next', { count: call.drafts })}</p>}
    >
      <DateField name="closes.date" label={labels['closes.date']} form={form} />
      <TextField
        name="closes.hour"
        label={labels['closes.hour']}
        hint={t('calls:extension.hourHint', { place: city })}
        width="xs"
        autoComplete="off"
        form={form}
      />
      <TextArea name="why" label={labels.why} hint={t('calls:extension.whyHint')} rows={3} form={form} />
    </Confirm>
  )
}
