import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ClockMark, type MarkedClock } from './clock-mark.tsx'
import { clockName } from './clock-name.ts'

export type CaseClock = MarkedClock & { clock: string }

/** What runs on a case and until when. */
export function CaseClocks({ clocks }: { clocks: readonly CaseClock[] }) {
  const t = useT()
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks:running')}</h2>
      <SummaryList
        dense
        rows={clocks.map((clock) => ({ label: clockName(t, clock.clock), value: <ClockMark clock={clock} /> }))}
      />
    </section>
  )
}
