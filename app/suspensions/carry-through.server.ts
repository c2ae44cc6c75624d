import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { carryOutAll } from '#app/reviews/carry-out-all.server.ts'
import { suspensionToChange } from './show-suspension.server.ts'
import type { CoveredProposal, Standing } from './standing.ts'
import { stopProposal } from './stop-proposal.server.ts'

/** How many moved, and how many of those that should have did not. */
export type CarriedThrough = { moved: number; refused: number }

/**
 * Stops what goes on although its country or fund stands still; or lets go on what a suspension that has ended still
 * holds. Each proposal through the door by itself: repeated, it finds only what is left.
 */
export async function carryThrough(ctx: PersonContext, id: string): Promise<CarriedThrough | Refusal> {
  const page = await suspensionToChange(ctx, id)
  if (isRefusal(page)) return page
  const { suspension, covered } = page
  const those = (standing: Standing) => covered.proposals.filter((one) => one.standing === standing)
  const outcomes = suspension.isOpen
    ? await stopAll(ctx, those('goesOn'), suspension)
    : (await carryOutAll(ctx, those('stands'), 'resume')).map(({ refusal }) => refusal)
  const moved = outcomes.filter((refusal) => refusal === null).length
  return { moved, refused: outcomes.length - moved }
}

type Why = { scope: 'country' | 'fund'; why: string }

async function stopAll(ctx: PersonContext, proposals: readonly CoveredProposal[], { scope, why }: Why) {
  const outcomes: (Refusal | null)[] = []
  for (const { id, revision } of proposals) {
    const outcome = await stopProposal(ctx, ctx.person, id, { scope, why, whyBy: ctx.person.id, revision })
    outcomes.push(isRefusal(outcome) ? outcome : null)
  }
  return outcomes
}
