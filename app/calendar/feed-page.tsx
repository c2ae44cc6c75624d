import { dateTime } from '#app/i18n/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

/** A person's secret address for their calendar; `address` right after it was made, and never again. */
export function FeedPage({ madeAt, address }: { madeAt: string | null; address?: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <PageHeader
        back={{ to: '/account', label: t('people:account.title') }}
        title={t('applicant:calendar.title')}
        lead={t('applicant:calendar.lead')}
      />
      {address ? (
        <Notice tone="success" announce title={t('applicant:calendar.made')}>
          <p>{t('applicant:calendar.copyNow')}</p>
          <p>
            <code className="vt-hash">{address}</code>
          </p>
        </Notice>
      ) : madeAt ? (
        <p>{t('applicant:calendar.since', { when: dateTime(madeAt, language) })}</p>
      ) : (
        <p>{t('applicant:calendar.none')}</p>
      )}
      <p>{t('applicant:calendar.secret')}</p>
      <div className="vt-buttons">
        <PostButton action="/account/calendar" tone={madeAt ? 'quiet' : 'primary'}>
          {t(madeAt ? 'applicant:calendar.renew' : 'applicant:calendar.make')}
        </PostButton>
        {madeAt ? (
          <PostButton action="/account/calendar/removal" tone="quiet">
            {t('applicant:calendar.end')}
          </PostButton>
        ) : null}
      </div>
      {madeAt ? <p className="usa-hint">{t('applicant:calendar.renewHint')}</p> : null}
    </>
  )
}
