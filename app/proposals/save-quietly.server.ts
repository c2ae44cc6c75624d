import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { OwnDraft } from './own-section.server.ts'
import { drawnOf, partPosted, whole } from './part-posted.ts'
import { type Entries, revisionSeen, typedIn } from './post-section.server.ts'
import { rulesFor } from './rules-of-call.ts'
import { saveTyped } from './save-section.server.ts'
import type { QuietAnswer } from './section-shown.ts'
import { type Answers, isBlank, isKey } from './sections/answers.ts'
import { draftBudget } from './sections/draft-budget.ts'
import { type CallRules, sectionOf } from './sections.ts'

/** Keeps what stands in a section's form while somebody writes in it; nothing but Continue leads anywhere. */
export async function saveQuietly(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  entries: Entries,
): Promise<QuietAnswer | Refusal> {
  const part = partPosted(entries)
  const hasSums = section === 'budget'
  const read = (own: OwnDraft) => {
    const rules = rulesFor(own.row)
    const answers = typedIn(own, sectionOf(own.key).fields(rules), entries)
    return { rules, answers, seenRevision: revisionSeen(entries) }
  }
  const kept = await saveTyped(ctx, proposalId, section, read, hasSums ? whole : part)
  if (isRefusal(kept)) return kept
  const { outcome, typed } = kept
  if (isRefusal(outcome)) return outcome
  if ('conflict' in outcome) {
    const { revision, answers: theirs } = outcome.conflict
    return { conflict: { revision, answers: drawnOf(part, theirs) } }
  }
  if (!isBlank(outcome.refused)) return { refused: Object.keys(outcome.refused) }
  const { revision, savedAt, answers } = outcome
  return {
    revision,
    savedAt: savedAt.toISOString(),
    keys: keysIn(drawnOf(part, answers)),
    budget: hasSums ? sumsIn(answers, typed.rules) : undefined,
  }
}

/** So that a row that was new keeps the key it was given, whatever is typed in it later. */
const keysIn = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => isKey(entry[0])))

function sumsIn(answers: Answers, rules: CallRules) {
  const { totals, forecastCents } = draftBudget(answers, rules)
  return { totals, forecastCents }
}
