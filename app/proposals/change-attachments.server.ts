import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FileKind } from '#app/files/file-kinds.ts'
import { isOwn } from '#app/people/policy.ts'
import type { Database } from '#db/client.server.ts'
import { appendSectionRevision, listSections } from '#db/queries/drafts.ts'
import { lockProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { isNamed, questionOf } from './questions.ts'
import { sectionsOf } from './rules-of-call.ts'
import { lockOf } from './save-section.server.ts'
import { type Attachment, answersOf, attachmentsIn } from './sections/attached.ts'
import { asVisible } from './visible-proposal.ts'

const section = 'attachments'

/** Why files of this kind cannot be attached or removed now, if they cannot. */
export function attachmentLock(ctx: PersonContext, row: ProposalRow | undefined, kind?: FileKind): Refusal | undefined {
  if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
  if (!sectionsOf(row).includes(section)) return refuse('section.notFound')
  const { asked } = restoreReview(row.review).context
  const isOpen = !kind || row.review.state === 'draft' || isNamed(questionOf(section, kind), asked)
  return lockOf(row, section) ?? (isOpen ? undefined : refuse('section.locked'))
}

/**
 * Changes which files are attached, as the section's next revision. Whoever saved last, the change is made to what is
 * attached now: nothing of a colleague's is lost, so there is nothing to compare.
 */
export async function changeAttachments<Problem>(
  tx: Database,
  ctx: PersonContext,
  proposalId: string,
  kind: FileKind,
  change: (now: Attachment[]) => Promise<Attachment[] | Problem>,
): Promise<'changed' | Problem | Refusal> {
  const row = await lockProposal(tx, proposalId)
  const locked = attachmentLock(ctx, row, kind)
  if (locked) return locked
  const saved = (await listSections(tx, proposalId)).find((one) => one.section === section)
  const next = await change(attachmentsIn(saved?.answers ?? {}))
  if (!Array.isArray(next)) return next
  const revision = (saved?.revision ?? 0) + 1
  const isNext = { proposalId, section, revision, answers: answersOf(next), savedBy: ctx.person.id }
  return (await appendSectionRevision(tx, isNext)) ? 'changed' : refuse('section.changedMeanwhile')
}
