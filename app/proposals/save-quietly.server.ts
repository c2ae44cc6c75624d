import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type Entries, revisionSeen, typedIn } from './post-section.server.ts'
import { rulesFor } from './rules-of-call.ts'
import { saveTyped } from './save-section.server.ts'
import type { QuietAnswer } from './section-shown.ts'
import { type Answers, isBlank, isKey } from './sections/answers.ts'
import { sectionOf } from './sections.ts'

/** Keeps what stands in a section's form while somebody writes in it; nothing but Continue leads anywhere. */
export async function saveQuietly(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  entries: Entries,
): Promise<QuietAnswer | Refusal> {
  const kept = await saveTyped(ctx, proposalId, section, (own) => ({
    answers: typedIn(own, sectionOf(own.key).fields(rulesFor(own.row)), entries),
    seenRevision: revisionSeen(entries),
  }))
  if (isRefusal(kept)) return kept
  const { outcome } = kept
  if (isRefusal(outcome)) return outcome
  if ('conflict' in outcome) {
    const { revision, answers: theirs } = outcome.conflict
    return { conflict: { revision, answers: theirs } }
  }
  if (!isBlank(outcome.refused)) return { refused: Object.keys(outcome.refused) }
  const { revision, savedAt } = outcome
  return { revision, savedAt: savedAt.toISOString(), keys: keysIn(outcome.answers) }
}

/** So that a row that was new keeps the key it was given, whatever is typed in it later. */
const keysIn = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => isKey(entry[0])))
