import { Checkbox, DateField, MoneyField, TextArea } from '#app/forms/fields.tsx'
import type { FormState, FormValues } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'
import { LettersView } from './letters-view.tsx'
import type { LetterPreview } from './preview-letters.server.ts'
import type { DecisionPage } from './show-decision.server.ts'
import { reasonWords } from './word-limits.ts'

export function useGrantLabels() {
  const t = useT()
  return {
    amount: t('review:form.approve.amount'),
    startsOn: t('review:form.approve.startsOn'),
    endsOn: t('review:form.approve.endsOn'),
    reason: t('review:form.approve.reason'),
    declaresNoConflict: t('review:form.assess.declaration'),
  }
}

/** As asked for: the approver confirms it or writes another amount and period. */
export const asAsked = ({ limits, period }: DecisionPage): FormValues => ({
  amount: (limits.requestedCents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  ...period,
})

/** What every approval says: how much, for how long, and why. */
export function GrantFields({ page: { limits }, form }: { page: DecisionPage; form: FormState }) {
  const t = useT()
  const labels = useGrantLabels()
  return (
    <>
      <MoneyField name="amount" label={labels.amount} hint={t('review:form.approve.amountHint', limits)} form={form} />
      <DateField name="startsOn" label={labels.startsOn} form={form} />
      <DateField
        name="endsOn"
        label={labels.endsOn}
        hint={t('review:form.approve.endsOnHint', { count: limits.maxMonths })}
        form={form}
      />
      <TextArea
        name="reason"
        label={labels.reason}
        hint={t('review:form.reasonForPartner')}
        form={form}
        maxWords={reasonWords}
      />
    </>
  )
}

/** Asked of whoever decides, in each of the decision's forms. */
export function NoConflict({ name = 'declaresNoConflict', form }: { name?: string; form: FormState }) {
  const t = useT()
  return (
    <Checkbox
      name={name}
      value="on"
      label={t('review:form.assess.declaration')}
      hint={t('money:decision.declarationHint')}
      form={form}
    />
  )
}

/** What follows from a verdict: nothing now, and this letter once it is announced. */
export function ToldLater({ letters }: { letters: readonly LetterPreview[] }) {
  const t = useT()
  return (
    <>
      <p>{t('money:decision.toldLater')}</p>
      <LettersView letters={letters} />
    </>
  )
}
