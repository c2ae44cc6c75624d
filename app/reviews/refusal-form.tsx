import { TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ActReply } from './act-frame.tsx'
import { refusalPage } from './acts.ts'
import { NoConflict, ToldLater } from './grant-fields.tsx'
import type { DecisionPage } from './show-decision.server.ts'
import { reasonWords } from './word-limits.ts'

export function useRefusalLabels() {
  const t = useT()
  return {
    declineReason: t('review:form.decline.reason'),
    declineNoConflict: t('review:form.assess.declaration'),
  }
}

type Labels = ReturnType<typeof useRefusalLabels>

export function RefusalForm({ page, reply, labels }: { page: DecisionPage; reply: ActReply; labels: Labels }) {
  const t = useT()
  const { head, letters } = page
  const form = formState(reply)
  return (
    <Confirm
      action={refusalPage(head.id)}
      hidden={{ revision: head.revision }}
      submit={t('review:event.decline.label')}
      cancelTo={`/proposals/${head.id}`}
      final
      danger
      next={<ToldLater letters={letters.declined} />}
    >
      <TextArea
        name="declineReason"
        label={labels.declineReason}
        hint={t('review:form.reasonForPartner')}
        form={form}
        maxWords={reasonWords}
      />
      <NoConflict name="declineNoConflict" form={form} />
    </Confirm>
  )
}
