import { dateTime } from '#app/i18n/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

type NewLinkNoticeProps = {
  email: string
  /** Null where it goes by mail alone. */
  link: string | null
  until: string
  isFirst: boolean
}

/** What was sent, and the link itself, so that an invitation arrives where no mail does. */
export function NewLinkNotice({ email, link, until, isFirst }: NewLinkNoticeProps) {
  const t = useT()
  const when = dateTime(until, useLanguage())
  return (
    <Notice tone="success" announce title={t(isFirst ? 'people:link.done' : 'people:link.newDone')}>
      <p>{t('people:link.byMail', { email })}</p>
      {link ? (
        <>
          <p>{t('people:link.byHand')}</p>
          <p>
            <code>{link}</code>
          </p>
          <p>{t('people:link.once', { when })}</p>
        </>
      ) : null}
    </Notice>
  )
}
