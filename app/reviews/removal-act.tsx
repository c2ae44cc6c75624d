import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import type { RemovalPage } from './show-removal.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'

export function RemovalAct({ page: { head, act, reviewer }, reply }: { page: RemovalPage; reply: ActReply }) {
  const t = useT()
  const action = pageOf(head.id, 'unassignReviewer')
  const here = `${action}?reviewer=${encodeURIComponent(reviewer.id)}`
  return (
    <ActFrame
      {...{ head, here, reply, labels: {} }}
      type="unassignReviewer"
      lead={t('review:form.unassignReviewer.lead', { name: reviewer.name })}
    >
      <Beside aside={<ActAside head={head} />}>
        <IfPossible act={act} reply={reply} labels={{}}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision, reviewer: reviewer.id }}
            submit={t('review:event.unassignReviewer.label')}
            cancelTo={pageOf(head.id, 'assignReviewers')}
            danger
            next={
              <>
                <p>{t('review:event.unassignReviewer.explain')}</p>
                <WhatIsSent effect="mailUnassigned" />
              </>
            }
          />
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
