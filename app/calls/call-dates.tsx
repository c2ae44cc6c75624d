import { Day, Deadline } from '#app/ui/date.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ShownCall } from './show-call.server.ts'

export function CallDates({ call, earliestStart }: { call: ShownCall; earliestStart: string }) {
  const t = useT()
  const { opensAt, closesAt, questionsUntil, timeZone } = call
  return (
    <SummaryList
      dense
      rows={[
        { label: t('calls:page.opens'), value: <Deadline value={opensAt} timeZone={timeZone} /> },
        ...(questionsUntil
          ? [{ label: t('applicant:inquiry.until'), value: <Deadline value={questionsUntil} timeZone={timeZone} /> }]
          : []),
        { label: t('calls:page.closes'), value: <Deadline value={closesAt} timeZone={timeZone} /> },
        { label: t('calls:page.earliest'), value: <Day value={earliestStart} /> },
      ]}
    />
  )
}
