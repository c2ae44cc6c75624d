import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listRevisions } from '#db/queries/section-history.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { findOwnSection } from './own-section.server.ts'
import { rulesFor } from './rules-of-call.ts'
import { isTyped, lockOf, saveSection, textToSave } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { Answers, CallRules, SectionKey } from './sections.ts'

export type RestorePage = {
  proposal: { id: string; title: string | null }
  section: SectionKey
  rules: CallRules
  timeZone: string
  written: AnswersBySection
  /** The text to be restored. */
  revision: number
  savedAt: string
  /** The text as it stands now. */
  seen: number
  now: Answers
  /** The text as it would stand. */
  restored: Answers
  /** Some of the text is not open to be changed, and stays. */
  inPart: boolean
  lock: Refusal | null
}

/** What restoring an earlier text of a section would change now. Three statements. */
export async function showRestore(
  ctx: PersonContext,
  id: string,
  section: string,
  revision: number,
): Promise<RestorePage | Refusal> {
  const own = await findOwnSection(ctx, id, section)
  if (isRefusal(own)) return own
  const { row, key, saved } = own
  const earlier = isTyped(key) ? await findRevision(ctx, id, key, revision) : undefined
  if (!earlier) return refuse('section.noRevision')
  const now = saved.find((one) => one.section === key)
  const { answers, refused } = textToSave(row, key, earlier.answers, saved)
  return {
    proposal: { id, title: row.proposal.title },
    section: key,
    rules: rulesFor(row),
    timeZone: row.call.timeZone,
    written: answersBySection(saved),
    revision,
    savedAt: earlier.savedAt.toISOString(),
    seen: now?.revision ?? 0,
    now: now?.answers ?? {},
    restored: answers,
    inPart: Object.keys(refused).length > 0,
    lock: lockOf(row, key) ?? null,
  }
}

/** Makes an earlier text the section's next revision, unless somebody has saved since `seen`. */
export async function restoreSection(
  ctx: PersonContext,
  id: string,
  section: string,
  { revision, seen }: { revision: number; seen: number },
): Promise<{ revision: number } | Refusal> {
  const own = await findOwnSection(ctx, id, section)
  if (isRefusal(own)) return own
  const earlier = await findRevision(ctx, id, own.key, revision)
  if (!earlier) return refuse('section.noRevision')
  const outcome = await saveSection(ctx, id, own.key, { answers: earlier.answers, seenRevision: seen })
  if (isRefusal(outcome)) return outcome
  if ('conflict' in outcome) {
    const { savedBy, savedAt } = outcome.conflict
    return refuse('section.changedMeanwhile', { changedBy: savedBy, changedAt: savedAt })
  }
  return { revision: outcome.revision }
}

async function findRevision({ db }: PersonContext, proposalId: string, section: string, revision: number) {
  const [row] = await listRevisions(db, { proposalId, section, revisions: [revision] })
  return row
}
