import { TextArea } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { daysAfter } from '#app/forms/read-date.ts'
import { daysToReview } from '#app/proposals/sections/call-rules.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { CallPreview } from './call-preview.tsx'
import type { ShownCall } from './show-call.server.ts'

type CallPublicationProps = {
  draft: { id: string; revision: number }
  call: ShownCall
  days: number
  /** Open for less than the rule asks. */
  needsReason: boolean
  form: FormState
}

/** The call as it will stand, and the one button after which it can no longer be changed. */
export function CallPublication({ draft, call, days, needsReason, form }: CallPublicationProps) {
  const t = useT()
  return (
    <>
      <h2>{t('calls:publication.ready')}</h2>
      <p>
        {t('calls:publication.readyLead')} {t('calls:publication.open', { count: days })}
      </p>
      <CallPreview call={call} earliestStart={daysAfter(call.closesAt, daysToReview)} />
      <Confirm
        action={`/calls/${draft.id}/publication`}
        hidden={{ revision: draft.revision }}
        submit={t('calls:publication.submit')}
        cancelTo={`/calls/${draft.id}/edit`}
        final
        next={<p>{t('calls:publication.next')}</p>}
      >
        {needsReason ? (
          <TextArea
            name="why"
            label={t('calls:publication.why')}
            hint={t('calls:publication.whyHint')}
            rows={3}
            form={form}
          />
        ) : null}
      </Confirm>
    </>
  )
}
