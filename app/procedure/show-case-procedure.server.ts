import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { historyReaders, maySeeHistory, maySeePipeline } from '#app/people/policy.ts'
import { type CaseHead, officeHead } from '#app/reviews/case-head.server.ts'
import { findCase } from '#app/reviews/find-case.server.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { ReviewInput } from '#workflows/review/edition.ts'
import type { EventType } from '#workflows/review/events.ts'
import { pathOf } from '#workflows/review/path.ts'
import type { Marks } from './drawn-chart.tsx'
import type { Picture } from './picture.ts'
import { picturesIn } from './pictures.server.ts'

export type CaseProcedure = {
  head: CaseHead
  pictures: Picture[]
  marks: Marks
  /** The innermost states it is in, as message keys. */
  now: { id: string; label: string; inside: string | null }[]
  path: { revision: number; event: EventType; at: string }[]
  seesPipeline: boolean
}

/** A case in the drawn procedure, for those who may read its history. Two statements. */
export async function showCaseProcedure(ctx: PersonContext, proposalId: string): Promise<CaseProcedure | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (!maySeeHistory(ctx.person, found.visible)) return refuse('notAllowed', { roles: historyReaders })
  const log = (await listReviewEvents(ctx.db, proposalId)).map(({ event }) => event)
  const { steps, visited, active } = pathOf(
    ReviewInput.parse(found.row.review.input),
    log.map(({ event }) => event),
  )
  const numbers: Marks['numbers'] = {}
  steps.forEach(({ ways }, index) => {
    for (const way of ways) numbers[way] = [...(numbers[way] ?? []), log[index]!.revision]
  })
  return {
    head: officeHead(found),
    pictures: await picturesIn(ctx.language),
    marks: { active, visited, numbers },
    now: innermost(active),
    path: steps.map(({ event }, index) => ({
      revision: log[index]!.revision,
      event,
      at: log[index]!.at.toISOString(),
    })),
    seesPipeline: maySeePipeline(ctx.person),
  }
}

function innermost(active: readonly string[]): CaseProcedure['now'] {
  const states = describeProcedure()
  const labelOf = (id: string | null) => states.find((state) => state.id === id)?.label ?? null
  return states
    .filter(({ id }) => active.includes(id) && !active.some((other) => other.startsWith(`${id}.`)))
    .map(({ id, label, parent }) => ({ id, label, inside: labelOf(parent) }))
}
