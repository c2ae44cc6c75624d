import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import type { Answered } from '#app/reviews/answered.ts'
import { carryOutAll } from '#app/reviews/carry-out-all.server.ts'
import { answersOf } from './answers-of.server.ts'
import { refusedToRelease } from './show-decisions.server.ts'

/** Announces the verdicts as they were seen, each in a transaction of its own; what has been announced stays so. */
export async function releaseDecisions(
  ctx: PersonContext,
  cases: { id: string; revision: number }[],
): Promise<Answered[] | Refusal> {
  return refusedToRelease(ctx) ?? answersOf(ctx, await carryOutAll(ctx, cases, 'release'))
}
