import type { PersonContext } from '#app/context.server.ts'
import type { TagWeights } from '#app/tags/tag-weights.ts'
import { changeConfirmedTags } from './change-confirmed-tags.server.ts'
import type { SeenTags } from './tagging.server.ts'

type Confirmation = { seen: SeenTags; weights: TagWeights; reason: string | null }

/** The office's weights count from now on, whatever the partner's say. */
export const confirmTags = (ctx: PersonContext, proposalId: string, { seen, weights, reason }: Confirmation) =>
  changeConfirmedTags(ctx, proposalId, { seen, after: weights, reason })
