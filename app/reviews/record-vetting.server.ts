import type { PersonContext } from '#app/context.server.ts'
import { isCleared, type Outcome } from '#workflows/review/context.ts'
import type { Move } from '#workflows/review/events.ts'
import { advanceReview } from './advance-review.server.ts'

type Vetting = { revision: number; unit: string; outcome: Outcome; caseReference: string; validUntil: string | null }

/** Records the outcome that the embassy gave of a unit: never evidence, never names of people (22 USC 2378d). */
export const recordVetting = (ctx: PersonContext, proposalId: string, { revision, ...vetting }: Vetting) =>
  advanceReview<Move & { type: 'recordVetting' }>(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['recordVetting'],
      read: async (_, { now }) => ({
        move: { type: 'recordVetting', ...vetting, validUntil: vetting.validUntil ?? aYearFrom(now, vetting.outcome) },
      }),
    },
  })

const YEAR = 365 * 86_400_000

/** A clearance is valid for a year unless the embassy says otherwise. */
const aYearFrom = (now: Date, outcome: Outcome) =>
  isCleared(outcome) ? new Date(now.getTime() + YEAR).toISOString().slice(0, 10) : null
