import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
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

function useVettingRow({ vetting, vettingCase }: Findings): SummaryRow[] {
  const t = useT()
  if (!vettingCase) return []
  const { reference, validUntil } = vettingCase
  const value = (
    <>
      {vetting ? <Words what={t(`review:finding.vetting.${vetting.outcome}`)} said={vetting} /> : null}
      <div>{t('review:case.vettingCase', { reference })}</div>
      {validUntil ? <div>{t('review:case.validUntil', { until: validUntil })}</div> : null}
    </>
  )
  return [{ label: t('review:track.vetting.label'), value }]
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

/** What the office found beside the assessments, and what it decided, each with its reason. */
export function FindingsView({ findings }: { findings: Findings }) {
  const t = useT()
  const { financial } = findings
  const financialRow = financial && {
    label: t('review:track.financial.label'),
    value: <Words what={t(`review:finding.financial.${financial.risk}`)} said={financial} />,
  }
  const rows = [
    ...useEndingRow(findings),
    ...useAskedRow(findings),
    ...(financialRow ? [financialRow] : []),
    ...useVettingRow(findings),
  ]
  return rows.length > 0 ? <SummaryList rows={rows} dense /> : null
}
