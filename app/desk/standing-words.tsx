import { Badge } from '#app/ui/badge.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Waiting } from './clocks.ts'

/** How much of its time a case has left: in words, with colour only where it presses. */
export function StandingWords({ waiting: { standing, left, working } }: { waiting: Waiting }) {
  const t = useT()
  const kind = working ? 'working' : 'calendar'
  if (standing === 'overdue') return <Badge tone="bad">{t(`pipeline:desk.overdue.${kind}`, { count: -left })}</Badge>
  const words = left === 0 ? t('pipeline:desk.dueToday') : t(`pipeline:desk.left.${kind}`, { count: left })
  return standing === 'dueSoon' ? <Badge tone="warning">{words}</Badge> : <span>{words}</span>
}
