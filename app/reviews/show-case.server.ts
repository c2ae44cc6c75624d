import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'
import { isOwn, mayConfirmTags, maySeeHistory, maySeePipeline } from '#app/people/policy.ts'
import { rulesFor, sectionsOf } from '#app/proposals/rules-of-call.ts'
import type { CallRules, SectionKey, TypedProposal } from '#app/proposals/sections.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { listNotes, listPanel, listReviewEvents } from '#db/queries/reviews.ts'
import { type FileStates, findNewestVersion, type VersionRow } from '#db/queries/submissions.ts'
import type { Answers } from '#db/schema/proposals.ts'
import { type ActView, actsFor } from './acts-for.server.ts'
import type { CaseClock } from './case-clocks.tsx'
import { type CaseHead, caseHead, officeHead } from './case-head.server.ts'
import { type Case, findCase } from './find-case.server.ts'
import { type Findings, findingsOf } from './findings.server.ts'
import { type CriterionView, criteriaOf, type Panel, panelFor } from './panel.server.ts'
import { findTagging, type Tagging } from './tagging.server.ts'

/** The proposal as it was handed in and is judged. */
export type VersionView = {
  number: number
  /** The day where the call is. */
  submittedOn: string
  contentHash: string
  language: Language
  sections: SectionKey[]
  answers: Record<string, Answers>
  rules: CallRules
  /** What the scanner has said of each file; where it is not asked for, nothing is said. */
  fileStates?: FileStates
}

export type CasePage = {
  head: CaseHead
  tags: Tagging & { mayConfirm: boolean }
  acts: ActView[]
  criteria: CriterionView[]
  panel: Panel
  /** Null where the reader may not know the office's reasons. */
  findings: Findings | null
  version: VersionView | null
  clocks: CaseClock[]
  seesPipeline: boolean
}

/** One proposal as the office sees it: where it stands, what this person can do, what was found, what was proposed. */
export async function showCase(ctx: PersonContext, proposalId: string): Promise<CasePage | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (isOwn(ctx.person, found.visible)) return refuse('officeOnly')
  return {
    head: maySeeHistory(ctx.person, found.visible) ? officeHead(found) : caseHead(found),
    acts: await actsFor(ctx, found),
    criteria: criteriaOf(found),
    tags: { ...(await findTagging(ctx.db, proposalId)).tagging, mayConfirm: mayConfirmTags(ctx.person, found.visible) },
    panel: panelFor(ctx.person, found, await listPanel(ctx.db, proposalId, found.snapshot.context.recused)),
    findings: await findFindings(ctx, found),
    version: await findVersion(ctx, found),
    clocks: maySeeHistory(ctx.person, found.visible) ? clocksOf(found) : [],
    seesPipeline: maySeePipeline(ctx.person),
  }
}

const clocksOf = ({ row: { clocks, call, now } }: Case<FoundProposal>): CaseClock[] =>
  clocks.map(({ clock, dueAt, amberAt }) => ({
    clock,
    dueAt,
    timeZone: call.timeZone,
    isAmber: amberAt !== null && new Date(amberAt) <= now,
    isOverdue: new Date(dueAt) <= now,
  }))

/** What was found and why, for those who may read the office's reasons. Two statements. */
export async function findFindings({ db, person }: PersonContext, found: Case): Promise<Findings | null> {
  if (!maySeeHistory(person, found.visible)) return null
  const { id } = found.row.proposal
  return findingsOf(found, await listReviewEvents(db, id), await listNotes(db, id))
}

/** The version that is under review. One statement. */
export async function findVersion({ db }: PersonContext, found: Case): Promise<VersionView | null> {
  const version = await findNewestVersion(db, found.row.proposal.id)
  return version ? versionView(version, found) : null
}

export function versionView(
  version: VersionRow & { fileStates?: FileStates },
  { row }: Pick<Case, 'row'>,
): VersionView {
  const { number, submittedAt, contentHash, answers, fileStates } = version
  return {
    fileStates,
    number,
    submittedOn: calendarDay(submittedAt, row.call.timeZone),
    contentHash,
    language: (version.typed as TypedProposal).project.language,
    sections: sectionsOf(row),
    answers,
    rules: rulesFor(row),
  }
}
