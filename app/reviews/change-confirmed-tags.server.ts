import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { mayConfirmTags, maySee, tagConfirmers, whatMaySee } from '#app/people/policy.ts'
import { shareByGoal } from '#app/proposals/share-by-goal.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { asTags, haveSameWeights, type TagWeights } from '#app/tags/tag-weights.ts'
import type { Database } from '#db/client.server.ts'
import { findProposal, lockProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { findNewestTagAct, saveTags } from '#db/queries/tags.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'
import { findTagging, type SeenTags, type TagActDetails } from './tagging.server.ts'

type Change = {
  seen: SeenTags
  /** Null: nothing is confirmed any more. */
  after: TagWeights | null
  reason?: string | null
}

/**
 * Replaces what the office confirmed of a proposal's tags; the page that was seen must still be true. No act of the
 * procedure: it is logged beside it. The same press twice is answered like once.
 */
export function changeConfirmedTags(
  ctx: PersonContext,
  proposalId: string,
  { seen, after, reason }: Change,
): Promise<{ proposalId: string } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const row = await holdProposal(tx, proposalId)
    if (!row || !maySee(whatMaySee(ctx.person), asVisible(row))) return refuse('review.notFound')
    if (!mayConfirmTags(ctx.person, asVisible(row))) return refuse('review.notAllowed', { roles: tagConfirmers })
    const { tagging, confirmation } = await findTagging(tx, proposalId)
    const { partner, confirmed } = tagging
    if (!confirmed && !after) return { proposalId }
    const { version } = restoreReview(row.review).context
    if (seen.version !== version) return refuse('tags.changedMeanwhile', { act: 'resubmit' })
    if (seen.act !== (confirmation?.number ?? 0)) {
      const isMine = confirmation?.byId === ctx.person.id
      const isDone = isMine && confirmed && after && haveSameWeights(confirmed, after)
      return isDone ? { proposalId } : changedMeanwhile(tx, proposalId)
    }

    const note = reason ? writeNote(reason) : undefined
    const { approvedCents, requestedCents } = row.proposal
    const tags = after ? shareByGoal(asTags(after), approvedCents ?? requestedCents ?? 0) : []
    await saveTags(tx, proposalId, 'staff', tags)
    await keepNotes(tx, proposalId, ctx.person.id, row.now, note ? [note] : [])
    const details: TagActDetails = { before: { partner, confirmed }, after, ...(note && { note: note.ref }) }
    const act = after ? 'confirmTags' : 'dropConfirmedTags'
    await appendAct(tx, { act, byId: ctx.person.id, subject: proposalId, details })
    return { proposalId }
  })
}

/** Locks its review and then reads: the lock's own row may be older than what somebody has just decided on the amount. */
async function holdProposal(tx: Database, proposalId: string): Promise<ProposalRow | undefined> {
  const isThere = isUuid(proposalId) && (await lockProposal(tx, proposalId))
  return isThere ? findProposal(tx, proposalId) : undefined
}

/** Which colleague confirmed or went back after the page was opened. */
async function changedMeanwhile(tx: Database, proposalId: string) {
  const last = await findNewestTagAct(tx, proposalId)
  return refuse('tags.changedMeanwhile', {
    act: last?.act ?? null,
    changedBy: last?.by ?? null,
    changedAt: last?.at.toISOString() ?? null,
  })
}
