import { list } from '#app/i18n/format.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { TrackView } from './case-head.server.ts'
import { trackWords } from './case-header.tsx'
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
      {view.finding === 'notApplicable' ? <div>{t('review:track.vetting.rule.notApplicable')}</div> : null}
      {view.done || acting.length === 0 ? null : (
        <div>{t('case:track.waitsFor', { who: list(acting, language, 'disjunction') })}</div>
      )}
    </>
  )
}

function VettingCase({
  vettingCase: { reference, validUntil },
}: {
  vettingCase: NonNullable<Findings['vettingCase']>
}) {
  const t = useT()
  return (
    <>
      <div>{t('review:case.vettingCase', { reference })}</div>
      {validUntil ? <div>{t('review:case.validUntil', { until: validUntil })}</div> : null}
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
          {view.track === 'vetting' && vettingCase ? <VettingCase vettingCase={vettingCase} /> : null}
        </>
      ),
    }
  }
}

function useAskedRow({ asked }: Findings): SummaryRow[] {
  const t = useT()
  if (asked.length === 0) return []
  const value = asked.map(({ section, reason }) => (
    <div key={section}>
      <strong>{t(`proposal:sections.${section}.title`)}</strong>
      <div>{reason ?? t('review:case.reasonGone')}</div>
    </div>
  ))
  return [{ label: t('review:case.asked'), value }]
}

function useEndingRow({ ending, grant }: Findings): SummaryRow[] {
  const t = useT()
  if (!ending) return []
  const what =
    grant && ending.type === 'approve' ? t('review:case.grant', grant) : t(`review:event.${ending.type}.label`)
  return [{ label: t(`review:event.${ending.type}.label`), value: <Words what={what} said={ending} /> }]
}

/** What each track found or for whom it waits, and what the office decided, each with its reason. */
export function FindingsView({ findings, tracks }: { findings: Findings; tracks: readonly TrackView[] }) {
  const rows = [...useEndingRow(findings), ...useAskedRow(findings), ...tracks.map(useTrackRow(findings))]
  return rows.length > 0 ? <SummaryList rows={rows} dense /> : null
}
