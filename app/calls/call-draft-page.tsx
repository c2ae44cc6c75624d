import { type Refusal, refuse } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { callFieldLabel } from './call-field-label.ts'
import { CallForm } from './call-form.tsx'

type CallDraftPageProps = {
  title: string
  /** The number of a call that was saved before. */
  number?: string
  action: string
  form: FormState
  hidden: Record<string, string | number>
  refusal: Refusal | null
  saved?: boolean
  /** The call that the draft has become. */
  publishedAs?: string | null
  /** The form holds what was just sent. */
  isTyped?: boolean
}

export function CallDraftPage(props: CallDraftPageProps) {
  const { title, number, action, form, hidden, refusal, saved, publishedAs, isTyped } = props
  const t = useT()
  const labels = Object.fromEntries(Object.keys(form.errors).map((name) => [name, callFieldLabel(t, name)]))
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {publishedAs ? (
        <RefusalNotice refusal={refuse('call.published')}>
          <a href={`/calls/${publishedAs}`}>{t('calls:list.number', { number: publishedAs })}</a>
        </RefusalNotice>
      ) : refusal ? (
        <NotSaved refusal={refusal} action={action} />
      ) : null}
      {saved ? (
        <Notice tone="success" announce title={t('calls:form.saved')}>
          {t('calls:form.savedText')}
        </Notice>
      ) : null}
      <PageHeader
        back={{ to: '/calls', label: t('calls:page.back') }}
        above={number ? t('calls:list.number', { number }) : undefined}
        title={title}
        lead={t('calls:form.lead')}
      />
      {publishedAs && !isTyped ? null : <CallForm action={action} form={form} hidden={hidden} />}
    </>
  )
}

function NotSaved({ refusal, action }: { refusal: Refusal; action: string }) {
  const t = useT()
  return (
    <RefusalNotice refusal={refusal}>
      {refusal.refusal === 'call.changedMeanwhile' ? (
        <>
          <p>{t('calls:form.putYours')}</p>
          <p>
            <a href={action}>{t('calls:form.openSaved')}</a>
          </p>
        </>
      ) : null}
    </RefusalNotice>
  )
}
