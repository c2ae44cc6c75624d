import { longDate } from '#app/i18n/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { RegistrationState } from './registration.ts'

type RegistrationNoticeProps = {
  registration: RegistrationState
  /** Where its new day is written, and whose it is, on a page of several. */
  of?: { organizationId: string; organization: string }
}

/** Says that a registration ends or has ended; one that is good for longer is only said. */
export function RegistrationNotice({ registration: { until, kind }, of }: RegistrationNoticeProps) {
  const t = useT()
  const day = longDate(until, useLanguage())
  if (kind === 'good') return <p>{t('applicant:registration.good', { day })}</p>
  return (
    <Notice tone={kind === 'ended' ? 'error' : 'warning'} title={t(`applicant:registration.${kind}`, { day })}>
      <p>{t('applicant:registration.renew')}</p>
      {of ? (
        <p>
          <a href={`/organizations/${of.organizationId}/profile/organization`}>
            {t('applicant:registration.write', { organization: of.organization })}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}
