import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { findCall, listCallActs } from '#db/queries/call-acts.ts'
import { showCallToChange } from './show-call-to-change.server.ts'
import { wordingOf } from './wording.server.ts'

/** A call with its words as they stand, and how many acts there were when they were read. Five statements. */
export async function showAmendment(ctx: PersonContext, number: string) {
  const shown = await showCallToChange(ctx, number)
  if (isRefusal(shown)) return shown
  const call = await findCall(ctx.db, shown.id)
  if (!call) return refuse('call.notFound')
  return {
    ...shown,
    wording: wordingOf(call),
    weights: call.criteria.map(({ weight }) => weight),
    seenActs: (await listCallActs(ctx.db, shown.id)).length,
  }
}
