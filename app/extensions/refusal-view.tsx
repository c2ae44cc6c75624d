import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { RefusalPage } from './refuse-extension.server.ts'
import { RequestWords } from './request-notice.tsx'

const reasonWords = 300

/** To the office: leaves the deadline as it is, with the reason that the partner reads. */
export function RefusalView({ page, reply }: { page: RefusalPage; reply: Reply | undefined }) {
  const t = useT()
  const form = formState(reply)
  const label = t('applicant:extension.why')
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ reason: label }} />
      <PageHeader
        back={{ to: `/proposals/${page.id}`, label: t('applicant:extension.backToCase') }}
        above={page.organization}
        title={t('applicant:extension.refuse')}
      />
      <RequestWords request={page.request} />
      <Confirm
        action={`/proposals/${page.id}/extension-request/refusal`}
        hidden={{ request: page.request.id }}
        submit={t('applicant:extension.refuse')}
        cancelTo={`/proposals/${page.id}`}
        next={t('applicant:extension.refuseNext')}
      >
        <TextArea name="reason" label={label} form={form} maxWords={reasonWords} />
      </Confirm>
    </>
  )
}
