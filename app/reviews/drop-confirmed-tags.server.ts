import type { PersonContext } from '#app/context.server.ts'
import { changeConfirmedTags } from './change-confirmed-tags.server.ts'
import type { SeenTags } from './tagging.server.ts'

/** The partner's weights count again. */
export const dropConfirmedTags = (ctx: PersonContext, proposalId: string, { seen }: { seen: SeenTags }) =>
  changeConfirmedTags(ctx, proposalId, { seen, after: null })
