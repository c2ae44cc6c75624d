import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listProfile } from '#db/queries/profiles.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { type Question, sectionOf as sectionNamed } from '#workflows/review/context.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { answerBy } from './answer-by.ts'
import { type AskedQuestion, askedQuestions } from './asked-questions.ts'
import { comparedWith } from './compared-with.ts'
import { inFormOrder } from './find-field.ts'
import { flagsOf } from './flags.ts'
import { judge, type MissingAnswer } from './missing-answers.ts'
import { findOwnSection, type OwnSection } from './own-section.server.ts'
import { differsFromProfile, isProfileSection, profileAnswers } from './profile-answers.ts'
import { requestIn } from './public-events.ts'
import { changedIn, openFields } from './questions.ts'
import { readLog } from './read-log.server.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import { lockOf } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { ShownSection } from './section-shown.ts'
import { type Answers, sectionOf } from './sections.ts'
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
  const rules = rulesFor(row)
  const { [key]: here = {}, ...written } = answersBySection(saved)
  const answers = { ...written, [key]: here }
  const now = saved.find((one) => one.section === key)
  const lock = lockOf(row, key) ?? null
  const keys = sectionsOf(row)
  const isOpen = lock === null
  const fields = sectionOf(key).fields(rules)
  const named = restoreReview(row.review).context.asked
  const isPartOpen = isOpen && named.length > 0 && !named.includes(key)
  const handedIn = now?.handedIn ?? {}
  const open = isPartOpen ? openFields(key, fields, { asked: named, handedIn }).map(({ name }) => name) : null
  const judged = rules.sections.filter((one) => one === key || comparedWith[key].includes(one))
  const { missing, typed } = isOpen ? judge(answers, rules, judged) : { missing: [], typed: {} }
  const lacks = missing.filter((one) => one.section === key)
  const flags = flagsOf(typed, rules).filter((one) => one.section === key)
  return {
    proposal: { id: proposalId, title: row.proposal.title, language: row.proposal.language },
    section: key,
    number: keys.indexOf(key) + 1,
    all: keys.length,
    rules,
    answers: here,
    written,
    revision: now?.revision ?? 0,
    saved: now ? { at: now.savedAt.toISOString(), by: now.savedByName, byMe: now.savedBy === ctx.person.id } : null,
    writer: writerOf(own, ctx.person.id),
    now: row.now.toISOString(),
    lock,
    asked: isOpen ? await findAsked(ctx, own, () => changedIn(key, fields, handedIn, here)) : [],
    answerBy: isOpen ? answerBy(row) : null,
    open,
    profile: isOpen && row.review.state === 'draft' ? await findProfile(ctx, own, here) : null,
    missing: check && isOpen ? inFormOrder(lacks, rules) : null,
    lacks,
    warnings: [...(key === 'budget' && !check ? lacks.filter(isWarning) : []), ...flags],
    suggested: isOpen
      ? suggestedAnswers(key, open ? fields.filter(({ name }) => open.includes(name)) : fields, answers, rules)
      : [],
  }
}

function writerOf({ row, key }: OwnSection, personId: string): ShownSection['writer'] {
  const writer = row.writers[key]
  return writer ? { name: writer.name, isMe: writer.id === personId } : null
}

/** Said at once, since no further answer would mend it; that the amount is outside the call is said beside the total. */
const isWarning = ({ field, message }: MissingAnswer) => field !== '' && message.startsWith('proposal:problems.')

/** Which questions the organisation's profile answers otherwise; null where it has nothing to say of the section. */
async function findProfile(
  { db }: PersonContext,
  { row, key }: OwnSection,
  answers: Answers,
): Promise<ShownSection['profile']> {
  if (!isProfileSection(key)) return null
  const { organizationId } = row.proposal
  const profile = (await listProfile(db, organizationId)).find(({ section }) => section === key)
  if (!profile) return null
  const rules = rulesFor(row)
  const differs = differsFromProfile(sectionOf(key).fields(rules), answers, profileAnswers(key, profile, rules))
  return { organizationId, differs }
}

/** What the office asks to be changed here, in its own words. */
async function findAsked(
  ctx: PersonContext,
  { row, key }: OwnSection,
  changed: () => readonly Question[],
): Promise<AskedQuestion[]> {
  if (row.review.state !== 'changesRequested') return []
  const { id } = row.proposal
  const asked = requestIn(await readLog(ctx, id)).filter(({ question }) => sectionNamed(question) === key)
  return askedQuestions(asked, await listNotes(ctx.db, id), changed())
}
