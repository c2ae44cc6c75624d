import { list } from '#app/i18n/format.ts'
import { questionInFull } from '#app/proposals/question-words.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { TrackView } from './case-head.server.ts'
import { say, trackWords } from './case-header.tsx'
import type { Findings, Said } from './findings.server.ts'

function Words({ what, said }: { what: string; said: Said }) {
  const t = useT()
  return (
    <>
      <strong>{what}</strong>
      {said.reason ? <div>{said.reason}</div> : null}
      {said.by ? <div className="usa-hint">{t('review:case.by', { who: said.by, when: said.on })}</div> : null}
    </>
  )
}

/** Why a track has nothing to do, for whom it waits, or nothing more to say. */
function Standing({ view }: { view: TrackView }) {
  const t = useT()
  const language = useLanguage()
  const acting = view.whoActs.map((role) => t(`review:role.${role}`))
  return (
    <>
      <strong>{trackWords(t, view)}</strong>
      {view.finding === 'notApplicable' || view.finding === 'notNeeded' ? (
        <div>{say(t, `review:track.${view.track}.rule.${view.finding}`)}</div>
      ) : null}
      {view.done || acting.length === 0 ? null : (
        <div>{t('case:track.waitsFor', { who: list(acting, language, 'disjunction') })}</div>
      )}
    </>
  )
}

function VettingCase({ vetting, vettingCase }: Pick<Findings, 'vetting' | 'vettingCase'>) {
  const t = useT()
  if (!vettingCase) return null
  const { reference } = vettingCase
  const until = vetting?.units
    .map(({ validUntil }) => validUntil ?? '')
    .toSorted()
    .find(Boolean)
  return (
    <>
      <div>{t('review:case.vettingCase', { reference })}</div>
      {until ? <div>{t('review:case.validUntil', { until })}</div> : null}
    </>
  )
}

/** A row for each track, from the moment it begins. */
function useTrackRow({ financial, vetting, vettingCase }: Findings) {
  const t = useT()
  return (view: TrackView): SummaryRow => {
    const said = view.track === 'financial' ? financial : view.track === 'vetting' ? vetting : null
    return {
      label: t(`review:track.${view.track}.label`),
      value: (
        <>
          {said ? <Words what={trackWords(t, view)} said={said} /> : <Standing view={view} />}
          {view.track === 'vetting' ? <VettingCase {...{ vetting, vettingCase }} /> : null}
        </>
      ),
    }
  }
}

function useAskedRow({ asked }: Findings): SummaryRow[] {
  const t = useT()
  if (asked.length === 0) return []
  const value = asked.map(({ question, reason }) => (
    <div key={question}>
      <strong>{questionInFull(question, t)}</strong>
      <div>{reason ?? t('review:case.reasonGone')}</div>
    </div>
  ))
  return [{ label: t('review:case.asked'), value }]
}

const isApproval = (type: string) => type === 'approve' || type === 'approveWithConditions'

function useEndingRow({ ending, grant }: Findings): SummaryRow[] {
  const t = useT()
  if (!ending) return []
  const what = grant && isApproval(ending.type) ? t('review:case.grant', grant) : t(`review:event.${ending.type}.label`)
  return [{ label: t(`review:event.${ending.type}.label`), value: <Words what={what} said={ending} /> }]
}

/** What each track found or for whom it waits, and what the office decided, each with its reason. */
export function FindingsView({ findings, tracks }: { findings: Findings; tracks: readonly TrackView[] }) {
  const rows = [...useEndingRow(findings), ...useAskedRow(findings), ...tracks.map(useTrackRow(findings))]
  return rows.length > 0 ? <SummaryList rows={rows} dense /> : null
}
