import { useT } from '#app/ui/translate.tsx'
import type { GrantView } from './grant-view.ts'

/** What has to happen between the approval and the award, in the partner's words; what is done is not told. */
export function PendingSteps({ grant: { state, parts, conditions } }: { grant: GrantView }) {
  const t = useT()
  const open = parts.filter(({ done }) => !done)
  if (state !== 'approved' || open.length === 0) return null
  const count = conditions.filter(({ precedent, status }) => precedent && status !== 'lifted').length
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('money:steps.title')}</h2>
      <ul>
        {open.map(({ part }) => (
          <li key={part}>{t(`money:steps.${part}`, { count })}</li>
        ))}
      </ul>
    </section>
  )
}
