import type { PersonContext } from '#app/context.server.ts'
import type { Language } from '#app/people/person.ts'
import { whatMaySee } from '#app/people/policy.ts'
import type { Answered } from '#app/reviews/answered.ts'
import type { Outcome } from '#app/reviews/carry-out-all.server.ts'
import { listProposalsAmong } from '#db/queries/proposals.ts'

/** The outcomes with the names of their proposals. One statement. */
export async function answersOf(ctx: PersonContext, outcomes: readonly Outcome[]): Promise<Answered[]> {
  const rows = await listProposalsAmong(
    ctx.db,
    whatMaySee(ctx.person),
    outcomes.map(({ id }) => id),
  )
  return outcomes.map(({ id, refusal }) => {
    const { reference = null, title = null, language } = rows.find(({ proposal }) => proposal.id === id)?.proposal ?? {}
    return { id, reference, title, language: language as Language | undefined, refusal }
  })
}
