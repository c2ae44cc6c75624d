import { useT } from '#app/ui/translate.tsx'
import { CallCriteria } from './call-criteria.tsx'
import { CallDates } from './call-dates.tsx'
import { CallGlance } from './call-glance.tsx'
import { CallTexts } from './call-texts.tsx'
import type { ShownCall } from './show-call.server.ts'

/** A call as its readers will see it, in the reader's own language. */
export function CallPreview({ call, earliestStart }: { call: ShownCall; earliestStart: string }) {
  const t = useT()
  return (
    <>
      <h2>{call.title}</h2>
      <p className="vt-lead">{call.summary}</p>
      <CallGlance call={call} />
      <h2>{t('calls:page.dates')}</h2>
      <CallDates call={call} earliestStart={earliestStart} />
      <CallTexts call={call} />
      <h2>{t('calls:page.criteria')}</h2>
      <CallCriteria criteria={call.criteria} />
    </>
  )
}
