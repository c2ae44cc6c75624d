import { dateTimeWithZone, localTime } from '#app/i18n/format.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { OfficeRequest } from './office-request.ts'

/** To the office: what the partner asks, and the two answers. */
export function RequestNotice({ id, request }: { id: string; request: OfficeRequest }) {
  const t = useT()
  const act = request.isLate ? 'revive' : 'extendDeadline'
  return (
    <Notice tone="warning" title={t('applicant:extension.asksOffice')}>
      <RequestWords request={request} />
      {request.isLate ? <p>{t('applicant:extension.isLate')}</p> : null}
      <p>
        <a href={`/proposals/${id}/acts/${act}`}>{t('applicant:extension.give')}</a>
        {' · '}
        <a href={`/proposals/${id}/extension-request/refusal`}>{t('applicant:extension.refuse')}</a>
      </p>
    </Notice>
  )
}

/** Who asks, until when and why. */
export function RequestWords({ request }: { request: OfficeRequest }) {
  const t = useT()
  const { until, timeZone, reason, language: lang, askedBy, askedAt } = request
  const language = useLanguage()
  return (
    <>
      <p>
        {t('applicant:extension.askedBy', {
          who: askedBy,
          when: localTime(askedAt, timeZone, language),
          until: dateTimeWithZone(until, timeZone, language),
        })}
      </p>
      <AsTyped as="p" lang={lang}>
        {reason}
      </AsTyped>
    </>
  )
}
