import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { Answered } from '#app/reviews/answered.ts'
import { carryOutAll } from '#app/reviews/carry-out-all.server.ts'
import { suspensionToChange } from './show-suspension.server.ts'
import type { CoveredProposal, Standing } from './standing.ts'
import { stopProposal } from './stop-proposal.server.ts'

/**
 * Stops what goes on although its country or fund stands still; or lets go on what a suspension that has ended still
 * holds. Each proposal through the door by itself: repeated, it finds only what is left.
 */
export async function carryThrough(ctx: PersonContext, id: string): Promise<Answered[] | Refusal> {
  const page = await suspensionToChange(ctx, id)
  if (isRefusal(page)) return page
  const { suspension, covered } = page
  const those = (standing: Standing) => covered.proposals.filter((one) => one.standing === standing)
  if (suspension.isOpen) return stopAll(ctx, those('goesOn'), suspension)
  const standing = those('stands')
  const outcomes = await carryOutAll(ctx, standing, 'resume')
  return outcomes.map(({ refusal }, index) => answered(standing[index]!, refusal))
}

const answered = ({ id, reference, title }: CoveredProposal, refusal: Refusal | null): Answered => ({
  ...{ id, reference, title, refusal },
})

type Why = { scope: 'country' | 'fund'; why: string }

async function stopAll(ctx: PersonContext, proposals: readonly CoveredProposal[], { scope, why }: Why) {
  const answers: Answered[] = []
  for (const proposal of proposals) {
    const { id, revision } = proposal
    const outcome = await stopProposal(ctx, ctx.person, id, { scope, why, whyBy: ctx.person.id, revision })
    answers.push(answered(proposal, isRefusal(outcome) ? outcome : null))
  }
  return answers
}
