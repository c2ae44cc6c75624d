import { DateField, MoneyField, TextArea } from '#app/forms/fields.tsx'
import { type FormValues, formState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ActReply } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import type { DecisionPage } from './show-decision.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'
import { reasonWords } from './word-limits.ts'

export function useApprovalLabels() {
  const t = useT()
  return {
    amount: t('review:form.approve.amount'),
    startsOn: t('review:form.approve.startsOn'),
    endsOn: t('review:form.approve.endsOn'),
    reason: t('review:form.approve.reason'),
  }
}

type Labels = ReturnType<typeof useApprovalLabels>

/** As asked for: the approver confirms it or writes another amount and period. */
const asAsked = ({ limits, period }: DecisionPage): FormValues => ({
  amount: (limits.requestedCents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  ...period,
})

export function ApprovalForm({ page, reply, labels }: { page: DecisionPage; reply: ActReply; labels: Labels }) {
  const t = useT()
  const { head, limits, letters } = page
  const form = formState(reply, asAsked(page))
  return (
    <Confirm
      action={pageOf(head.id, 'approve')}
      hidden={{ revision: head.revision }}
      submit={t('review:event.approve.label')}
      cancelTo={`/proposals/${head.id}`}
      final
      next={<WhatIsSent effect="mailDecision" letters={letters.approved} />}
    >
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
    </Confirm>
  )
}
