import { TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import type { ActPage } from './open-act.server.ts'
import type { LetterPreview } from './preview-letters.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'
import { reasonWords } from './word-limits.ts'

type Props = { page: ActPage & { letters: LetterPreview[] }; reply: ActReply }

export function IneligibilityAct({ page: { head, act, letters }, reply }: Props) {
  const t = useT()
  const here = pageOf(head.id, 'declareIneligible')
  const labels = { reason: t('review:form.declareIneligible.reason') }
  return (
    <ActFrame {...{ head, here, reply, labels }} type="declareIneligible">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.declareIneligible.label')}
            cancelTo={`/proposals/${head.id}`}
            final
            danger
            next={<WhatIsSent effect="mailIneligible" letters={letters} />}
          >
            <TextArea
              name="reason"
              label={labels.reason}
              hint={t('review:form.reasonForPartner')}
              form={formState(reply)}
              maxWords={reasonWords}
            />
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
