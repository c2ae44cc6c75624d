import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import type { Reply } from '#app/forms/replies.server.ts'
import { localTime, number } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { longestQuestion } from './inquiry-limits.ts'
import { PublishedList } from './published-list.tsx'
import type { InquiriesPage, OwnInquiry, WaitingInquiry } from './show-inquiries.server.ts'

type InquiriesProps = { page: InquiriesPage; formKey: string; asked: boolean; reply: Reply | undefined }

/** Questions to the office about a call: what is published, the reader's own, and the form. */
export function InquiriesView({ page, formKey, asked, reply }: InquiriesProps) {
  const t = useT()
  const { call, until, now, published, own, waiting } = page
  const form = formState(reply)
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ text: t('applicant:inquiry.text') }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      {asked && !reply ? (
        <Notice tone="success" announce title={t('applicant:inquiry.asked')}>
          {t('applicant:inquiry.askedText')}
        </Notice>
      ) : null}
      <PageHeader
        back={{ to: `/calls/${call.number}`, label: t('calls:start.backToCall') }}
        above={t('proposal:mine.callLine', call)}
        title={t('applicant:inquiry.heading')}
        lead={t('applicant:inquiry.lead')}
      />
      <p>
        {t('applicant:inquiry.until')}: <Deadline value={until} timeZone={call.timeZone} now={now} />
      </p>
      {waiting ? <Waiting call={call} waiting={waiting} /> : null}
      <Asking page={page} formKey={formKey} form={form} />
      {own.length > 0 ? <Own own={own} timeZone={call.timeZone} /> : null}
      <h2>{t('applicant:inquiry.published')}</h2>
      {published.length === 0 ? (
        <p>{t('applicant:inquiry.noneYet')}</p>
      ) : (
        <PublishedList published={published} timeZone={call.timeZone} />
      )}
    </>
  )
}

function Asking({ page: { call, way }, formKey, form }: { page: InquiriesPage; formKey: string; form: FormState }) {
  const t = useT()
  const language = useLanguage()
  const here = `/calls/${call.number}/inquiries`
  switch (way) {
    case 'over':
      return <Notice title={t('applicant:inquiry.over')}>{t('applicant:inquiry.overText')}</Notice>
    case 'signIn':
      return (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(here)}`}>{t('applicant:inquiry.signIn')}</a>
        </p>
      )
    case 'notPartner':
      return null
    case 'ask':
      return (
        <section aria-labelledby="ask">
          <h2 id="ask">{t('applicant:inquiry.ask')}</h2>
          <form method="post" action={here} className="usa-form" noValidate>
            <Hidden values={{ key: formKey }} />
            <TextArea
              name="text"
              label={t('applicant:inquiry.text')}
              hint={t('applicant:inquiry.textHint', { max: number(longestQuestion, language) })}
              form={form}
            />
            <FormButtons submit={t('applicant:inquiry.send')} />
          </form>
        </section>
      )
  }
}

const tones = { waiting: 'neutral', published: 'good', setAside: 'neutral' } as const

function Own({ own, timeZone }: { own: readonly OwnInquiry[]; timeZone: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('applicant:inquiry.own')}</h2>
      <ul className="vt-plain-list">
        {own.map(({ id, text, askedAt, status, reason }) => (
          <li key={id}>
            <p className="vt-as-typed">{text}</p>
            <p className="usa-hint">
              {localTime(askedAt, timeZone, language)}{' '}
              <Badge tone={tones[status]}>{t(`applicant:inquiry.status.${status}`)}</Badge>
            </p>
            {reason ? <p className="vt-as-typed">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

type WaitingProps = { call: InquiriesPage['call']; waiting: readonly WaitingInquiry[] }

function Waiting({ call, waiting }: WaitingProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('applicant:inquiry.waiting')}</h2>
      {waiting.length === 0 ? <p>{t('applicant:inquiry.noneWaiting')}</p> : null}
      <ul className="vt-plain-list">
        {waiting.map(({ id, text, askedAt }) => (
          <li key={id}>
            <p className="vt-as-typed">{text}</p>
            <p>
              <span className="usa-hint">{localTime(askedAt, call.timeZone, language)}</span>{' '}
              <a href={`/calls/${call.number}/inquiries/${id}`}>{t('applicant:inquiry.answerIt')}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
