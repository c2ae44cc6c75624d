import { formState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ActReply } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { asAsked, GrantFields, NoConflict, ToldLater } from './grant-fields.tsx'
import type { DecisionPage } from './show-decision.server.ts'

export function ApprovalForm({ page, reply }: { page: DecisionPage; reply: ActReply }) {
  const t = useT()
  const { head, letters } = page
  const form = formState(reply, asAsked(page))
  return (
    <Confirm
      action={pageOf(head.id, 'approve')}
      hidden={{ revision: head.revision }}
      submit={t('review:event.approve.label')}
      cancelTo={`/proposals/${head.id}`}
      final
      next={<ToldLater letters={letters.approved} />}
    >
      <GrantFields page={page} form={form} />
      <NoConflict form={form} />
    </Confirm>
  )
}
