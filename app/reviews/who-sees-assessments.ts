import type { Person } from '#app/people/person.ts'
import { isOwn, rolesFor, type VisibleProposal } from '#app/people/policy.ts'
import type { Context } from '#workflows/review/context.ts'
import type { EventType } from '#workflows/review/events.ts'
import { mayMake, type Role } from '#workflows/review/permissions.ts'

const KNOW_REVIEWERS: Role[] = ['program', 'approver', 'auditor', 'administrator']

/** Who assesses is known to those who assign, decide and control; everyone else reads a pseudonym. */
export const maySeeReviewers = (person: Person, proposal: VisibleProposal): boolean =>
  !isOwn(person, proposal) && rolesFor(person, proposal).some((role) => KNOW_REVIEWERS.includes(role))

/** What only a reviewer does: who did it says who reviews. */
export const isReviewersAct = (type: EventType): boolean => mayMake[type].every((role) => role === 'reviewer')

/**
 * Whoever is assigned reads the others' assessments only once their own of the present version is in, whatever else
 * they are; the rest of the office reads them as they come.
 */
export function maySeeAssessmentOf(
  reviewerId: string,
  person: Person,
  proposal: VisibleProposal,
  { assigned, assessments }: Pick<Context, 'assigned' | 'assessments'>,
): boolean {
  if (reviewerId === person.id) return true
  if (isOwn(person, proposal)) return false
  if (assigned.includes(person.id)) return assessments.some(({ reviewer, counts }) => counts && reviewer === person.id)
  return rolesFor(person, proposal).some((role) => role !== 'reviewer')
}
