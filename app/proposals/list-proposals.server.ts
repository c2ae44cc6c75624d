import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isPartner, type Person } from '#app/people/person.ts'
import { mayDo } from '#app/people/policy.ts'
import { type FoundProposal, listProposalsOf } from '#db/queries/proposals.ts'
import { ends, type StateName } from '#workflows/review/context.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { isClarifying, lastToReconsider } from './answer-by.ts'
import { deadlineFor } from './deadline-for.ts'
import { type Awaited, firstAwaited } from './first-awaited.ts'
import { isPossibleNow } from './possible-now.ts'
import { publicState } from './public-events.ts'
import { asVisible } from './visible-proposal.ts'

type Asks = 'draft' | 'signature' | 'changes' | 'clarification' | 'report' | 'evidence'

/** `asks`: what is asked of the organisation now. */
export type ListedProposal = {
  id: string
  title: string | null
  reference: string | null
  state: StateName
  organization: string
  call: { number: string; title: string; closesAt: string; timeZone: string }
  now: string
  asks: Asks | null
  /** What has to be done first, and by when. */
  awaited: Awaited | null
  /** A draft that can no longer be handed in. */
  isLate: boolean
  /** Until when reconsideration can be asked for, where it still can. */
  reconsiderBy: string | null
}

export type ListedProposals = { drafts: ListedProposal[]; sent: ListedProposal[]; ended: ListedProposal[] }

/** The proposals of the person's organisations: drafts, what is under way with what is asked for first, what has ended. */
export async function listProposals(ctx: PersonContext): Promise<ListedProposals | Refusal> {
  if (!isPartner(ctx.person)) return refuse('partnersOnly')
  const ids = new Set(ctx.person.memberships.map(({ organizationId }) => organizationId))
  const listed = (await listProposalsOf(ctx.db, [...ids])).map((row) => asListed(row, ctx))
  const under = listed.filter(({ state }) => !isWritten(state) && !isOver(state))
  return {
    drafts: listed.filter(({ state }) => isWritten(state)),
    sent: [...under.filter(({ asks }) => asks), ...under.filter(({ asks }) => !asks)],
    ended: listed.filter(({ state }) => isOver(state)),
  }
}

const isOver = (state: StateName) => ends.some((end) => end === state)
const isWritten = (state: StateName) => state === 'draft' || state === 'certifying'

function asListed(row: FoundProposal, { language, person }: PersonContext): ListedProposal {
  const { proposal, review, call, organization, now } = row
  const closesAt = deadlineFor(row)
  const state = publicState(review)
  const isOpen = now < closesAt
  return {
    id: proposal.id,
    title: proposal.title,
    reference: proposal.reference,
    state,
    organization,
    call: {
      number: call.number,
      title: call.title[language],
      closesAt: closesAt.toISOString(),
      timeZone: call.timeZone,
    },
    now: now.toISOString(),
    asks: isWritten(state) && !isOpen ? null : asksOf(row, person),
    awaited: isOpen || !isWritten(state) ? firstAwaited(row) : null,
    isLate: isWritten(state) && !isOpen,
    reconsiderBy: reconsiderableUntil(row, person),
  }
}

function reconsiderableUntil(row: FoundProposal, person: Person): string | null {
  if (row.review.state !== 'declined' || !mayDo(person, asVisible(row), 'reconsider')) return null
  const snapshot = restoreReview(row.review)
  return isPossibleNow(person, row, snapshot, 'reconsider') ? lastToReconsider(snapshot.context) : null
}

function asksOf(row: FoundProposal, person: Person): Asks | null {
  const { review } = row
  if (review.state === 'changesRequested') return 'changes'
  if (review.state === 'draft') return 'draft'
  if (review.state === 'certifying') return mayDo(person, asVisible(row), 'returnToAuthor') ? 'signature' : null
  if (isClarifying(restoreReview(review))) return 'clarification'
  const kind = firstAwaited(row)?.kind
  if (kind === 'report') return 'report'
  return kind === 'condition' ? 'evidence' : null
}
