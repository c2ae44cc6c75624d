import { isDeepStrictEqual } from 'node:util'
import { CHAIN_START } from '#app/audit/chain.ts'
import type { StartForm } from '#app/calls/schema.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { prefillDraft } from '#app/profiles/prefill-draft.server.ts'
import { searchText } from '#app/search-text.ts'
import type { Database } from '#db/client.server.ts'
import { findCallByNumber } from '#db/queries/calls.ts'
import { findMoment } from '#db/queries/clock.ts'
import { findProposalByStartKey, insertProposal } from '#db/queries/drafts.ts'
import { insertReview } from '#db/queries/reviews.ts'
import { startReview } from '#workflows/review/move.ts'
import { storeReview } from '#workflows/review/stored.ts'
import { keepClocks } from './keep-clocks.server.ts'

type Start = { callId: string; organizationId: string; authorId: string }

/**
 * Begins a draft for one of the person's organisations while the call is open. The same key answers the same draft,
 * however often it comes; the same key for anything else is refused.
 */
export function startProposal(
  ctx: PersonContext,
  callNumber: string,
  { key, organization }: StartForm,
): Promise<{ id: string } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const mine = ctx.person.memberships.filter(({ role }) => role === 'author')
    const membership = organization ? mine.find((one) => one.organizationId === organization) : mine[0]
    if (!membership) return refuse('person.noOrganization')
    const found = await findCallByNumber(tx, callNumber)
    if (!found) return refuse('call.notFound')
    const start: Start = { callId: found.call.id, organizationId: membership.organizationId, authorId: ctx.person.id }
    const known = await findStarted(tx, key, start)
    if (known) return known
    if (found.phase !== 'open') return refuse(found.phase === 'upcoming' ? 'call.notOpenYet' : 'call.closed')

    const { call } = found
    const id = await insertProposal(tx, {
      ...start,
      startKey: key,
      language: call.languages.includes(ctx.language) ? ctx.language : call.languages[0]!,
      taxonomyVersion: call.taxonomyVersion,
      searchText: searchText(membership.organization),
    })
    if (!id) return (await findStarted(tx, key, start))!
    const input = { edition: call.edition }
    const started = startReview(input)
    const { state, tracks, snapshot, machineVersion } = storeReview(started)
    const now = await findMoment(tx)
    await insertReview(tx, {
      proposalId: id,
      input,
      state,
      tracks,
      snapshot,
      machineVersion,
      stateSince: now,
      headHash: CHAIN_START,
    })
    await prefillDraft(tx, { proposalId: id, organizationId: start.organizationId, savedBy: start.authorId, call })
    await keepClocks(tx, started, { proposal: { id }, call, now, holidays: [] })
    return { id }
  })
}

async function findStarted(tx: Database, key: string, start: Start) {
  const started = await findProposalByStartKey(tx, key)
  if (!started) return undefined
  const { id, ...before } = started
  return isDeepStrictEqual(before, start) ? { id } : refuse('keyReused')
}
