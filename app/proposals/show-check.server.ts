import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { mayDo, rolesFor } from '#app/people/policy.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { type Question, type Track, wasExamined } from '#workflows/review/context.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { voidedBy } from '#workflows/review/voiding.ts'
import { type AskedQuestion, askedQuestions } from './asked-questions.ts'
import { type Statement, statementsFor } from './certification.ts'
import type { Corrected } from './corrected-mark.tsx'
import { correctedOn } from './corrected-on.ts'
import { deadlineFor } from './deadline-for.ts'
import { inFormOrder } from './find-field.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { flagsOf } from './flags.ts'
import { type AnswersBySection, judge, type MissingAnswer } from './missing-answers.ts'
import { requestIn } from './public-events.ts'
import { type AsAsked, asAsked } from './question-set.ts'
import { openFields } from './questions.ts'
import { readLog } from './read-log.server.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import { lockOf } from './save-section.server.ts'
import { answersBySection, changedQuestions } from './section-answers.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

/** `act` is null where nothing is to be handed in any more: the page is then for reading. */
export type CheckView = {
  id: string
  title: string | null
  language: string
  organization: string
  act: 'send' | 'submit' | 'resubmit' | null
  /** The version that is read, where the page is for reading what was handed in. */
  version?: number
  /** Waits for the signature of a second person. */
  isToSign: boolean
  mayHandIn: boolean
  isLate: boolean
  closes: { at: string; timeZone: string }
  now: string
  /** To be ticked by whoever hands it in. */
  statements: Statement[]
  revision: number
  sections: SectionKey[]
  open: SectionKey[]
  /** The names of the fields that can be changed, of a section where not all can. */
  openFields: Partial<Record<SectionKey, string[]>>
  answers: AnswersBySection
  rules: CallRules
  /** The questions of what was handed in, as they read then. */
  asAsked?: AsAsked
  /** What the office has put right in what was handed in. */
  corrected?: Corrected[]
  missing: MissingAnswer[]
  /** What is worth another look and keeps nobody from handing in. */
  flags: MissingAnswer[]
  /** What the office asked for; empty where nothing was sent back. */
  asked: AskedQuestion[]
  /** Was sent back, and nothing that was asked for has changed yet. */
  isUnchanged: boolean
  /** What is examined again if it is handed in as it stands; null where nothing has been examined yet. */
  again: Track[] | null
}

/** All answers as the office will read them, and what they lack; what was handed in, once it was. */
export async function showCheck(ctx: PersonContext, id: string): Promise<CheckView | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { proposal, review, call, now } = row
  const act = actOf(row)
  const closesAt = deadlineFor(row)
  const isLate = act !== 'resubmit' && act !== null && now >= closesAt
  const saved = act ? await listSections(ctx.db, id) : []
  const shown: HandedIn = act ? { answers: answersBySection(saved) } : await handedIn(ctx, row)
  const { answers } = shown
  const rules = shown.asked?.rules ?? rulesFor(row)
  const changed = act === 'resubmit' ? changedQuestions(saved, rules) : []
  const sections = shown.asked ? [...shown.asked.rules.sections] : sectionsOf(row)
  const { missing, typed } = act && !isLate ? judge(answers, rules) : { missing: [], typed: {} }
  return {
    id,
    title: proposal.title,
    language: proposal.language,
    organization: row.organization,
    act,
    version: shown.version,
    isToSign: review.state === 'certifying',
    mayHandIn:
      act !== null && mayDo(ctx.person, asVisible(row), act) && (review.state !== 'certifying' || maySign(ctx, row)),
    isLate,
    closes: { at: closesAt.toISOString(), timeZone: call.timeZone },
    now: now.toISOString(),
    statements: statementsFor(answers),
    revision: review.revision,
    sections,
    open: sections.filter((section) => !lockOf(row, section)),
    openFields: act === 'resubmit' ? openFieldsOf(row, saved) : {},
    answers,
    rules,
    asAsked: shown.asked,
    corrected: shown.corrected,
    missing: inFormOrder(missing, rules),
    flags: flagsOf(typed, rules),
    asked:
      act === 'resubmit' ? askedQuestions(requestIn(await readLog(ctx, id)), await listNotes(ctx.db, id), changed) : [],
    isUnchanged: act === 'resubmit' && changed.length === 0,
    again: tracksAgain(row, changed),
  }
}

function actOf({ review, asksTwoPeople }: ProposalRow): CheckView['act'] {
  if (review.state === 'certifying') return 'submit'
  if (review.state === 'draft') return asksTwoPeople ? 'send' : 'submit'
  return review.state === 'changesRequested' ? 'resubmit' : null
}

type HandedIn = { answers: AnswersBySection; asked?: AsAsked; corrected?: Corrected[]; version?: number }

async function handedIn({ db, language }: PersonContext, row: ProposalRow): Promise<HandedIn> {
  const { id } = row.proposal
  const version = await findNewestVersion(db, id, language)
  if (!version) return { answers: answersBySection(await listSections(db, id)) }
  return {
    answers: version.answers,
    asked: asAsked(version.questions),
    corrected: correctedOn(version, row),
    version: version.number,
  }
}

function openFieldsOf(row: ProposalRow, saved: readonly SectionRow[]): CheckView['openFields'] {
  const { asked } = restoreReview(row.review).context
  const names = sectionsOf(row).map((section) => {
    const handedIn = saved.find((one) => one.section === section)?.handedIn ?? {}
    const fields = openFields(section, sectionOf(section).fields(rulesFor(row)), { asked, handedIn })
    return [section, fields.map(({ name }) => name)]
  })
  return Object.fromEntries(names)
}

function tracksAgain({ review }: ProposalRow, changed: readonly Question[]): Track[] | null {
  const { findings } = restoreReview(review).context
  return Object.keys(findings).length > 0
    ? [...new Set(changed.flatMap(voidedBy))].filter((track) => wasExamined(findings, track))
    : null
}

/** Who signs speaks for the organisation. */
const maySign = ({ person }: PersonContext, row: ProposalRow) => rolesFor(person, asVisible(row)).includes('certifier')
