import type { Refusal } from '#app/errors.ts'
import { dateTime } from '#app/i18n/format.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { StateName } from '#workflows/review/context.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { Blocker } from '#workflows/review/move.ts'
import { sayBlockers } from './blockers.ts'

/** What the door answers with a 409. */
type Refused = {
  state?: StateName
  because?: Blocker[]
  act?: EventType | null
  changedBy?: string | null
  changedAt?: string | null
}

/** Why an act was not done: what stands in its way, or who was faster with what, and where the proposal stands now. */
export function ActRefusal({ refusal, here }: { refusal: Refusal; here: string }) {
  const t = useT()
  const language = useLanguage()
  const { state, because = [], act, changedBy, changedAt } = refusal.params as Refused
  return (
    <RefusalNotice refusal={refusal}>
      {changedAt && !changedBy ? <p>{dateTime(changedAt, language)}</p> : null}
      {act ? <p>{t('review:act.whatWasDone', { act: t(`review:event.${act}.label`) })}</p> : null}
      {state ? <p>{t('review:act.stands', { state: t(`review:state.${state}.office`) })}</p> : null}
      {because.length > 0 ? (
        <ul>
          {sayBlockers(t, because).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <p>{t('review:act.resend')}</p>
      <p>
        <a href={here}>{t('fault.reload')}</a>
      </p>
    </RefusalNotice>
  )
}
