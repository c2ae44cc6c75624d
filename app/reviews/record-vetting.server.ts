import type { PersonContext } from '#app/context.server.ts'
import type { Outcome } from '#workflows/review/context.ts'
import { advanceReview } from './advance-review.server.ts'

type Vetting = { revision: number; outcome: Outcome; caseReference: string; validUntil: string | null }

/** Records the outcome that the embassy gave: never evidence, never names of people (22 USC 2378d). */
export const recordVetting = (ctx: PersonContext, proposalId: string, { revision, ...outcome }: Vetting) =>
  advanceReview(ctx, ctx.person, proposalId, { seenRevision: revision, move: { type: 'recordVetting', ...outcome } })
