import type { PersonContext } from '#app/context.server.ts'
import { advanceReview } from './advance-review.server.ts'

type Admission = { revision: number; checklist: Record<string, boolean> }

export const admitProposal = (ctx: PersonContext, proposalId: string, { revision, checklist }: Admission) =>
  advanceReview(ctx, ctx.person, proposalId, { seenRevision: revision, move: { type: 'admit', checklist } })
