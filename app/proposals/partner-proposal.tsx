import { ago } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { StateBadge } from '#app/ui/badge.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { AnswerByWords } from './answer-by-words.tsx'
import { ProposalAside } from './proposal-aside.tsx'
import { ProposalDecision } from './proposal-decision.tsx'
import { ProposalTasks } from './proposal-tasks.tsx'
import { ProposalTimeLine } from './proposal-time-line.tsx'
import { sectionOf } from './sections.ts'
import type { PartnerView } from './show-proposal.server.ts'

/** A proposal as the people who wrote it follow it. */
export function PartnerProposal({ proposal }: { proposal: PartnerView }) {
  const t = useT()
  const { title, reference, state } = proposal
  return (
    <>
      <PageHeader
        back={{ to: '/proposals', label: t('proposal:mine.title') }}
        above={reference ?? t('proposal:frame.noReference')}
        title={title ?? t('proposal:mine.untitled')}
        aside={<StateBadge state={state} label={t(`review:state.${state}.public`)} />}
      />
      <Beside aside={<ProposalAside proposal={proposal} />}>
        <WhatNext proposal={proposal} />
        {proposal.decision ? <ProposalDecision state={state} decision={proposal.decision} /> : null}
        {proposal.asked.length > 0 ? <Asked proposal={proposal} /> : null}
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

const waitsFor = {
  draft: 'you',
  changesRequested: 'you',
  intake: 'office',
  tracks: 'office',
  decision: 'office',
  approved: 'nobody',
  declined: 'nobody',
  ineligible: 'nobody',
  withdrawn: 'nobody',
  lapsed: 'nobody',
} as const

function WhatNext({ proposal: { state, isOpen, call, now } }: { proposal: PartnerView }) {
  const t = useT()
  const isLate = state === 'draft' && !isOpen
  return (
    <SummaryBox title={t('proposal:frame.next')}>
      <p>{isLate ? t('proposal:frame.closed') : t(`review:state.${state}.next`)}</p>
      {state === 'draft' && isOpen ? (
        <p>
          {t('calls:page.closes')}: <Deadline value={call.closesAt} timeZone={call.timeZone} now={now} />
        </p>
      ) : null}
      <p>
        {t('proposal:frame.whoActs')}: <strong>{t(`proposal:frame.${isLate ? 'nobody' : waitsFor[state]}`)}</strong>
      </p>
    </SummaryBox>
  )
}

function Asked({ proposal: { asked, answerBy } }: { proposal: PartnerView }) {
  const t = useT()
  const say = sayIn(t)
  return (
    <Notice tone="warning" title={t('proposal:changes.title')}>
      <p>{t('proposal:changes.lead')}</p>
      {answerBy ? <AnswerByWords answerBy={answerBy} /> : null}
      {asked.map(({ section, reason }) => (
        <p key={section}>
          <strong>{say(sectionOf(section).title)}.</strong> {reason}
        </p>
      ))}
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
