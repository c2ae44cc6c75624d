import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { EventType } from '#workflows/review/events.ts'
import type { Blocker } from '#workflows/review/move.ts'
import type { Answered, Named } from './answered.ts'
import { sayBlockers } from './blockers.ts'

type Refused = { because?: Blocker[]; act?: EventType | null }

/** Why one of many was not done, a sentence each. */
function useReasons() {
  const t = useT()
  return ({ refusal }: Answered): string[] => {
    if (!refusal) return []
    const { because = [], act } = refusal.params as Refused
    if (because.length > 0) return sayBlockers(t, because)
    const why = t(`errors:refusal.${refusal.refusal}`, refusal.params)
    return act ? [why, t('review:act.whatWasDone', { act: t(`review:event.${act}.label`) })] : [why]
  }
}

const Name = ({ of: { id, reference, title, language } }: { of: Named }) => (
  <>
    {reference ?? (title ? null : id)}
    {reference && title ? ' · ' : null}
    <span lang={language}>{title}</span>
  </>
)

/** What became of each, after an act on many: first what was done. */
export function AnswersList({ answers, done }: { answers: readonly Answered[]; done: string }) {
  const [passed, refused] = [answers.filter(({ refusal }) => !refusal), answers.filter(({ refusal }) => refusal)]
  return (
    <>
      {passed.length > 0 ? (
        <Notice tone="success" announce title={done}>
          <ul>
            {passed.map((one) => (
              <li key={one.id}>
                <a href={`/proposals/${one.id}`}>
                  <Name of={one} />
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <NotDone answers={refused} />
    </>
  )
}

/** Those of many on which the act was not done, each with its reasons. */
export function NotDone({ answers }: { answers: readonly Answered[] }) {
  const t = useT()
  const reasonsOf = useReasons()
  if (answers.length === 0) return null
  return (
    <Notice tone="warning" announce title={t('money:many.notDone')}>
      <Reasons items={answers.map((one) => ({ ...one, reasons: reasonsOf(one) }))} />
    </Notice>
  )
}

type WithReasons = Named & { reasons: readonly string[] }

/** Those that do not pass, each with its reasons. */
export function Reasons({ items }: { items: readonly WithReasons[] }) {
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id}>
          <a href={`/proposals/${one.id}`}>
            <Name of={one} />
          </a>
          <ul>
            {one.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** Those that pass. */
export function Names({ items }: { items: readonly Named[] }) {
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id}>
          <Name of={one} />
        </li>
      ))}
    </ul>
  )
}
