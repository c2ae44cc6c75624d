import type { ReactNode } from 'react'
import { type Refusal, type RefusalKey, refuse } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Deadline } from '#app/ui/date.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'

export type CallToChange = {
  number: string
  title: string
  timeZone: string
  closesAt: string
  isOver: boolean
  isCancelled: boolean
  drafts: number
}

type CallChangeFrameProps = {
  call: CallToChange
  title: string
  lead: string
  form: FormState
  labels: Record<string, string>
  refusal: Refusal | null
  /** Why this is not possible although the call is open. */
  blocked?: RefusalKey
  children: ReactNode
}

/** The page of an act on a published call, or why the act is not possible. */
export function CallChangeFrame(props: CallChangeFrameProps) {
  const { call, title, lead, form, labels, refusal, blocked, children } = props
  const t = useT()
  const over = call.isCancelled ? 'call.cancelled' : call.isOver ? 'call.closed' : blocked
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {over ? <RefusalNotice refusal={refuse(over)} /> : refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PageHeader
        back={{ to: `/calls/${call.number}`, label: call.title }}
        above={t('calls:list.number', { number: call.number })}
        title={title}
        lead={lead}
      />
      <SummaryList
        dense
        rows={[
          {
            label: t('calls:extension.now'),
            value: <Deadline value={call.closesAt} timeZone={call.timeZone} />,
          },
        ]}
      />
      {children}
    </>
  )
}
