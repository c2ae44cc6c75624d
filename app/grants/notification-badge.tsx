import { Badge } from '#app/ui/badge.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { NotificationStanding } from './grant-view.ts'

const tones = { waiting: 'open', held: 'bad', cleared: 'good' } as const

export function NotificationBadge({ standing }: { standing: NotificationStanding }) {
  const t = useT()
  return <Badge tone={tones[standing]}>{t(`money:notifications.standing.${standing}`)}</Badge>
}
