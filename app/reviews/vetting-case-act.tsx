import { TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { caseReferenceLength } from './reference-numbers.ts'
import { SectionsBeside } from './sections-beside.tsx'
import type { TrackActPage } from './show-track-act.server.ts'

export function VettingCaseAct({ page, reply }: { page: TrackActPage; reply: ActReply }) {
  const t = useT()
  const { head, act, version } = page
  const here = pageOf(head.id, 'sendToVetting')
  const labels = { caseReference: t('review:form.sendToVetting.caseReference') }
  const form = (
    <IfPossible {...{ act, reply, labels }}>
      <Notice tone="warning">{t('review:form.sendToVetting.caution')}</Notice>
      <Confirm
        action={here}
        hidden={{ revision: head.revision }}
        submit={t('review:event.sendToVetting.label')}
        cancelTo={`/proposals/${head.id}`}
      >
        <TextField
          name="caseReference"
          label={labels.caseReference}
          hint={t('review:form.sendToVetting.caseReferenceHint')}
          form={formState(reply)}
          width="md"
          maxLength={caseReferenceLength}
          autoComplete="off"
        />
      </Confirm>
    </IfPossible>
  )
  return (
    <ActFrame {...{ head, here, reply, labels }} type="sendToVetting">
      <Beside even aside={form}>
        <SectionsBeside version={version} sections={['security']} />
      </Beside>
    </ActFrame>
  )
}
