import { StateBadge } from '#app/ui/badge.tsx'
import { Card, Cards } from '#app/ui/card.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AnswerByWords } from './answer-by-words.tsx'
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
          <Asked proposal={proposal} />
        </Card>
      ))}
    </Cards>
  )
}

const askedWords = {
  draft: 'proposal:mine.askDraft',
  changes: 'proposal:mine.askChanges',
  clarification: 'proposal:mine.askClarification',
} as const

const isUnderWay = (state: ListedProposal['state']) => state === 'intake' || state === 'tracks' || state === 'decision'

function Asked({ proposal: { asks, state, call, now, answerBy } }: { proposal: ListedProposal }) {
  const t = useT()
  if (!asks) return isUnderWay(state) ? <p>{t('proposal:mine.nothingAsked')}</p> : null
  const what = t(askedWords[asks])
  return (
    <>
      <p>
        <strong>{t('proposal:mine.asked', { what })}</strong>
      </p>
      {asks === 'draft' ? (
        <p>
          {t('calls:page.closes')}: <Deadline value={call.closesAt} timeZone={call.timeZone} now={now} />
        </p>
      ) : null}
      {answerBy ? <AnswerByWords answerBy={answerBy} /> : null}
    </>
  )
}
