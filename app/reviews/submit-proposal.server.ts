import { randomBytes } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { apportionTags } from '#app/proposals/apportion-tags.server.ts'
import { contentHash } from '#app/proposals/content-hash.ts'
import { questionSet } from '#app/proposals/question-set.ts'
import { makeReference } from '#app/proposals/reference.ts'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import { answersBySection } from '#app/proposals/section-answers.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import { shareByGoal } from '#app/proposals/share-by-goal.ts'
import {
  countriesOf,
  helpsSecurityForces,
  requestedCents,
  tagsOf,
  titleOf,
  typedAnswers,
  unitsOf,
} from '#app/proposals/typed-answers.ts'
import { searchText } from '#app/search-text.ts'
import type { Database } from '#db/client.server.ts'
import { type DraftSection, listDraft } from '#db/queries/drafts.ts'
import { type ProposalRow, saveProposal } from '#db/queries/proposals.ts'
import { findVersionByKey, findVersionOfRevision, insertVersion, listTaken } from '#db/queries/submissions.ts'
import { saveTags } from '#db/queries/tags.ts'
import type { Answers } from '#db/schema/proposals.ts'
import type { EventOf } from '#workflows/review/events.ts'
import { deadlineOf } from '#workflows/review/rules.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type Accepted, advanceReview } from './advance-review.server.ts'

type HandIn = Omit<EventOf<'submit'>, 'type' | 'v' | 'by' | 'at' | 'facts'> & { type: 'submit' | 'resubmit' }
type HandedIn = { version: number; already?: true }
type Frozen = { reference: string; answers: Record<string, Answers>; typed: TypedProposal }
type Prepared = { move: HandIn; draft: DraftSection[]; frozen: Frozen }

/**
 * Hands the proposal in, or in again after changes: freezes a version with its hash and answers the receipt's number.
 * The same key answers the same receipt, however often it comes; the same key for another proposal is refused. Where the
 * person or a colleague has handed in what this form saw, it is `already` done.
 */
export async function submitProposal(
  ctx: PersonContext,
  proposalId: string,
  { key, revision }: { key: string; revision: number },
): Promise<HandedIn | Refusal> {
  let prepared!: Prepared
  const outcome = await advanceReview<HandIn>(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['submit', 'resubmit'],
      read: async (tx, row) => {
        const read = await prepare(tx, row, key)
        if (!isRefusal(read)) prepared = read
        return read
      },
    },
    also: (tx, accepted) => freeze(tx, ctx, key, accepted, prepared.frozen),
  })
  if (!isRefusal(outcome)) return { version: prepared.move.version }
  const known = await findKnown(ctx, proposalId, key)
  if (known || outcome.refusal !== 'review.changedMeanwhile') return known ?? outcome
  return (await findDone(ctx, proposalId, revision)) ?? outcome
}

async function findKnown(ctx: PersonContext, proposalId: string, key: string) {
  const version = await findVersionByKey(ctx.db, key)
  if (!version) return undefined
  return version.proposalId === proposalId && version.submittedBy === ctx.person.id
    ? { version: version.number }
    : refuse('keyReused')
}

/** What the next act after the revision that was seen handed in: the same proposal, from another tab or by a colleague. */
async function findDone(ctx: PersonContext, proposalId: string, seenRevision: number): Promise<HandedIn | undefined> {
  const version = await findVersionOfRevision(ctx.db, proposalId, seenRevision + 1)
  return version && { version: version.number, already: true }
}

/** What the draft means now; refuses what is incomplete, with everything that is missing. */
async function prepare(tx: Database, row: ProposalRow, key: string): Promise<Prepared | Refusal> {
  const { context } = restoreReview(row.review)
  const isFirst = row.review.state !== 'changesRequested'
  const deadline = new Date(deadlineOf(context, row.call.closesAt.toISOString()))
  if (isFirst && row.now >= deadline) return refuse('call.closed', { closesAt: deadline.toISOString() })
  const reference = await referenceFor(tx, row, key)
  if (isRefusal(reference)) return reference
  const draft = await listDraft(tx, row.proposal.id)
  const answers = answersBySection(draft)
  const read = typedAnswers(answers, rulesFor(row))
  if (!read.complete) return refuse('proposal.incomplete', { count: read.missing.length, missing: read.missing })
  return {
    draft,
    frozen: { reference, answers: answers as Record<string, Answers>, typed: read.typed },
    move: {
      type: isFirst ? 'submit' : 'resubmit',
      version: context.version + 1,
      language: read.typed.project.language,
      countries: [...countriesOf(read.typed)],
      units: unitsOf(read.typed).map(({ key }) => key),
      requestedCents: requestedCents(read.typed),
      helpsSecurityForces: helpsSecurityForces(read.typed),
    },
  }
}

/** The proposal's own, at first a new one; refuses the key of another submission. */
async function referenceFor(tx: Database, { proposal, now }: ProposalRow, key: string): Promise<string | Refusal> {
  const candidates = proposal.reference
    ? []
    : Array.from({ length: 4 }, () => makeReference(randomBytes(64), now.getUTCFullYear()))
  const taken = await listTaken(tx, key, candidates)
  if (taken.includes(key)) return refuse('keyReused')
  const reference = proposal.reference ?? candidates.find((candidate) => !taken.includes(candidate))
  if (!reference) throw new Error('no reference is free')
  return reference
}

async function freeze(
  tx: Database,
  ctx: PersonContext,
  key: string,
  { row, move, at, revision, headHash }: Accepted<HandIn>,
  { reference, answers, typed }: Frozen,
) {
  const { proposal, call, organization } = row
  const { language } = typed.project
  const title = titleOf(typed, language)
  const questions = questionSet(call.number, rulesFor(row))
  const version = {
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
  }
  await insertVersion(tx, version, {
    hash: contentHash(questions),
    callId: call.id,
    content: questions,
    firstUsedAt: at,
  })
  await saveProposal(tx, proposal.id, {
    reference,
    title,
    language,
    countries: [...countriesOf(typed)],
    scope: typed.carsi.scope,
    mainGoal: typed.carsi.mainGoal,
    requestedCents: move.requestedCents,
    searchText: searchText(title, organization, reference),
    submittedAt: proposal.submittedAt ?? at,
  })
  await saveTags(tx, proposal.id, 'partner', shareByGoal(tagsOf(typed), move.requestedCents))
  if (move.type === 'resubmit') await apportionTags(tx, proposal.id, move.requestedCents, ['staff'])
}
