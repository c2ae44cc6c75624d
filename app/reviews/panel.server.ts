import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { maySeeDraftOf } from '#app/people/policy.ts'
import { listPanel, type PanelRow } from '#db/queries/assessments.ts'
import type { Localized } from '#db/schema/columns.ts'
import type { Answers } from '#db/schema/proposals.ts'
import type { Score } from '#db/schema/reviews.ts'
import { trackStates } from '#workflows/review/move.ts'
import type { Case } from './find-case.server.ts'
import { pseudonym } from './pseudonym.ts'
import { maySeeAssessmentOf, maySeeReviewers } from './who-sees-assessments.ts'

/** What a call asks the reviewers to judge, as their page and the page of results need it. */
export type CriterionView = { key: string; weight: number; title: Localized; question: Localized; scale: Localized[] }

export type AssessmentView = {
  version: number
  /** False once what it judged has changed. */
  counts: boolean
  /** The day where the call is, never the hour, which would tell something of who wrote it. */
  sentOn: string
  scores: Score[]
  totalHundredths: number
  opinion: string
}

/** A reviewer as the reader may know them: `name` null where only a pseudonym is shown. */
export type PanelMember = {
  key: string
  name: string | null
  pseudonym: string
  isReader: boolean
  hasSent: boolean
  /** Stepped aside, for a conflict of interest. */
  hasSteppedAside: boolean
  /** The newest first; empty, too, where they are not shown. */
  assessments: AssessmentView[]
}

export type Panel = {
  members: PanelMember[]
  /** Something has been sent that this reader does not see before their own is in. */
  isHidden: boolean
  /** The weighted means, averaged over the shown assessments that count. */
  averageHundredths: number | null
  /** Between the highest and the lowest of them. */
  spreadHundredths: number | null
  /** Above which spread the reviewers must talk; null where the call has no such rule. */
  talkAboveHundredths: number | null
  /** They must talk now. */
  isDiscussed: boolean
}

/** What a reviewer has typed and put aside, as they typed it. */
export type DraftView = { answers: Answers; savedAt: string }

/** One row for each assessment of everyone who was asked for one, with the reader's own draft. One statement. */
export const findPanelRows = ({ db, person }: PersonContext, { row, snapshot }: Case): Promise<PanelRow[]> =>
  listPanel(db, row.proposal.id, { besides: snapshot.context.recused, draftOf: person.id })

/** What this reader has put aside. */
export function draftFor(person: Person, { visible }: Case, rows: readonly PanelRow[]): DraftView | null {
  const draft = rows.find((one) => one.draft && maySeeDraftOf(one.draft.reviewerId, person, visible))?.draft
  return draft ? { answers: draft.answers, savedAt: draft.savedAt.toISOString() } : null
}

/** Who assesses and what they found, as far as the person may know. */
export function panelFor(person: Person, { row, visible, snapshot }: Case, rows: PanelRow[]): Panel {
  const { context } = snapshot
  const named = maySeeReviewers(person, visible)
  const counting = new Set(context.assessments.filter(({ counts }) => counts).map(({ assessment }) => assessment))
  const { recused, edition } = context
  const hasNothingToShow = ({ reviewerId, assessment }: PanelRow) =>
    !named && recused.includes(reviewerId) && !assessment
  const ids = [...new Set(rows.filter((one) => !hasNothingToShow(one)).map(({ reviewerId }) => reviewerId))]
  const members = ids.map((id): PanelMember => {
    const own = rows.filter(({ reviewerId }) => reviewerId === id)
    const sent = own.flatMap(({ assessment }) => (assessment ? [assessment] : []))
    const isShown = maySeeAssessmentOf(id, person, visible, context)
    const code = pseudonym(row.proposal.id, id)
    return {
      key: code,
      name: named || id === person.id ? own[0]!.name : null,
      pseudonym: code,
      isReader: id === person.id,
      hasSent: sent.some((assessment) => counting.has(assessment.id)),
      hasSteppedAside: recused.includes(id),
      assessments: isShown ? sent.reverse().map((one) => viewOf(one, counting.has(one.id), row.call.timeZone)) : [],
    }
  })
  const shown = members.flatMap(({ assessments }) => assessments.filter(({ counts }) => counts))
  const totals = shown.map(({ totalHundredths }) => totalHundredths)
  const sum = totals.reduce((one, other) => one + other, 0)
  return {
    members: named ? members : members.sort((one, other) => (one.key < other.key ? -1 : 1)),
    isHidden: members.some(({ hasSent, assessments }) => hasSent && assessments.length === 0),
    averageHundredths: totals.length > 0 ? Math.round(sum / totals.length) : null,
    spreadHundredths: totals.length > 1 ? Math.max(...totals) - Math.min(...totals) : null,
    talkAboveHundredths: edition.scoreSpread ?? null,
    isDiscussed: trackStates(snapshot)?.technical === 'discussing',
  }
}

function viewOf(sent: NonNullable<PanelRow['assessment']>, counts: boolean, timeZone: string): AssessmentView {
  const { version, scores, totalHundredths, opinion, sentAt } = sent
  return { version, counts, sentOn: calendarDay(sentAt, timeZone), scores, totalHundredths, opinion }
}

export const criteriaOf = ({ row }: Case): CriterionView[] =>
  row.call.criteria.map(({ key, weight, title, question, scale = [] }) => ({ key, weight, title, question, scale }))
