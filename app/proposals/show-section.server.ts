import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import { readEvent } from '#workflows/review/events.ts'
import { answerBy } from './answer-by.ts'
import { type MissingAnswer, missingAnswers } from './missing-answers.ts'
import { findOwnSection, type OwnSection, sectionsOf } from './own-section.server.ts'
import { rulesOf } from './rules-of-call.ts'
import { lockOf } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { ShownSection } from './section-shown.ts'
import { sectionOf } from './sections.ts'
import { suggestedAnswers } from './suggested-answers.ts'

export async function showSection(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  { check }: { check: boolean },
): Promise<ShownSection | Refusal> {
  const own = await findOwnSection(ctx, proposalId, section)
  if (isRefusal(own)) return own
  const { row, key, saved } = own
  const rules = rulesOf(row.call)
  const answers = answersBySection(saved)
  const now = saved.find((one) => one.section === key)
  const lock = lockOf(row, key) ?? null
  const keys = sectionsOf(row)
  const isOpen = lock === null
  const missing = isOpen && (check || key === 'budget') ? missingAnswers(answers, rules) : []
  const here = missing.filter((one) => one.section === key)
  return {
    proposal: { id: proposalId, title: row.proposal.title, language: row.proposal.language },
    section: key,
    number: keys.indexOf(key) + 1,
    all: keys.length,
    rules,
    answers: now?.answers ?? {},
    revision: now?.revision ?? 0,
    saved: now ? { at: now.savedAt.toISOString(), by: now.savedByName, byMe: now.savedBy === ctx.person.id } : null,
    now: row.now.toISOString(),
    lock,
    answerBy: isOpen ? answerBy(row) : null,
    askedBecause: isOpen ? await findReason(ctx, own) : null,
    missing: check && isOpen ? here : null,
    warnings: key === 'budget' && !check ? here.filter(isWarning) : [],
    suggested: isOpen ? suggestedAnswers(key, sectionOf(key).fields(rules), answers, rules) : [],
  }
}

/** Said at once, since no further answer would mend it; that the amount is outside the call is said beside the total. */
const isWarning = ({ field, message }: MissingAnswer) => field !== '' && message.startsWith('proposal:problems.')

/** The words in which the office sent this section back. */
async function findReason({ db }: PersonContext, { row, key }: OwnSection): Promise<string | null> {
  if (row.review.state !== 'changesRequested') return null
  const stored = (await listReviewEvents(db, row.proposal.id)).findLast(({ event }) => event.type === 'requestChanges')
  const event = stored && readEvent(stored.event.event)
  if (event?.type !== 'requestChanges') return null
  const note = event.sections.find(({ section }) => section === key)?.note
  const notes = note ? await listNotes(db, row.proposal.id) : []
  return notes.find(({ id }) => id === note?.id)?.text ?? null
}
