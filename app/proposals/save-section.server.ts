import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn } from '#app/people/policy.ts'
import { searchText } from '#app/search-text.ts'
import type { Database } from '#db/client.server.ts'
import { appendSectionRevision, listSections, type SectionRow } from '#db/queries/drafts.ts'
import { lockProposal, type ProposalRow, saveProposal } from '#db/queries/proposals.ts'
import { sectionOf } from '#workflows/review/context.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { deadlineFor } from './deadline-for.ts'
import type { OwnDraft } from './own-section.server.ts'
import { isWhole, whole } from './part-posted.ts'
import { isSameAnswer, onlyNamed } from './questions.ts'
import { withRowKeys } from './row-keys.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import type { Theirs } from './section-shown.ts'
import type { Answers } from './sections/answers.ts'
import type { DrawnPart } from './sections/part.ts'
import { isSectionKey, type SectionKey, sectionOf as sectionOfForm } from './sections.ts'
import { titleIn } from './title-in.ts'
import { asVisible } from './visible-proposal.ts'

/** `answers`: the section as it stands; `refused`: what was typed for questions that nobody asked to be changed; they stay as they were handed in. */
type Saved = { revision: number; savedAt: Date; answers: Answers; refused: Answers }

/** Another text was saved since this one was read; both are shown side by side. */
type Conflict = { conflict: Theirs }

type Typed = { answers: Answers; seenRevision: number }

/**
 * Keeps what was typed, complete or not, as the section's next revision. A text that is saved twice is kept once, and
 * a blank answer is none; one that was read before somebody else's save comes back with theirs.
 */
export async function saveSection(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  typed: Typed,
): Promise<Saved | Conflict | Refusal> {
  const kept = await saveTyped(ctx, proposalId, section, () => typed)
  return isRefusal(kept) ? kept : kept.outcome
}

/**
 * The same for what is typed over the section as it stands: both are read once, under one lock. What was typed in a
 * `part` of a draft goes over that part: of the rest nothing is read and nothing is written again. What cannot be saved
 * comes back with its whole section.
 */
export function saveTyped<Read extends Typed>(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  read: (own: OwnDraft, tx: Database) => Read | Promise<Read>,
  part: DrawnPart = whole,
): Promise<{ typed: Read; outcome: Saved | Conflict | Refusal } | Refusal<'proposal.notFound' | 'section.notFound'>> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(proposalId) ? await lockProposal(tx, proposalId) : undefined
    if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    if (!isTyped(section) || !sectionsOf(row).includes(section)) return refuse('section.notFound')
    const key: SectionKey = section
    const keep = async (drawn: DrawnPart) => {
      const saved = await listSections(tx, proposalId, [key, ...readToSave], drawnIn(row, key, drawn))
      const typed = await read({ row, key, saved }, tx)
      return { typed, outcome: await saveInto(tx, ctx, row, key, typed, saved) }
    }
    const kept = await keep(part)
    return 'revision' in kept.outcome || isWhole(part) ? kept : keep(whole)
  })
}

/** What was handed in may have been corrected since, in any of its parts. */
const drawnIn = ({ proposal }: ProposalRow, section: SectionKey, drawn: DrawnPart) =>
  proposal.submittedAt ? undefined : { section, ...drawn }

/** Whether help is given to security forces is carried from one to the other, and decides whether that section asks anything. */
export const readToSave: readonly SectionKey[] = ['eligibility', 'security']

/** Within a transaction that has locked the proposal, of the person's own organisation, and read what is `saved` of it. */
export async function saveInto(
  tx: Database,
  ctx: PersonContext,
  row: ProposalRow,
  section: SectionKey,
  { answers: typed, seenRevision }: Typed,
  saved: readonly SectionRow[],
): Promise<Saved | Conflict | Refusal> {
  const proposalId = row.proposal.id
  const locked = lockOf(row, section)
  if (locked) return locked

  const now = saved.find((one) => one.section === section)
  const { answers, refused } = textToSave(row, section, typed, saved)
  if (isSameText(now?.answers ?? {}, answers))
    return { revision: now?.revision ?? 0, savedAt: now?.savedAt ?? row.now, answers, refused }
  const revision = (now?.revision ?? 0) + 1
  const isRead = !now || seenRevision === now.revision || (section === 'security' && isCarried(row, now))
  if (!isRead) return { conflict: conflictWith(now) }
  const next = { proposalId, section, revision, answers, savedBy: ctx.person.id }
  if (!(await appendSectionRevision(tx, next, overOf(row, now)))) {
    return refuse('section.changedMeanwhile')
  }
  if (section === 'eligibility') await carryHelps(ctx, tx, row, saved, answers)
  if (!row.proposal.submittedAt) await listDraftAs(tx, row, section, answers)
  return { revision, savedAt: row.now, answers, refused }
}

/** Whether help is given is answered once, before everything else, and holds for the section on security forces. */
async function carryHelps(
  { person }: PersonContext,
  tx: Database,
  row: ProposalRow,
  saved: readonly SectionRow[],
  eligibility: Answers,
) {
  const proposalId = row.proposal.id
  const security = saved.find((one) => one.section === 'security')
  const answers = withHelps(security?.answers ?? {}, eligibility)
  if (isSameText(security?.answers ?? {}, answers)) return
  const revision = (security?.revision ?? 0) + 1
  const next = { proposalId, section: 'security', revision, answers, savedBy: person.id }
  await appendSectionRevision(tx, next, overOf(row, security))
}

/** What the office has corrected is in no revision until the next, which therefore is written whole. */
const overOf = ({ proposal }: ProposalRow, now: SectionRow | undefined) => (proposal.submittedAt ? undefined : now)

/** Nobody has written in it yet. */
const isCarried = ({ call }: ProposalRow, { answers, unread }: SectionRow) =>
  call.sections.includes('eligibility') && [...unread, ...Object.keys(answers)].every((name) => name === 'helps')

function withHelps(security: Answers, { helps }: Answers): Answers {
  return helps === undefined ? security : { ...security, helps }
}

const answersIn = (saved: readonly SectionRow[], section: SectionKey): Answers =>
  saved.find((one) => one.section === section)?.answers ?? {}

/** What a save keeps of what was typed: of a proposal that was sent back, only the answers to what was asked for. */
export function textToSave(row: ProposalRow, section: SectionKey, typed: Answers, saved: readonly SectionRow[]) {
  const handedIn = saved.find((one) => one.section === section)?.handedIn ?? {}
  const { answers, refused } = writable(row, section, storable(row, section, typed), handedIn)
  return { answers: section === 'security' ? withHelps(answers, answersIn(saved, 'eligibility')) : answers, refused }
}

function writable(row: ProposalRow, section: SectionKey, typed: Answers, handedIn: Answers) {
  if (row.review.state === 'draft') return { answers: typed, refused: {} }
  const { asked } = restoreReview(row.review).context
  return onlyNamed(section, sectionOfForm(section).fields(rulesFor(row)), typed, { asked, handedIn })
}

/** How lists show what has not been handed in; of anything else they show what was. */
async function listDraftAs(tx: Database, row: ProposalRow, section: SectionKey, answers: Answers) {
  if (section === 'project') await nameProposal(tx, row, answers)
  if (section === 'places') await placeProposal(tx, row, answers)
}

/** The title by which a proposal is listed, from its first section. */
export async function nameProposal(tx: Database, { proposal, organization }: ProposalRow, answers: Answers) {
  const title = titleIn(answers, proposal.language).slice(0, 200) || null
  await saveProposal(tx, proposal.id, { title, searchText: searchText(title, organization, proposal.reference) })
}

/** Where a draft is to work, so that what stops a country stops it too. */
async function placeProposal(tx: Database, { proposal, call }: ProposalRow, { countries = [] }: Answers) {
  const named = call.countries.filter((country) => countries.includes(country))
  await saveProposal(tx, proposal.id, { countries: named })
}

function conflictWith({
  answers,
  revision,
  savedByName,
  savedAt,
}: {
  answers: Answers
  revision: number
  savedByName: string
  savedAt: Date
}) {
  return { answers, revision, savedBy: savedByName, savedAt: savedAt.toISOString() }
}

/** Why the section can't be written in now, if it can't. */
export function lockOf(row: ProposalRow, section: SectionKey): Refusal | undefined {
  const { review, now } = row
  if (review.state === 'draft') return now < deadlineFor(row) ? undefined : refuse('call.closed')
  if (review.state === 'certifying') return refuse('section.waitsForSignature')
  if (review.state !== 'changesRequested') return refuse('proposal.notADraft')
  const { asked } = restoreReview(review).context
  return asked.some((question) => sectionOf(question) === section) ? undefined : refuse('section.locked')
}

/** Files are attached and removed one by one: no form posts their list. */
export const isTyped = (section: string): section is SectionKey => isSectionKey(section) && section !== 'attachments'

/** Without blank answers, and with the keys of its rows. */
function storable(row: ProposalRow, section: SectionKey, typed: Answers): Answers {
  return withRowKeys(sectionOfForm(section).fields(rulesFor(row)), withoutBlanks(typed))
}

const withoutBlanks = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0))

export function isSameText(one: Answers, other: Answers): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => isSameAnswer(one[name], other[name]))
}
