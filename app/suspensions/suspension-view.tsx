import { Moment } from '#app/ui/date.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { CarriedNotice, type CarriedThrough } from './carried-notice.tsx'
import { CoveredTable } from './covered-table.tsx'
import type { SuspensionPage } from './show-suspension.server.ts'

type SuspensionViewProps = {
  page: SuspensionPage
  /** What has just been done. */
  done: CarriedThrough | null
}

/** One suspension: since when, why, and each proposal of its country or fund. */
export function SuspensionView({ page: { suspension, covered, mayEnd }, done }: SuspensionViewProps) {
  const t = useT()
  const { id, isOpen, why, startedBy, startedAt, endedBy, endedAt } = suspension
  const left = isOpen ? covered.counts.goesOn : covered.counts.stands
  const say = isOpen ? 'stopped' : 'resumed'
  return (
    <>
      {done ? <CarriedNotice done={done} was={say} /> : null}
      <SummaryList
        dense
        rows={[
          { label: t('office:suspension.why'), value: why },
          { label: t('office:suspension.since'), value: <By at={startedAt} who={startedBy} /> },
          ...(endedAt ? [{ label: t('office:suspension.until'), value: <By at={endedAt} who={endedBy} /> }] : []),
        ]}
      />
      {left > 0 ? (
        <Notice tone="warning" title={t(`office:suspension.left.${say}`, { count: left })}>
          {mayEnd ? (
            <PostButton action={`/suspensions/${id}?index`}>{t(`office:suspension.carryThrough.${say}`)}</PostButton>
          ) : null}
        </Notice>
      ) : null}
      {isOpen && mayEnd ? (
        <p className="vt-buttons">
          <a className="usa-button usa-button--outline" href={`/suspensions/${id}/end`}>
            {t('office:suspension.end.title')}
          </a>
        </p>
      ) : null}
      <CoveredTable covered={covered} when={isOpen ? 'during' : 'end'} />
    </>
  )
}

function By({ at, who }: { at: string; who: string | null }) {
  return (
    <>
      <Moment value={at} /> · {who}
    </>
  )
}
