import { randomBytes } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { apportionTags } from '#app/proposals/apportion-tags.server.ts'
import {
  type Certification,
  type Certified,
  certification,
  certificationErrors,
  statementsFor,
} from '#app/proposals/certification.ts'
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
import { signReceipt } from '#app/receipts/receipt-keys.server.ts'
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
type Frozen = {
  reference: string
  answers: Record<string, Answers>
  typed: TypedProposal
  certification: Certification
}
type Prepared = { move: HandIn; draft: DraftSection[]; frozen: Frozen }

/**
 * Hands the proposal in, or in again after changes, certified by who does: freezes a version with its hash, signs its
 * receipt and answers the receipt's number.
 * The same key answers the same receipt, however often it comes; the same key for another proposal is refused. Where the
 * person or a colleague has handed in what this form saw, it is `already` done.
 */
export async function submitProposal(
  ctx: PersonContext,
  proposalId: string,
  { key, revision, certified }: { key: string; revision: number; certified: Certified },
): Promise<HandedIn | Refusal> {
  let prepared!: Prepared
  const outcome = await advanceReview<HandIn>(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['submit', 'resubmit'],
      read: async (tx, row) => {
        const read = await prepare(tx, ctx, row, { key, certified })
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

/** What the draft means now; refuses what is incomplete or not certified, with everything that is missing. */
async function prepare(
  tx: Database,
  { person, language }: PersonContext,
  row: ProposalRow,
  { key, certified }: { key: string; certified: Certified },
): Promise<Prepared | Refusal> {
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
  const statements = statementsFor(answers)
  const errors = certificationErrors(statements, certified, person.name)
  if (Object.keys(errors).length > 0) return refuse('proposal.uncertified', { errors })
  const { organization } = row
  return {
    draft,
    frozen: {
      reference,
      answers: answers as Record<string, Answers>,
      typed: read.typed,
      certification: certification(statements, { name: certified.name, organization, readIn: language }),
    },
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
  { reference, answers, typed, certification }: Frozen,
) {
  const { proposal, call, organization } = row
  const { language } = typed.project
  const title = titleOf(typed, language)
  const questions = questionSet(call.number, rulesFor(row))
  const hash = contentHash({
    call: call.number,
    taxonomyVersion: proposal.taxonomyVersion,
    answers,
    typed,
    certification,
  })
  const version = {
    proposalId: proposal.id,
    number: move.version,
    answers,
    typed,
    certification,
    contentHash: hash,
    receipt: signReceipt(ctx.config.secret, {
      reference,
      version: move.version,
      contentHash: hash,
      submittedAt: at.toISOString(),
      organization,
      signer: ctx.person.name,
    }),
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
