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

/** What comes next where nothing is asked of the organisation; the others have ended, or ask something of it. */
const comesNext = {
  certifying: 'proposal:mine.then.certifying',
  intake: 'proposal:mine.then.intake',
  conceptDecision: 'proposal:mine.then.conceptDecision',
  tracks: 'proposal:mine.then.tracks',
  decision: 'proposal:mine.then.decision',
  approved: 'proposal:mine.then.approved',
  awardReady: 'proposal:mine.then.awardReady',
  reconsideration: 'proposal:mine.then.reconsideration',
  suspended: 'proposal:mine.then.suspended',
  awarded: 'proposal:mine.then.awarded',
} as const satisfies Partial<Record<ListedProposal['state'], string>>

const isUnderWay = (state: ListedProposal['state']): state is keyof typeof comesNext => state in comesNext

/** What is asked, or what comes next, and the next deadline of the organisation. */
function NextStep({ proposal }: { proposal: ListedProposal }) {
  const t = useT()
  const { asks, awaited, reconsiderBy, call, now } = proposal
  return (
    <>
      <p>
        {asks ? (
          <strong>{t('proposal:mine.asked', { what: t(askedWords[asks]) })}</strong>
        ) : (
          <NothingAsked {...proposal} />
        )}
      </p>
      {awaited ? (
        <p>
          {t(deadlineWords[awaited.kind])}: <Deadline value={awaited.at} timeZone={awaited.timeZone} now={now} />
        </p>
      ) : null}
      {reconsiderBy ? (
        <p>
          {t('proposal:frame.reconsiderBy')}: <Deadline value={reconsiderBy} timeZone={call.timeZone} now={now} />
        </p>
      ) : null}
    </>
  )
}

function NothingAsked({ state, isLate }: ListedProposal) {
  const t = useT()
  if (isLate) return t('proposal:frame.closed')
  return isUnderWay(state)
    ? `${t('proposal:mine.nothingAsked')}. ${t(comesNext[state])}`
    : t(`review:state.${state}.next`)
}
