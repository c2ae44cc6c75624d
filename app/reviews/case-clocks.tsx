import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ClockMark, type MarkedClock } from './clock-mark.tsx'
import { clockName } from './clock-name.ts'
import type { UnitNames } from './findings-view.tsx'

/** `isPartners`: the partner alone can do what it waits for. */
export type CaseClock = MarkedClock & { clock: string; of: string | null; isPartners: boolean }

type CaseClocksProps = { clocks: readonly CaseClock[]; units?: UnitNames }

/** What runs on a case and until when: the office's own first, whatever the partner still has time for below. */
export function CaseClocks({ clocks, units = {} }: CaseClocksProps) {
  const t = useT()
  if (clocks.length === 0) return null
  const partners = clocks.filter(({ isPartners }) => isPartners)
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks:running')}</h2>
      <Running clocks={clocks.filter(({ isPartners }) => !isPartners)} units={units} />
      {partners.length > 0 ? <h3>{t('clocks:ofPartner')}</h3> : null}
      <Running clocks={partners} units={units} />
    </section>
  )
}

function Running({ clocks, units }: Required<CaseClocksProps>) {
  const t = useT()
  if (clocks.length === 0) return null
  const rows = clocks.map((clock) => {
    const of = clock.of ?? units[clock.clock.split(':')[1] ?? ''] ?? null
    return { label: clockName(t, { ...clock, of }), value: <ClockMark clock={clock} /> }
  })
  return <SummaryList dense rows={rows} />
}
