import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { listAssigned, listReviewers } from '#db/queries/reviewers.ts'
import { type ActPage, openAct } from './open-act.server.ts'

/** Why somebody can not be asked to assess this proposal. */
export type NotThisReviewer = 'belongs' | 'wrote' | 'recused' | 'decided' | 'otherCountries' | 'doesNotRead' | 'away'

export type Candidate = {
  id: string
  name: string
  language: string | null
  /** Assessments that wait for this person, of all proposals. */
  waiting: number
  because: NotThisReviewer | null
}

export type ReviewersPage = ActPage & {
  quorum: number
  assigned: { id: string; name: string; by: string; on: string; hasSent: boolean }[]
  candidates: Candidate[]
}

export async function showReviewers(ctx: PersonContext, proposalId: string): Promise<ReviewersPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'assignReviewers')
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const { assigned, assessments, writers, recused, deciders, edition } = found.snapshot.context
  const { proposal } = found.row
  const reviewers = await listReviewers(ctx.db, proposal.organizationId)
  const isTranslated = found.snapshot.context.findings.translation === 'translated'
  const why = ({ id, belongs, countries, reads, isAway }: (typeof reviewers)[number]): NotThisReviewer | null => {
    if (writers.includes(id)) return 'wrote'
    if (recused.includes(id)) return 'recused'
    if (deciders.includes(id)) return 'decided'
    if (belongs) return 'belongs'
    if (!isTranslated && !reads.includes(proposal.language)) return 'doesNotRead'
    if (isAway) return 'away'
    return countries === null || countries.some((one) => proposal.countries.includes(one)) ? null : 'otherCountries'
  }
  return {
    ...page,
    quorum: edition.quorum,
    assigned: (await listAssigned(ctx.db, proposalId)).map(({ id, name, byName, at }) => ({
      ...{ id, name, by: byName, on: calendarDay(at, found.row.call.timeZone) },
      hasSent: assessments.some(({ reviewer, counts }) => counts && reviewer === id),
    })),
    candidates: reviewers
      .filter(({ id }) => !assigned.includes(id))
      .map((one) => ({
        id: one.id,
        name: one.name,
        language: one.language,
        waiting: one.waiting,
        because: why(one),
      })),
  }
}
