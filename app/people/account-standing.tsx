import { dateTime } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ShownAccount } from './show-account.server.ts'

const tones = { active: 'good', invited: 'warning', suspended: 'bad' } as const

type AccountStandingProps = { account: Pick<ShownAccount, 'standing' | 'linkUntil'>; brief?: boolean }

/** Whether somebody can sign in, and if not yet, until when their link works. */
export function AccountStanding({ account: { standing, linkUntil }, brief }: AccountStandingProps) {
  const t = useT()
  const when = dateTime(linkUntil ?? 0, useLanguage())
  return (
    <>
      <Badge tone={tones[standing]}>{t(`people:accounts.is.${standing}`)}</Badge>
      {standing === 'invited' && !brief ? (
        <p className="usa-hint">
          {linkUntil ? t('people:accounts.invitedUntil', { when }) : t('people:accounts.invitedText')}
        </p>
      ) : null}
    </>
  )
}
