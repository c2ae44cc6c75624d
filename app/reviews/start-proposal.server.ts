import { CHAIN_START } from '#app/audit/chain.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { searchText } from '#app/search-text.ts'
import { findCallByNumber } from '#db/queries/calls.ts'
import { findMoment } from '#db/queries/clock.ts'
import { insertProposal } from '#db/queries/proposals.ts'
import { insertReview } from '#db/queries/reviews.ts'
import { effectsAtStart, startReview } from '#workflows/review/move.ts'
import { storeReview } from '#workflows/review/stored.ts'
import { jobOf } from './advance-review.server.ts'

/** Begins a draft for one of the person's organisations while the call is open. */
export function startProposal(
  ctx: PersonContext,
  callNumber: string,
  organizationId?: string,
): Promise<{ id: string } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const mine = ctx.person.memberships.filter(({ role }) => role === 'author')
    const membership = organizationId ? mine.find((one) => one.organizationId === organizationId) : mine[0]
    if (!membership) return refuse('person.noOrganization')
    const found = await findCallByNumber(tx, callNumber)
    if (!found) return refuse('call.notFound')
    if (found.phase !== 'open') return refuse(found.phase === 'upcoming' ? 'call.notOpenYet' : 'call.closed')

    const { call } = found
    const id = await insertProposal(tx, {
      callId: call.id,
      organizationId: membership.organizationId,
      authorId: ctx.person.id,
      language: call.languages.includes(ctx.language) ? ctx.language : call.languages[0]!,
      taxonomyVersion: call.taxonomyVersion,
      searchText: searchText(membership.organization),
    })
    const input = { edition: call.edition }
    const { state, tracks, snapshot, machineVersion } = storeReview(startReview(input))
    await insertReview(tx, {
      proposalId: id,
      input,
      state,
      tracks,
      snapshot,
      machineVersion,
      stateSince: await findMoment(tx),
      headHash: CHAIN_START,
    })
    await ctx.jobs.enqueue(
      tx,
      effectsAtStart(input).map((effect) => jobOf(effect, { proposal: { id }, call })),
    )
    return { id }
  })
}
