import { useSearchParams } from '@remix-run/react'
import { pipelineFrom } from '#app/pipeline-address.ts'
import { StateBadge, type TrackMark, TrackMarks } from '#app/ui/badge.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { CaseHead, TrackView } from './case-head.server.ts'

type Translate = ReturnType<typeof useT>

/** The words of a position or a finding, whose keys are data. */
export const say = (t: Translate, key: string) => (t as unknown as (key: string) => string)(key)

/** Where a track stands or what it found, with how many assessments are in. */
export function trackWords(t: Translate, { track, leaf, finding, sent }: TrackView): string {
  const where = finding ? say(t, `review:finding.${track}.${finding}`) : say(t, `review:track.${track}.${leaf}`)
  const figures = sent && !finding ? ` (${t('review:case.sent', sent)})` : ''
  return where + figures
}

const against = ['high', 'notCleared', 'pendingNamedUnits', 'objected']

export const speaksAgainst = ({ finding }: Pick<TrackView, 'finding'>) => finding !== null && against.includes(finding)

const isNotNeeded = ({ finding }: Pick<TrackView, 'finding'>) => finding === 'notApplicable' || finding === 'notNeeded'

export function CaseTracks({ tracks }: { tracks: readonly TrackView[] }) {
  const t = useT()
  const marks: TrackMark[] = tracks.map((view) => ({
    track: view.track,
    label: `${t(`review:track.${view.track}.label`)}: ${trackWords(t, view)}`,
    done: view.done,
    isAgainst: speaksAgainst(view),
    isNotNeeded: isNotNeeded(view),
  }))
  return <TrackMarks tracks={marks} />
}

/** What must be met before the award: each part in words, and what is missing of those that are not. */
export function CaseParts({ parts, tracks }: Pick<CaseHead, 'parts' | 'tracks'>) {
  const t = useT()
  const noUnits = tracks.some((view) => view.track === 'vetting' && isNotNeeded(view))
  const shown = parts.filter(({ part }) => part !== 'vettedUnits' || !noUnits)
  const marks: TrackMark[] = shown.map(({ part, leaf, done }) => ({
    track: part,
    label: say(t, `review:part.${part}.${leaf}`),
    done,
  }))
  return <TrackMarks tracks={marks} />
}

type CaseHeaderProps = {
  head: CaseHead
  tab: 'case' | 'grant' | 'history' | 'procedure'
  /** Whether the reader may open the history. */
  hasHistory: boolean
  seesPipeline: boolean
}

/** The lists one comes from; the pipeline as it was filtered. */
function useWaysBack(seesPipeline: boolean, from: string | null) {
  const t = useT()
  const desk = { to: '/desk', label: t('pipeline:desk.title') }
  return seesPipeline ? [{ to: pipelineFrom(from), label: t('pipeline:title') }, desk] : [desk]
}

/** The head of one proposal's pages in the office. */
export function CaseHeader({ head, tab, hasHistory, seesPipeline }: CaseHeaderProps) {
  const t = useT()
  const from = useSearchParams()[0].get('from')
  const at = `/proposals/${head.id}`
  const query = from ? `?${new URLSearchParams({ from })}` : ''
  return (
    <>
      <PageHeader
        back={useWaysBack(seesPipeline, from)}
        above={`${head.reference} · ${head.organization}`}
        title={<span lang={head.language}>{head.title}</span>}
        aside={<StateBadge state={head.state} label={t(`review:state.${head.state}.office`)} />}
      >
        <CaseTracks tracks={head.tracks} />
        <CaseParts parts={head.parts} tracks={head.tracks} />
      </PageHeader>
      {hasHistory ? (
        <Tabs
          label={t('review:case.tabs.label')}
          items={[
            { to: at + query, label: t('review:case.tabs.case'), current: tab === 'case' },
            ...(head.isGranted
              ? [{ to: `${at}/award${query}`, label: t('review:case.tabs.award'), current: tab === 'grant' }]
              : []),
            { to: `${at}/history${query}`, label: t('review:case.tabs.history'), current: tab === 'history' },
            {
              to: `${at}/procedure${query}`,
              label: t('review:case.tabs.procedure'),
              current: tab === 'procedure',
            },
          ]}
        />
      ) : null}
    </>
  )
}
