import { before } from '#app/i18n/before.ts'
import { list } from '#app/i18n/format.ts'
import { questionInFull } from '#app/proposals/question-words.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { TrackView } from './case-head.server.ts'
import { say, trackWords } from './case-header.tsx'
import type { Findings, Said } from './findings.server.ts'

/** The names of the proposal's units, by their keys. */
export type UnitNames = Record<string, string>

function Words({ what, said }: { what: string; said: Said }) {
  const t = useT()
  return (
    <>
      <div>
        <strong>{what}</strong>
      </div>
      {said.reason ? (
        <AsTyped as="div" lang={said.lang}>
          {said.reason}
        </AsTyped>
      ) : null}
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
      <div>
        <strong>{trackWords(t, view)}</strong>
      </div>
      {view.finding === 'notApplicable' || view.finding === 'notNeeded' ? (
        <div>{say(t, `review:track.${view.track}.rule.${view.finding}`)}</div>
      ) : null}
      {view.done || acting.length === 0 ? null : (
        <div>{t('case:track.waitsFor', { who: list(acting, language, 'disjunction') })}</div>
      )}
    </>
  )
}

/** A line a unit: its outcome, the case in which it was recorded, and until when it is valid. */
function Units({ units, vettingCase, names }: Pick<Findings, 'units' | 'vettingCase'> & { names: UnitNames }) {
  const t = useT()
  if (!vettingCase) return null
  return units.map(({ unit, outcome, reference, validUntil }) => (
    <div key={unit}>
      {names[unit] ?? t('case:unit.unnamed')}: {t(outcome ? `review:outcome.${outcome}` : 'case:unit.noOutcome')} ·{' '}
      {t('review:case.vettingCase', { reference: reference ?? vettingCase.reference })}
      {validUntil ? <> · {t('review:case.validUntil', { until: validUntil })}</> : null}
    </div>
  ))
}

/** What the finance officer asked and the partner answered. */
export function Clarification({ clarification }: { clarification: NonNullable<Findings['clarification']> }) {
  const t = useT()
  const { asked, answered } = clarification
  return (
    <>
      <Words what={t('case:clarification.asked')} said={asked} />
      {answered ? <Words what={t('case:clarification.answered')} said={answered} /> : null}
    </>
  )
}

function Concurrences({ concurrences }: Pick<Findings, 'concurrences'>) {
  const t = useT()
  return concurrences.map(({ country, answer, ...said }) => {
    const what = `${t(`tags:country.${country as CountryCode}`)}: ${t(`case:concurrence.${answer}`)}`
    return <Words key={country} what={what} said={said} />
  })
}

/** A row for each track, from the moment it begins. */
function useTrackRow(findings: Findings, names: UnitNames) {
  const t = useT()
  const { discussion, financial, vetting, clarification, concurrences } = findings
  return (view: TrackView): SummaryRow => {
    const { track } = view
    const said = track === 'financial' ? financial : track === 'vetting' ? vetting : null
    return {
      label: t(`review:track.${track}.label`),
      value: (
        <>
          {said ? <Words what={trackWords(t, view)} said={said} /> : <Standing view={view} />}
          {track === 'technical' && discussion ? <Words what={t('case:discussion')} said={discussion} /> : null}
          {track === 'financial' && clarification ? <Clarification clarification={clarification} /> : null}
          {track === 'vetting' ? <Units {...findings} names={names} /> : null}
          {track === 'concurrence' ? <Concurrences concurrences={concurrences} /> : null}
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
  const outcome = t(`case:ending.${ending.type}`)
  const what = grant && isApproval(ending.type) ? before(outcome, t('review:case.grant', grant)) : outcome
  return [{ label: t('case:ending.title'), value: <Words what={what} said={ending} /> }]
}

function useReconsiderationRow({ reconsideration }: Findings): SummaryRow[] {
  const t = useT()
  if (!reconsideration) return []
  const { asked, answered } = reconsideration
  const value = (
    <>
      <Words what={t('case:reconsideration.asked')} said={asked} />
      {answered ? <Words what={t(`case:reconsideration.${answered.type}`)} said={answered} /> : null}
    </>
  )
  return [{ label: t('review:state.reconsideration.office'), value }]
}

type FindingsViewProps = { findings: Findings; tracks: readonly TrackView[]; units?: UnitNames }

/** What each track found or for whom it waits, and what the office decided, each with its reason. */
export function FindingsView({ findings, tracks, units = {} }: FindingsViewProps) {
  const rows = [
    ...useEndingRow(findings),
    ...useReconsiderationRow(findings),
    ...useAskedRow(findings),
    ...tracks.map(useTrackRow(findings, units)),
  ]
  return rows.length > 0 ? <SummaryList rows={rows} dense /> : null
}
