import { StateBadge } from '#app/ui/badge.tsx'
import { Card, Cards } from '#app/ui/card.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ListedProposal } from './list-proposals.server.ts'

type ProposalCardsProps = {
  proposals: readonly ListedProposal[]
  /** Where a person writes for several organisations, each card names its own. */
  namesOrganization: boolean
}

export function ProposalCards({ proposals, namesOrganization }: ProposalCardsProps) {
  const t = useT()
  return (
    <Cards>
      {proposals.map((proposal) => (
        <Card
          key={proposal.id}
          level={3}
          title={proposal.title ?? t('proposal:mine.untitled')}
          to={`/proposals/${proposal.id}`}
          above={proposal.reference}
          badge={<StateBadge state={proposal.state} label={t(`review:state.${proposal.state}.public`)} />}
        >
          <p className="usa-hint">
            {t('proposal:mine.callLine', proposal.call)}
            {namesOrganization ? ` · ${proposal.organization}` : null}
          </p>
          <NextStep proposal={proposal} />
        </Card>
      ))}
    </Cards>
  )
}

const askedWords = {
  draft: 'proposal:mine.askDraft',
  changes: 'proposal:mine.askChanges',
  clarification: 'proposal:mine.askClarification',
  signature: 'proposal:mine.askSignature',
  report: 'proposal:mine.askReport',
  evidence: 'proposal:mine.askEvidence',
} as const

const deadlineWords = {
  handIn: 'calls:page.closes',
  answer: 'clocks:answerBy',
  report: 'clocks:moment.report',
  condition: 'clocks:moment.condition',
} as const

/** What comes next, whoever does it, and the next deadline of the organisation. */
function NextStep({ proposal: { asks, state, isLate, isOver, awaited, now } }: { proposal: ListedProposal }) {
  const t = useT()
  const next = isLate ? t('proposal:frame.closed') : t(`review:state.${state}.next`)
  return (
    <>
      <p>{asks ? <strong>{t('proposal:mine.asked', { what: t(askedWords[asks]) })}</strong> : next}</p>
      <p>
        {awaited ? (
          <>
            {t(deadlineWords[awaited.kind])}: <Deadline value={awaited.at} timeZone={awaited.timeZone} now={now} />
          </>
        ) : isOver ? null : (
          t('applicant:mine.noDeadline')
        )}
      </p>
    </>
  )
}
