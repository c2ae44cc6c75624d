import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { carryOut } from './carry-out.server.ts'
import type { PlainAnswers } from './plain-act-form.server.ts'
import type { PlainAct } from './plain-acts.ts'

/** `refusal` null where the act was done. */
export type Outcome = { id: string; refusal: Refusal | null }

/** The same act on many proposals, each through the door in a transaction of its own: what one refuses stops no other. */
export async function carryOutAll(
  ctx: PersonContext,
  cases: readonly { id: string; revision: number }[],
  act: PlainAct,
  answers: Omit<PlainAnswers, 'revision'> = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { id, revision } of cases) {
    const outcome = await carryOut(ctx, id, act, { ...answers, revision })
    outcomes.push({ id, refusal: isRefusal(outcome) ? outcome : null })
  }
  return outcomes
}
