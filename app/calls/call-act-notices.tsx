import { dateTime, dateTimeWithZone } from '#app/i18n/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ShownCallAct } from './call-acts.server.ts'

/** What was done with the call since it was published. */
export function CallActNotices({ acts, timeZone }: { acts: readonly ShownCallAct[]; timeZone: string }) {
  const t = useT()
  return acts.map((act) =>
    act.act === 'archive' ? (
      <Notice key={act.at} title={t('office:archive.done')}>
        <Why act={act} />
      </Notice>
    ) : act.act === 'amend' ? (
      <Notice key={act.at} title={t('office:amendment.done')}>
        <Why act={act} />
      </Notice>
    ) : act.act === 'cancel' ? (
      <Notice key={act.at} tone="warning" title={t('calls:act.cancelled')}>
        <p>{t('calls:act.cancelledText')}</p>
        <Why act={act} />
      </Notice>
    ) : (
      <Notice key={act.at} title={t('calls:act.extended')}>
        <Until act={act} timeZone={timeZone} />
        <Why act={act} />
      </Notice>
    ),
  )
}

function Until({ act, timeZone }: { act: ShownCallAct; timeZone: string }) {
  const t = useT()
  const closes = dateTimeWithZone(act.closesAt, timeZone, useLanguage())
  return <p>{t('calls:act.extendedText', { closes })}</p>
}

function Why({ act: { why, by, at } }: { act: ShownCallAct }) {
  const t = useT()
  const when = dateTime(at, useLanguage())
  return (
    <>
      {why ? <p>{t('calls:act.why', { why })}</p> : null}
      {by ? <p>{t('calls:act.by', { name: by, when })}</p> : null}
    </>
  )
}
