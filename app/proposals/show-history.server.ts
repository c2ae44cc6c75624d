import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listRevisions, listSavedTexts, type SavedText } from '#db/queries/section-history.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { findOwnSection, type OwnSection } from './own-section.server.ts'
import { rulesFor } from './rules-of-call.ts'
import { isTyped, lockOf } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { Answers, CallRules, SectionKey } from './sections.ts'

const most = 50

/** `byMe`: saved by who reads it; instants are ISO. */
export type HistoryEntry = Omit<SavedText, 'savedBy' | 'savedAt'> & { byMe: boolean; savedAt: string }

type Compared = { revision: number; savedAt: string | null; answers: Answers }

export type HistoryPage = {
  proposal: { id: string; title: string | null }
  section: SectionKey
  rules: CallRules
  timeZone: string
  /** What is saved of every section, for questions that take words from another. */
  written: AnswersBySection
  entries: HistoryEntry[]
  /** There are earlier ones. */
  hasMore: boolean
  current: number
  /** The older text first. */
  compared: [Compared, Compared] | null
  mayRestore: boolean
}

export type HistoryQuery = { each: boolean; before?: number; one?: number; other?: number }

/** Who saved what of a section and when, and two of the texts side by side. Four statements. */
export async function showHistory(
  ctx: PersonContext,
  id: string,
  section: string,
  { each, before, one, other }: HistoryQuery,
): Promise<HistoryPage | Refusal> {
  const own = await findOwnSection(ctx, id, section)
  if (isRefusal(own)) return own
  const { row, key, saved } = own
  const texts = await listSavedTexts(ctx.db, { proposalId: id, section: key, before, each, limit: most + 1 })
  const compared = one === undefined || other === undefined ? null : await findBoth(ctx, own, one, other)
  if (isRefusal(compared)) return compared
  return {
    proposal: { id, title: row.proposal.title },
    section: key,
    rules: rulesFor(row),
    timeZone: row.call.timeZone,
    written: answersBySection(saved),
    entries: texts.slice(0, most).map(({ savedBy, savedAt, ...text }) => ({
      ...text,
      byMe: savedBy === ctx.person.id,
      savedAt: savedAt.toISOString(),
    })),
    hasMore: texts.length > most,
    current: saved.find((each) => each.section === key)?.revision ?? 0,
    compared,
    mayRestore: isTyped(key) && !lockOf(row, key),
  }
}

/** Before the first save nothing was written. */
const blank: Compared = { revision: 0, savedAt: null, answers: {} }

async function findBoth(
  { db }: PersonContext,
  { row, key }: OwnSection,
  one: number,
  other: number,
): Promise<[Compared, Compared] | Refusal> {
  const revisions = [Math.min(one, other), Math.max(one, other)]
  const found = await listRevisions(db, { proposalId: row.proposal.id, section: key, revisions })
  const [older, newer] = revisions.map((revision): Compared | undefined => {
    const text = found.find((each) => each.revision === revision)
    return text ? { ...text, savedAt: text.savedAt.toISOString() } : revision === 0 ? blank : undefined
  })
  return older && newer ? [older, newer] : refuse('section.noRevision')
}
