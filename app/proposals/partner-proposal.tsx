import type { ReactNode } from 'react'
import { ago } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/index.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { StateBadge } from '#app/ui/badge.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { AnswerByWords } from './answer-by-words.tsx'
import { ClarificationNotice } from './clarification-notice.tsx'
import { InfectedFiles } from './infected-files.tsx'
import { ProposalAside } from './proposal-aside.tsx'
import { ProposalDecision } from './proposal-decision.tsx'
import { ProposalTasks } from './proposal-tasks.tsx'
import { ProposalTimeLine } from './proposal-time-line.tsx'
import type { PartnerView } from './show-proposal.server.ts'

/** A proposal as the people who wrote it follow it; what is to be done stands first. `children`: what follows an approval. */
export function PartnerProposal({ proposal, children }: { proposal: PartnerView; children?: ReactNode }) {
  const t = useT()
  const { title, reference, state, clarification, awaited } = proposal
  return (
    <>
      <PageHeader
        back={{ to: '/proposals', label: t('proposal:mine.title') }}
        above={reference ?? t('proposal:frame.noReference')}
        title={title ? <span lang={proposal.language}>{title}</span> : t('proposal:mine.untitled')}
        aside={<StateBadge state={state} label={t(`review:state.${state}.public`)} />}
      />
      <Beside aside={<ProposalAside proposal={proposal} />}>
        {proposal.returned ? <Returned reason={proposal.returned} lang={proposal.language} /> : null}
        <WhatNext proposal={proposal} />
        <InfectedFiles files={proposal.infected} attachAt={`/proposals/${proposal.id}/sections/attachments`} />
        {clarification ? <ClarificationNotice clarification={clarification} answerBy={awaited} /> : null}
        <ActsNow proposal={proposal} />
        {children}
        {proposal.decision ? <ProposalDecision decision={proposal.decision} /> : null}
        {proposal.asked.length > 0 ? <Asked awaited={awaited} /> : null}
        {proposal.tasks && (proposal.isOpen || state !== 'draft') ? (
          <>
            <ProposalTasks proposal={proposal} tasks={proposal.tasks} />
            {state === 'draft' ? <Saved proposal={proposal} /> : null}
          </>
        ) : null}
        <h2>{t('proposal:frame.timeline')}</h2>
        <ProposalTimeLine proposal={proposal} />
      </Beside>
    </>
  )
}

/** What the partner can do now beside writing. */
function ActsNow({ proposal: { id, acts, maySign } }: { proposal: PartnerView }) {
  const t = useT()
  if (acts.length === 0 && !maySign) return null
  return (
    <section className="vt-buttons" aria-label={t('actions.now')}>
      {maySign ? (
        <a className="usa-button" href={`/proposals/${id}/check`}>
          {t('proposal:frame.readAndSign')}
        </a>
      ) : null}
      {acts.map((act) => (
        <a
          key={act}
          className={act === 'clarify' ? 'usa-button' : 'usa-button usa-button--outline'}
          href={`/proposals/${id}/acts/${act}`}
        >
          {t(`review:event.${act}.label`)}
        </a>
      ))}
    </section>
  )
}

const waitsFor = {
  draft: 'you',
  certifying: 'you',
  changesRequested: 'you',
  intake: 'office',
  conceptDecision: 'office',
  tracks: 'office',
  decision: 'office',
  decided: 'office',
  approved: 'office',
  awardReady: 'office',
  reconsideration: 'office',
  suspended: 'office',
  awarded: 'you',
  declined: 'nobody',
  ineligible: 'nobody',
  withdrawn: 'nobody',
  lapsed: 'nobody',
  rescinded: 'nobody',
  declinedByPartner: 'nobody',
  closed: 'nobody',
  terminated: 'nobody',
} as const

const awaitedLabel = {
  handIn: 'clocks:answerBy',
  answer: 'clocks:answerBy',
  report: 'clocks:moment.report',
  condition: 'clocks:moment.condition',
} as const

/** What comes next, as far as it is true for this reader. */
function nextWords(t: Translate, { state, clarification, returned, tasks, maySign }: PartnerView): string {
  if (clarification) return t('proposal:clarification.next')
  if (state === 'certifying') return t(maySign ? 'proposal:frame.toSign' : 'proposal:frame.signing')
  if (state === 'draft' && returned !== null) return t('proposal:frame.returnedNext')
  if (state === 'draft' && tasks?.every(({ status }) => status === 'done')) return t('proposal:frame.complete')
  return t(`review:state.${state}.next`)
}

function WhatNext({ proposal }: { proposal: PartnerView }) {
  const t = useT()
  const { state, isOpen, awaited, clarification, reconsiderBy, call, now, maySign } = proposal
  const isWritten = state === 'draft' || state === 'certifying'
  const isLate = state === 'draft' && !isOpen
  const ended = reconsiderBy ? 'mayReconsider' : 'nobody'
  const waiting = isLate ? 'nobody' : waitsFor[state]
  const acting = awaited ? 'you' : waiting === 'nobody' ? ended : waiting
  const whoActs = state === 'certifying' ? (maySign ? 'yourself' : 'signer') : acting
  return (
    <SummaryBox title={t('proposal:frame.next')}>
      <p>{isLate ? t('proposal:frame.closed') : nextWords(t, proposal)}</p>
      {isWritten && isOpen ? (
        <p>
          {t('calls:page.closes')}: <Deadline value={call.closesAt} timeZone={call.timeZone} now={now} />
        </p>
      ) : null}
      {reconsiderBy ? (
        <p>
          {t('proposal:frame.reconsiderBy')}: <Deadline value={reconsiderBy} timeZone={call.timeZone} now={now} />
        </p>
      ) : null}
      {awaited && state !== 'changesRequested' && !clarification ? (
        <p>
          {t(awaitedLabel[awaited.kind])}: <Deadline value={awaited.at} timeZone={awaited.timeZone} now={now} />
        </p>
      ) : null}
      <p>
        {t('proposal:frame.whoActs')}: <strong>{t(`proposal:frame.${whoActs}`)}</strong>
      </p>
    </SummaryBox>
  )
}

function Returned({ reason, lang }: { reason: string; lang: PartnerView['language'] }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('proposal:frame.returned')}>
      <AsTyped as="p" lang={lang}>
        {reason}
      </AsTyped>
    </Notice>
  )
}

function Asked({ awaited }: Pick<PartnerView, 'awaited'>) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('proposal:changes.title')}>
      <p>{t('proposal:changes.lead')}</p>
      {awaited ? <AnswerByWords answerBy={awaited} /> : null}
    </Notice>
  )
}

function Saved({ proposal: { saved, now } }: { proposal: PartnerView }) {
  const t = useT()
  const language = useLanguage()
  if (!saved) return <p className="usa-hint">{t('proposal:save.never')}</p>
  return (
    <p className="usa-hint">{t('proposal:save.byOther', { when: ago(saved.at, now, language), person: saved.by })}</p>
  )
}
