import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isPartner } from '#app/people/person.ts'
import { listProposalsOf, type ProposalRow } from '#db/queries/proposals.ts'
import type { StateName } from '#workflows/review/context.ts'
import { type AnswerBy, answerBy } from './answer-by.ts'

/** `asks`: what is asked of the organisation now. */
export type ListedProposal = {
  id: string
  title: string | null
  reference: string | null
  state: StateName
  organization: string
  call: { number: string; title: string; closesAt: string; timeZone: string }
  now: string
  asks: 'draft' | 'changes' | null
  answerBy: AnswerBy | null
}

export type ListedProposals = { drafts: ListedProposal[]; sent: ListedProposal[]; ended: ListedProposal[] }

/** The proposals of the person's organisations: drafts, what is under way with what is asked for first, what has ended. */
export async function listProposals(ctx: PersonContext): Promise<ListedProposals | Refusal> {
  if (!isPartner(ctx.person)) return refuse('partnersOnly')
  const ids = new Set(ctx.person.memberships.map(({ organizationId }) => organizationId))
  const listed = (await listProposalsOf(ctx.db, [...ids])).map((row) => asListed(row, ctx))
  const under = listed.filter(({ state }) => underWay.includes(state))
  return {
    drafts: listed.filter(({ state }) => state === 'draft'),
    sent: [...under.filter(({ asks }) => asks), ...under.filter(({ asks }) => !asks)],
    ended: listed.filter(({ state }) => state !== 'draft' && !underWay.includes(state)),
  }
}

const underWay: StateName[] = ['changesRequested', 'intake', 'tracks', 'decision']

function asListed(row: ProposalRow, { language }: PersonContext): ListedProposal {
  const { proposal, review, call, organization, now } = row
  const state = review.state as StateName
  const isOpen = now < call.closesAt
  return {
    id: proposal.id,
    title: proposal.title,
    reference: proposal.reference,
    state,
    organization,
    call: {
      number: call.number,
      title: call.title[language],
      closesAt: call.closesAt.toISOString(),
      timeZone: call.timeZone,
    },
    now: now.toISOString(),
    asks: state === 'changesRequested' ? 'changes' : state === 'draft' && isOpen ? 'draft' : null,
    answerBy: answerBy(row),
  }
}
