import type { PersonContext } from '#app/context.server.ts'
import type { Risk } from '#workflows/review/context.ts'
import type { Move } from '#workflows/review/events.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type RiskInput = {
  revision: number
  risk: Risk
  exclusions: 'clear' | 'hit'
  /** Left out where they were checked today. */
  checkedOn?: string | null
  reason: string
}

export function rateFinances(ctx: PersonContext, proposalId: string, input: RiskInput) {
  const note = writeNote(input.reason)
  return advanceReview<Move & { type: 'rateFinances' }>(ctx, ctx.person, proposalId, {
    seenRevision: input.revision,
    move: {
      types: ['rateFinances'],
      read: async (_, { now }) => ({
        move: {
          type: 'rateFinances',
          risk: input.risk,
          exclusions: { checkedOn: input.checkedOn ?? now.toISOString().slice(0, 10), hit: input.exclusions === 'hit' },
          note: note.ref,
        },
      }),
    },
    also: (tx, { at }) => keepNotes(tx, proposalId, ctx.person.id, at, [note]),
  })
}
