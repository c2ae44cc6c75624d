import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'
import { localTime } from '#app/i18n/format.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { AnswerPage } from './show-inquiries.server.ts'

const both = ['es', 'en'] as const

/** To the office: a question, to be published with its answer or answered to whoever asked alone. */
export function AnswerView({ page, reply }: { page: AnswerPage; reply: Reply | undefined }) {
  const t = useT()
  const language = useLanguage()
  const { call, id, text, askedBy, askedAt, seen, question, answer, status } = page
  const back = `/calls/${call.number}/inquiries`
  const stored = Object.fromEntries(
    both.flatMap((one) => [
      [`question.${one}`, question[one]],
      [`answer.${one}`, answer?.[one] ?? ''],
    ]),
  )
  const form = formState(reply, stored)
  const labels = {
    ...Object.fromEntries(
      both.flatMap((one) => [
        [`question.${one}`, t(`applicant:inquiry.questionIn.${one}`)],
        [`answer.${one}`, t(`applicant:inquiry.answerIn.${one}`)],
      ]),
    ),
    reason: t('applicant:inquiry.reason'),
  }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: back, label: t('applicant:inquiry.heading') }}
        above={t('proposal:mine.callLine', call)}
        title={t('applicant:inquiry.answerIt')}
      />
      <p>{t('applicant:inquiry.askedBy', { who: askedBy, when: localTime(askedAt, call.timeZone, language) })}</p>
      <blockquote className="vt-as-typed" lang={page.language}>
        {text}
      </blockquote>
      <h2>{t('applicant:inquiry.publish')}</h2>
      <Confirm
        action={`${back}/${id}`}
        hidden={{ seen }}
        submit={t(status === 'published' ? 'applicant:inquiry.correct' : 'applicant:inquiry.publish')}
        cancelTo={back}
        next={t('applicant:inquiry.publishNext')}
      >
        <Texts form={form} labels={labels} />
      </Confirm>
      {status === 'published' ? null : (
        <>
          <h2>{t('applicant:inquiry.dismiss')}</h2>
          <p>{t('applicant:inquiry.dismissLead')}</p>
          <Confirm
            action={`${back}/${id}/dismissal`}
            hidden={{ seen }}
            submit={t('applicant:inquiry.dismiss')}
            cancelTo={back}
          >
            <TextArea name="reason" label={labels.reason} form={form} rows={4} />
          </Confirm>
        </>
      )}
    </>
  )
}

function Texts({ form, labels }: { form: FormState; labels: Record<string, string> }) {
  const t = useT()
  return both.map((language) => (
    <div key={language}>
      <TextArea
        name={`question.${language}`}
        label={labels[`question.${language}`]!}
        hint={t('applicant:inquiry.anonymous')}
        form={form}
        lang={language}
        rows={4}
      />
      <TextArea name={`answer.${language}`} label={labels[`answer.${language}`]!} form={form} lang={language} />
    </div>
  ))
}
