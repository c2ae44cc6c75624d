import { MoneyField, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'

export function useFundLabels() {
  const t = useT()
  return {
    code: t('money:funds.code'),
    'name.en': t('money:funds.nameIn.en'),
    'name.es': t('money:funds.nameIn.es'),
    amount: t('money:funds.cents'),
  }
}

export function FundForm({ form, formKey }: { form: FormState; formKey: string }) {
  const t = useT()
  const labels = useFundLabels()
  return (
    <Confirm action="/funds/new" hidden={{ key: formKey }} submit={t('money:funds.add')} cancelTo="/funds">
      <TextField name="code" label={labels.code} form={form} width="md" autoComplete="off" />
      {(['en', 'es'] as const).map((language) => (
        <TextField
          key={language}
          name={`name.${language}`}
          label={labels[`name.${language}`]}
          form={form}
          lang={language}
        />
      ))}
      <MoneyField name="amount" label={labels.amount} form={form} />
    </Confirm>
  )
}
