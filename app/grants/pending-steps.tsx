import { Day } from '#app/ui/date.tsx'
import { useT } from '#app/ui/translate.tsx'
import { anchorOf, type ConditionView, type GrantView } from './grant-view.ts'

/** What has to happen between the approval and the award, in the partner's words; what is done is not told. */
export function PendingSteps({ grant: { state, parts, conditions } }: { grant: GrantView }) {
  const t = useT()
  const open = parts.filter(({ done }) => !done)
  if (state !== 'approved' || open.length === 0) return null
  const toLift = conditions.filter(({ precedent, status }) => precedent && status !== 'lifted')
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('money:steps.title')}</h2>
      <ul>
        {open.map(({ part }) => (
          <li key={part}>
            {t(`money:steps.${part}`, { count: toLift.length })}
            {part === 'conditions' ? <ToLift conditions={toLift} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const ToLift = ({ conditions }: { conditions: readonly ConditionView[] }) => (
  <ul>
    {conditions.map(({ id, what, dueOn }) => (
      <li key={id}>
        {dueOn ? (
          <strong>
            <Day value={dueOn} />:{' '}
          </strong>
        ) : null}
        <a href={`#${anchorOf({ id })}`}>{what}</a>
      </li>
    ))}
  </ul>
)
