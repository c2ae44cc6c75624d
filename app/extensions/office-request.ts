import { localTime } from '#app/calls/local-instant.ts'
import type { Language, Person } from '#app/people/person.ts'
import { mayAnswerExtension, type VisibleProposal } from '#app/people/policy.ts'
import { presentDeadline, runningDeadline } from '#app/proposals/running-deadline.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'

/** A partner's request as the office answers it. */
export type OfficeRequest = {
  id: string
  until: string
  /** The day of `until` where the call is. */
  untilDay: string
  timeZone: string
  reason: string
  language: Language
  askedBy: string
  askedAt: string
  /** The deadline has passed meanwhile: only a draft that is revived can still be handed in. */
  isLate: boolean
}

/** Whether nobody has answered it, and the deadline that it would move has not been moved otherwise. */
export const isOpenRequest = ({ extension, ...row }: FoundProposal): boolean =>
  extension !== null &&
  extension.outcome === null &&
  Date.parse(extension.deadline) === presentDeadline(row).getTime() &&
  (row.review.state === 'lapsed' || runningDeadline(row) !== null)

/** What is asked and not answered, for who may answer it. */
export function requestFor(
  person: Person,
  { row, visible }: { row: FoundProposal; visible: VisibleProposal },
): OfficeRequest | null {
  const { extension, proposal, call, now } = row
  if (!extension || !isOpenRequest(row) || !mayAnswerExtension(person, visible)) return null
  const { id, until, reason, askedBy, askedAt, deadline } = extension
  const { date: untilDay } = localTime(new Date(until), call.timeZone)
  return {
    ...{ id, until, untilDay, timeZone: call.timeZone, reason, askedBy, askedAt },
    language: proposal.language as Language,
    isLate: new Date(deadline) <= now,
  }
}
