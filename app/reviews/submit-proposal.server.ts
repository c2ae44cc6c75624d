import { randomBytes } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { apportionTags } from '#app/proposals/apportion-tags.server.ts'
import { contentHash } from '#app/proposals/content-hash.ts'
import { makeReference } from '#app/proposals/reference.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { answersBySection } from '#app/proposals/section-answers.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import {
  countriesOf,
  helpsSecurityForces,
  requestedCents,
  tagsOf,
  titleOf,
  typedAnswers,
} from '#app/proposals/typed-answers.ts'
import { searchText } from '#app/search-text.ts'
import type { Database } from '#db/client.server.ts'
import {
  findFreeReference,
  findVersionByKey,
  insertVersion,
  listSections,
  type ProposalRow,
  saveProposal,
  saveTags,
} from '#db/queries/proposals.ts'
import type { Answers } from '#db/schema/proposals.ts'
import type { EventOf } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type Accepted, advanceReview } from './advance-review.server.ts'

type HandIn = Pick<EventOf<'submit'>, 'version' | 'requestedCents' | 'helpsSecurityForces'> & {
  type: 'submit' | 'resubmit'
}
type Frozen = { answers: Record<string, Answers>; typed: TypedProposal }

/**
 * Hands the proposal in, or in again after changes: freezes a version with its hash and answers the receipt's number.
 * The same key answers the same receipt, however often it comes; the same key for another proposal is refused.
 */
export async function submitProposal(
  ctx: PersonContext,
  proposalId: string,
  { key, revision }: { key: string; revision: number },
): Promise<{ version: number } | Refusal> {
  const known = await findKnown(ctx, proposalId, key)
  if (known) return known
  let frozen: Frozen
  let version = 0
  const outcome = await advanceReview<HandIn>(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['submit', 'resubmit'],
      read: async (tx, row) => {
        const prepared = await prepare(tx, row)
        if (isRefusal(prepared)) return prepared
        frozen = prepared.frozen
        version = prepared.move.version
        return prepared.move
      },
    },
    also: (tx, accepted) => freeze(tx, ctx, key, accepted, frozen),
  })
  if (!isRefusal(outcome)) return { version }
  return (await findKnown(ctx, proposalId, key)) ?? outcome
}

async function findKnown(ctx: PersonContext, proposalId: string, key: string) {
  const version = await findVersionByKey(ctx.db, key)
  if (!version) return undefined
  return version.proposalId === proposalId && version.submittedBy === ctx.person.id
    ? { version: version.number }
    : refuse('keyReused')
}

/** What the draft means now; refuses what is incomplete, with everything that is missing. */
async function prepare(tx: Database, row: ProposalRow): Promise<{ move: HandIn; frozen: Frozen } | Refusal> {
  const isDraft = row.review.state === 'draft'
  if (isDraft && row.now >= row.call.closesAt)
    return refuse('call.closed', { closesAt: row.call.closesAt.toISOString() })
  const answers = answersBySection(await listSections(tx, row.proposal.id))
  const read = typedAnswers(answers, rulesOf(row.call))
  if (!read.complete) return refuse('proposal.incomplete', { count: read.missing.length, missing: read.missing })
  return {
    frozen: { answers: answers as Record<string, Answers>, typed: read.typed },
    move: {
      type: isDraft ? 'submit' : 'resubmit',
      version: restoreReview(row.review).context.version + 1,
      requestedCents: requestedCents(read.typed),
      helpsSecurityForces: helpsSecurityForces(read.typed),
    },
  }
}

async function freeze(
  tx: Database,
  ctx: PersonContext,
  key: string,
  { row, move, at, revision, headHash }: Accepted<HandIn>,
  { answers, typed }: Frozen,
) {
  const { proposal, call, organization } = row
  const { language } = typed.project
  const title = titleOf(typed, language)
  const reference = proposal.reference ?? (await newReference(tx, at))
  await insertVersion(tx, {
    proposalId: proposal.id,
    number: move.version,
    answers,
    typed,
    contentHash: contentHash({ call: call.number, taxonomyVersion: proposal.taxonomyVersion, answers, typed }),
    idempotencyKey: key,
    reviewRevision: revision,
    headHash,
    submittedBy: ctx.person.id,
    submittedAt: at,
  })
  await saveProposal(tx, proposal.id, {
    reference,
    title,
    language,
    countries: [...countriesOf(typed)],
    scope: typed.carsi.scope,
    mainGoal: typed.carsi.mainGoal,
    requestedCents: move.requestedCents,
    helpsSecurityForces: move.helpsSecurityForces,
    searchText: searchText(title, organization, reference),
    submittedAt: proposal.submittedAt ?? at,
  })
  await saveTags(tx, proposal.id, 'partner', tagsOf(typed))
  await apportionTags(tx, proposal.id, move.requestedCents)
}

async function newReference(tx: Database, at: Date) {
  const candidates = Array.from({ length: 4 }, () => makeReference(randomBytes(64), at.getUTCFullYear()))
  return findFreeReference(tx, candidates)
}
