import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { mayDo } from '#app/people/policy.ts'
import { listSections } from '#db/queries/drafts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { inFormOrder } from './find-field.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { type AnswersBySection, type MissingAnswer, missingAnswers } from './missing-answers.ts'
import { sectionsOf } from './own-section.server.ts'
import { rulesOf } from './rules-of-call.ts'
import { lockOf } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { CallRules, SectionKey } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

/** `act` is null where nothing is to be handed in any more: the page is then for reading. */
export type CheckView = {
  id: string
  title: string | null
  language: string
  organization: string
  act: 'submit' | 'resubmit' | null
  mayHandIn: boolean
  isLate: boolean
  closes: { at: string; timeZone: string }
  now: string
  revision: number
  sections: SectionKey[]
  open: SectionKey[]
  answers: AnswersBySection
  rules: CallRules
  missing: MissingAnswer[]
}

/** All answers as the office will read them, and what they lack; what was handed in, once it was. */
export async function showCheck(ctx: PersonContext, id: string): Promise<CheckView | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { proposal, review, call, now } = row
  const act = actOf(row)
  const isLate = act === 'submit' && now >= call.closesAt
  const answers = await answersOf(ctx, row, act !== null)
  const rules = rulesOf(call)
  const sections = sectionsOf(row)
  return {
    id,
    title: proposal.title,
    language: proposal.language,
    organization: row.organization,
    act,
    mayHandIn: act !== null && mayDo(ctx.person, asVisible(row), act),
    isLate,
    closes: { at: call.closesAt.toISOString(), timeZone: call.timeZone },
    now: now.toISOString(),
    revision: review.revision,
    sections,
    open: sections.filter((section) => !lockOf(row, section)),
    answers,
    rules,
    missing: act && !isLate ? inFormOrder(missingAnswers(answers, rules), rules) : [],
  }
}

function actOf({ review }: ProposalRow): CheckView['act'] {
  if (review.state === 'draft') return 'submit'
  return review.state === 'changesRequested' ? 'resubmit' : null
}

async function answersOf(
  { db }: PersonContext,
  { proposal }: ProposalRow,
  isWritten: boolean,
): Promise<AnswersBySection> {
  const version = isWritten ? undefined : await findNewestVersion(db, proposal.id)
  return version?.answers ?? answersBySection(await listSections(db, proposal.id))
}
