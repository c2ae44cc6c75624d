import { formState } from '#app/forms/form.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { questionInFull } from '#app/proposals/question-words.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { ChangeRequestFields, reasonName } from './change-request-fields.tsx'
import type { ChangeRequestPage } from './show-change-request.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'

export function ChangeRequestAct({ page, reply }: { page: ChangeRequestPage; reply: ActReply }) {
  const t = useT()
  const { head, act, sections, letters, answerBy } = page
  const day = dateTimeWithZone(answerBy, head.call.timeZone, useLanguage())
  const here = pageOf(head.id, 'requestChanges')
  const asked = sections.flatMap(({ whole, questions }) => [whole, ...questions])
  const labels: Record<string, string> = {
    questions: t('review:form.requestChanges.questions'),
    ...Object.fromEntries(asked.map(({ question }) => [reasonName(question), questionInFull(question, t)])),
  }
  return (
    <ActFrame {...{ head, here, reply, labels }} type="requestChanges">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.requestChanges.label')}
            cancelTo={`/proposals/${head.id}`}
            next={
              <>
                <p>{t('review:form.requestChanges.until', { day })}</p>
                <p>{t('review:form.requestChanges.next')}</p>
                <WhatIsSent effect="mailChangesRequested" letters={letters} />
              </>
            }
          >
            <ChangeRequestFields sections={sections} form={formState(reply)} />
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
