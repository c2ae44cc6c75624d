import { useSearchParams } from '@remix-run/react'
import type { Refusal } from '#app/errors.ts'
import { RequestNotice } from '#app/extensions/request-notice.tsx'
import { localTime } from '#app/i18n/format.ts'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import { dossierAt } from '#app/proposals/dossier-at.ts'
import { FileStatesContext } from '#app/proposals/file-standing.tsx'
import { Actions } from '#app/ui/actions.tsx'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Blocker } from '#workflows/review/move.ts'
import { isAct, pageOf } from './acts.ts'
import type { ListedAct } from './acts-for.server.ts'
import { sayBlockers } from './blockers.ts'
import { CaseClocks } from './case-clocks.tsx'
import { CaseFacts } from './case-facts.tsx'
import type { CaseHead } from './case-head.server.ts'
import { CaseHeader } from './case-header.tsx'
import { CaseTags } from './case-tags.tsx'
import { ChangedSinceNotice } from './changed-since-notice.tsx'
import type { Said } from './findings.server.ts'
import { FindingsView } from './findings-view.tsx'
import { PanelView } from './panel-view.tsx'
import type { Begun, CasePage, VersionView } from './show-case.server.ts'

export function Acts({ id, acts }: { id: string; acts: readonly ListedAct[] }) {
  const t = useT()
  if (acts.length === 0) return null
  const label = ({ type }: ListedAct) => t(`review:event.${type}.label`)
  const toneOf = (act: ListedAct) => (act === acts.find(({ isDue }) => isDue) ? 'primary' : 'quiet')
  return (
    <Actions
      possible={acts
        .filter(({ because }) => because.length === 0)
        .map((act) => ({ to: pageOf(id, act.type), label: label(act), tone: toneOf(act) }))}
      blocked={acts
        .filter(({ because }) => because.length > 0)
        .map((act) => ({ label: label(act), because: sayBlockers(t, act.because) }))}
    />
  )
}

/** The answers of the version under review. */
export function VersionAnswers({ version, level = 3 }: { version: VersionView; level?: 2 | 3 }) {
  const t = useT()
  const { number, submittedOn, contentHash, language, fileStates } = version
  return (
    <>
      <p>{t('review:case.version', { version: number, at: submittedOn })}</p>
      <p className="vt-source vt-hash">{t('review:case.hash', { hash: contentHash })}</p>
      <FileStatesContext.Provider value={fileStates}>
        <AnswersView {...version} lang={language} level={level} />
      </FileStatesContext.Provider>
    </>
  )
}

export function Done() {
  const t = useT()
  const done = useSearchParams()[0].get('done')
  if (!isAct(done) && done !== 'taken') return null
  return <Notice tone="success" announce title={t(`case:done.${done}`)} />
}

/** To the reviewer who has put an assessment aside: where it goes on. */
function BegunNote({ id, timeZone, begun: { act, savedAt } }: { id: string; timeZone: string; begun: Begun }) {
  const t = useT()
  const hasJustSaved = useSearchParams()[0].has('saved')
  return (
    <Notice tone={hasJustSaved ? 'success' : 'info'} announce={hasJustSaved} title={t(`case:begun.${act}`)}>
      <p>{t('review:form.assess.savedAt', { at: localTime(savedAt, timeZone, useLanguage()) })}</p>
      <p>
        <a href={pageOf(id, act)}>{t('case:begun.continue')}</a>
      </p>
    </Notice>
  )
}

type PausedProps = {
  suspension: NonNullable<CaseHead['suspension']>
  pause: Said | null
  stoppedBy: CasePage['stoppedBy']
}

/** Since when a case stands still and where it goes on; to who reads the office's reasons, why; and what else stands still with it. */
function Paused({ suspension: { since, goesOn }, pause, stoppedBy }: PausedProps) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('case:paused.since', { since })}>
      {pause?.reason ? <AsTyped as="p">{pause.reason}</AsTyped> : null}
      {pause?.by ? <p>{t('review:case.by', { who: pause.by, when: pause.on })}</p> : null}
      {stoppedBy ? <StoppedBy {...stoppedBy} /> : null}
      <p>{t('case:paused.goesOn', { state: t(`review:state.${goesOn}.office`) })}</p>
    </Notice>
  )
}

function StoppedBy({ country, fund, to }: NonNullable<CasePage['stoppedBy']>) {
  const t = useT()
  const name = country ? t(`tags:country.${country}`) : t('office:suspension.fund', { fund })
  return (
    <p>
      {t('case:paused.with')} {to ? <a href={to}>{name}</a> : name}.
    </p>
  )
}

/** Who has the case, or why nobody can take it now. */
function NotTaken({ refusal }: { refusal: Refusal }) {
  const t = useT()
  const because = (refusal.params.because ?? []) as Blocker[]
  return (
    <RefusalNotice refusal={refusal}>
      {sayBlockers(t, because).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </RefusalNotice>
  )
}

/** One proposal as the office works on it. */
export function CaseView({ page, refusal }: { page: CasePage; refusal: Refusal | null }) {
  const t = useT()
  const { head, acts, begun, criteria, panel, findings, version, clocks } = page
  const hasBegun = head.tracks.length > 0
  const aside = (
    <>
      <CaseClocks clocks={clocks} units={version?.units} />
      <CaseFacts head={head} mayTake={page.mayTake} />
      <CaseTags id={head.id} tags={page.tags} />
    </>
  )
  return (
    <>
      {refusal ? <NotTaken refusal={refusal} /> : <Done />}
      <CaseHeader head={head} tab="case" hasHistory={findings !== null} seesPipeline={page.seesPipeline} />
      {begun ? <BegunNote id={head.id} timeZone={head.call.timeZone} begun={begun} /> : null}
      <Beside aside={aside}>
        {head.suspension ? (
          <Paused suspension={head.suspension} pause={findings?.pause ?? null} stoppedBy={page.stoppedBy} />
        ) : null}
        {page.changed ? <ChangedSinceNotice changed={page.changed} /> : null}
        {page.extension ? <RequestNotice id={head.id} request={page.extension} /> : null}
        <Acts id={head.id} acts={acts} />
        <h2>{t('review:case.review')}</h2>
        {findings ? <FindingsView findings={findings} tracks={head.tracks} units={version?.units} /> : null}
        {hasBegun ? <PanelView panel={panel} criteria={criteria} /> : <p>{t('review:case.notBegun')}</p>}
        <h2>{t('review:case.proposal')}</h2>
        {version ? (
          <>
            <p className="vt-on-screen">
              <a href={dossierAt(head.id, version.number)}>{t('proposal:dossier.link')}</a>
            </p>
            <VersionAnswers version={version} />
          </>
        ) : null}
      </Beside>
    </>
  )
}
