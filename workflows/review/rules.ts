import { DAY, HOUR } from './calendar.ts'
import type { Context } from './context.ts'

export const NOTIFICATION_DAYS = 15
export const RECONSIDERATION_DAYS = 15

/** One more assessment than the call's quorum where much is requested. */
export const quorumOf = ({ edition: { quorum, largeCents }, requestedCents }: Context) =>
  largeCents !== undefined && requestedCents >= largeCents ? quorum + 1 : quorum

/**
 * By how many days a pause moves what falls due: as many as it has begun, an hour left over not counted. So a deadline
 * stays at its hour, a pause of a few moments moves no day, and nobody loses more than that hour.
 */
export const daysMovedBy = (stood: number) => Math.max(0, Math.ceil((stood - HOUR) / DAY))

/** Until when the draft may be handed in: its own deadline, or the call's where that is later; an invitation has its own alone. */
export function deadlineOf({ edition, stage, deadline }: Context, closesAt: string): number {
  const own = deadline ? Date.parse(deadline) : 0
  return edition.stages === 2 && stage === 'full' ? own : Math.max(own, Date.parse(closesAt))
}
