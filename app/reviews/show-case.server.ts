import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { type OfficeRequest, requestFor } from '#app/extensions/office-request.ts'
import type { Language, Person } from '#app/people/person.ts'
import {
  isOwn,
  mayConfirmTags,
  mayOwnCase,
  maySeeHistory,
  maySeePersonal,
  maySeePipeline,
  maySeeSuspension,
} from '#app/people/policy.ts'
import { isPartners } from '#app/proposals/answer-by.ts'
import type { Corrected } from '#app/proposals/corrected-mark.tsx'
import { correctedOn } from '#app/proposals/corrected-on.ts'
import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import { withoutPersonalAnswers } from '#app/proposals/personal.ts'
import { type AsAsked, asAsked } from '#app/proposals/question-set.ts'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import type { CallRules, SectionKey, TypedProposal } from '#app/proposals/sections.ts'
import { unitsOf } from '#app/proposals/typed-answers.ts'
import type { CountryCode } from '#app/tags/places.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import { type FileStates, findNewestVersion, type ReadVersion } from '#db/queries/submissions.ts'
import { type ActView, actsFor, type ListedAct } from './acts-for.server.ts'
import type { CaseClock } from './case-clocks.tsx'
import { type CaseHead, caseHead, officeHead } from './case-head.server.ts'
import { type ChangedSince, changedSince, versionLeftBehind } from './changed-since.ts'
import { type Case, findCase } from './find-case.server.ts'
import { type Findings, findingsOf } from './findings.server.ts'
import {
  type CriterionView,
  criteriaOf,
  type DraftView,
  draftFor,
  findPanelRows,
  type Panel,
  panelFor,
} from './panel.server.ts'
import { pressing } from './pressing.ts'
import type { ScoresheetAct } from './scoresheet.ts'
import { findTagging, type Tagging } from './tagging.server.ts'

/** The proposal as it was handed in and is judged. */
export type VersionView = {
  number: number
  /** The day where the call is. */
  submittedOn: string
  contentHash: string
  language: Language
  sections: SectionKey[]
  answers: AnswersBySection
  rules: CallRules
  /** Names, and how to reach people, are left out. */
  hidesPersonal: boolean
  /** What the office has put right in the answers, in its order. */
  corrected: Corrected[]
  /** The questions as they were asked, where they were kept. */
  asked?: AsAsked
  /** What the scanner has said of each file; where it is not asked for, nothing is said. */
  fileStates?: FileStates
  /** The names of the units of security forces, by their keys. */
  units: Record<string, string>
}

export type CasePage = {
  head: CaseHead
  tags: Tagging & { mayConfirm: boolean }
  acts: ListedAct[]
  /** Nobody owns the case, and this person may. */
  mayTake: boolean
  /** What this reviewer has put aside and can still send. */
  begun: Begun | null
  criteria: CriterionView[]
  panel: Panel
  /** Null where the reader may not know the office's reasons. */
  findings: Findings | null
  version: VersionView | null
  clocks: CaseClock[]
  /** What this person, who assessed an earlier version, has not judged. */
  changed: ChangedSince | null
  seesPipeline: boolean
  /** What the partner asks for, to who may answer it. */
  extension: OfficeRequest | null
  /** The country or the fund that stands still; its suspension, to who may open it. */
  stoppedBy: { country: CountryCode | null; fund: string | null; to: string | null } | null
}

/** One proposal as the office sees it: where it stands, what this person can do, what was found, what was proposed. */
export async function showCase(ctx: PersonContext, proposalId: string): Promise<CasePage | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (isOwn(ctx.person, found.visible)) return refuse('officeOnly')
  const readsHistory = maySeeHistory(ctx.person, found.visible)
  const leftBehind = versionLeftBehind(ctx.person, found)
  const log = readsHistory || leftBehind !== null ? await listReviewEvents(ctx.db, proposalId) : []
  const acts = await actsFor(ctx, found)
  const rows = await findPanelRows(ctx, found)
  return {
    head: readsHistory ? officeHead(found) : caseHead(found),
    acts,
    mayTake: mayTakeNow(ctx.person, found, acts),
    begun: begunOf(acts, draftFor(ctx.person, found, rows)),
    criteria: criteriaOf(found),
    tags: { ...(await findTagging(ctx.db, proposalId)).tagging, mayConfirm: mayConfirmTags(ctx.person, found.visible) },
    panel: panelFor(ctx.person, found, rows),
    findings: readsHistory ? findingsOf(found, log, await listNotes(ctx.db, proposalId)) : null,
    version: await findVersion(ctx, found),
    clocks: readsHistory ? clocksOf(found) : [],
    changed: leftBehind === null ? null : changedSince(leftBehind, log),
    seesPipeline: maySeePipeline(ctx.person),
    extension: requestFor(ctx.person, found),
    stoppedBy: stoppedByOf(ctx, found.row),
  }
}

function stoppedByOf({ person, language }: PersonContext, { stoppedBy }: FoundProposal): CasePage['stoppedBy'] {
  if (!stoppedBy) return null
  const { id, country, fund } = stoppedBy
  return {
    country: country as CountryCode | null,
    fund: fund && `${fund.code} · ${fund.name[language]}`,
    to: maySeeSuspension(person, stoppedBy) ? `/suspensions/${id}` : null,
  }
}

const mayTakeNow = (person: Person, { row, visible }: Case, acts: readonly ActView[]) =>
  row.review.ownerId === null &&
  mayOwnCase(person, visible) &&
  acts.some(({ type, because }) => type === 'handOver' && because.length === 0)

export type Begun = { act: ScoresheetAct; savedAt: string }

function begunOf(acts: readonly ActView[], draft: DraftView | null): Begun | null {
  const sends = (['assess', 'reviseAssessment'] as const).find((one) =>
    acts.some(({ type, because }) => type === one && because.length === 0),
  )
  return draft && sends ? { act: sends, savedAt: draft.savedAt } : null
}

const clocksOf = ({ row: { clocks, call, now } }: Case<FoundProposal>): CaseClock[] =>
  clocks.map((running) => ({
    clock: running.clock,
    of: running.of,
    isPartners: isPartners(running),
    dueAt: running.dueAt,
    timeZone: call.timeZone,
    ...pressing(running, now),
  }))

/** What was found and why, for those who may read the office's reasons. Two statements. */
export async function findFindings({ db, person }: PersonContext, found: Case): Promise<Findings | null> {
  if (!maySeeHistory(person, found.visible)) return null
  const { id } = found.row.proposal
  return findingsOf(found, await listReviewEvents(db, id), await listNotes(db, id))
}

/** The version that is under review. One statement. */
export async function findVersion({ db, person, language }: PersonContext, found: Case): Promise<VersionView | null> {
  const version = await findNewestVersion(db, found.row.proposal.id, language)
  return version ? versionView(version, found, person) : null
}

/** As this person may read it. */
export function versionView(
  version: ReadVersion & { fileStates?: FileStates },
  { row, visible }: Pick<Case, 'row' | 'visible'>,
  person: Person,
): VersionView {
  const { number, submittedAt, contentHash, answers, fileStates } = version
  const typed = version.typed as TypedProposal
  const asked = asAsked(version.questions)
  const rules = asked?.rules ?? rulesFor(row)
  const hidesPersonal = !maySeePersonal(person, visible)
  return {
    fileStates,
    number,
    submittedOn: calendarDay(submittedAt, row.call.timeZone),
    contentHash,
    language: typed.project.language,
    sections: [...rules.sections],
    answers: hidesPersonal ? withoutPersonalAnswers(answers, rules, asked) : answers,
    rules,
    hidesPersonal,
    corrected: correctedOn(version, row),
    asked,
    units: Object.fromEntries(unitsOf(typed).map(({ key, unitName }) => [key, unitName])),
  }
}
