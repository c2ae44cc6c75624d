import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import type { FormErrors } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Beside } from '#app/ui/beside.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import type { ActReply } from './act-frame.tsx'
import type { CaseHead } from './case-head.server.ts'

type TagsFrameProps = {
  head: CaseHead
  title: string
  lead: string
  back: { to: string; label: string }
  reply: ActReply
  labels?: Record<string, string>
  children: ReactNode
}

/** What both pages about the confirmed tags begin with. */
export function TagsFrame({ head, title, lead, back, reply, labels, children }: TagsFrameProps) {
  return (
    <>
      <ErrorSummary errors={reply?.errors ?? ({} as FormErrors)} labels={labels} />
      {reply?.refusal ? <Changed refusal={reply.refusal} /> : null}
      <PageHeader
        back={back}
        above={`${head.reference} · ${head.organization} · ${head.title}`}
        title={title}
        lead={lead}
      />
      <Beside aside={<ActAside head={head} />}>{children}</Beside>
    </>
  )
}

/** Who was faster, and with what; the page below is read anew. */
function Changed({ refusal }: { refusal: Refusal }) {
  const t = useT()
  const { act } = refusal.params
  return (
    <RefusalNotice refusal={refusal}>
      {act ? <p>{sayIn(t)(`review:tags.changed.${act}`)}</p> : null}
      <p>{t('review:act.resend')}</p>
    </RefusalNotice>
  )
}
