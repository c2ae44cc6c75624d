import { DateField, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'

export function useNotificationLabels() {
  const t = useT()
  return {
    number: t('money:notifications.number'),
    about: t('money:notifications.about'),
    sentOn: t('money:notifications.sentOn'),
  }
}

export function NotificationForm({ form, formKey }: { form: FormState; formKey: string }) {
  const t = useT()
  const labels = useNotificationLabels()
  return (
    <Confirm
      action="/notifications/new"
      hidden={{ key: formKey }}
      submit={t('money:notifications.record')}
      cancelTo="/notifications"
    >
      <TextField name="number" label={labels.number} form={form} width="md" autoComplete="off" />
      <TextField name="about" label={labels.about} hint={t('money:notifications.aboutHint')} form={form} />
      <DateField name="sentOn" label={labels.sentOn} hint={t('money:notifications.sentOnHint')} form={form} />
    </Confirm>
  )
}
