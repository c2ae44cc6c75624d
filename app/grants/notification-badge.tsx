import { date } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { NotificationView } from './grant-view.ts'

const tones = { running: 'open', waiting: 'warning', held: 'bad', cleared: 'good' } as const

export function NotificationBadge({
  of: { standing, clearsOn },
}: {
  of: Pick<NotificationView, 'standing' | 'clearsOn'>
}) {
  const t = useT()
  const day = date(clearsOn, useLanguage())
  return <Badge tone={tones[standing]}>{t(`money:notifications.standing.${standing}`, { day })}</Badge>
}
