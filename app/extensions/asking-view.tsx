import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { DateField, TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'
import { dateTimeWithZone, localTime } from '#app/i18n/format.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { Notice, type NoticeTone } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { AskingPage } from './show-asking.server.ts'

const reasonWords = 300

type AskingProps = { page: AskingPage; formKey: string; reply: Reply | undefined }

/** To the partner: the request for more time, and what came of it. */
export function AskingView({ page, formKey, reply }: AskingProps) {
  const t = useT()
  const { proposal, deadline, timeZone, now, isLate, last } = page
  const here = `/proposals/${proposal.id}/extension-request`
  const labels = { until: t('applicant:extension.until'), reason: t('applicant:extension.reason') }
  const form = formState(reply)
  const mayAsk = deadline !== null && !isLate && last?.status !== 'open'
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: `/proposals/${proposal.id}`, label: t('proposal:section.back') }}
        above={proposal.title ?? t('proposal:mine.untitled')}
        title={t('applicant:extension.title')}
        lead={t('applicant:extension.lead')}
      />
      {deadline ? (
        <p>
          {t('applicant:extension.deadline')}: <Deadline value={deadline} timeZone={timeZone} now={now} />
        </p>
      ) : null}
      {last ? <LastRequest last={last} timeZone={timeZone} /> : null}
      {deadline === null ? <p>{t('applicant:extension.nothingRuns')}</p> : null}
      {isLate ? <p>{t('applicant:extension.tooLate')}</p> : null}
      {mayAsk ? (
        <Confirm
          action={here}
          hidden={{ key: formKey }}
          submit={t('applicant:extension.ask')}
          cancelTo={`/proposals/${proposal.id}`}
        >
          <DateField name="until" label={labels.until} hint={t('applicant:extension.untilHint')} form={form} />
          <TextArea
            name="reason"
            label={labels.reason}
            hint={t('applicant:extension.reasonHint')}
            form={form}
            maxWords={reasonWords}
          />
        </Confirm>
      ) : null}
    </>
  )
}

const tones = { open: 'info', granted: 'success', refused: 'warning', leftBehind: 'info' } as const satisfies Record<
  string,
  NoticeTone
>

function LastRequest({ last, timeZone }: { last: NonNullable<AskingPage['last']>; timeZone: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <Notice tone={tones[last.status]} title={t(`applicant:extension.status.${last.status}`)}>
      <p>
        {t('applicant:extension.askedBy', {
          who: last.askedBy,
          when: localTime(last.askedAt, timeZone, language),
          until: dateTimeWithZone(last.until, timeZone, language),
        })}
      </p>
      <p className="vt-as-typed">{last.reason}</p>
      {last.answer ? (
        <>
          <p>{t('applicant:extension.answer')}</p>
          <p className="vt-as-typed">{last.answer}</p>
        </>
      ) : null}
    </Notice>
  )
}
