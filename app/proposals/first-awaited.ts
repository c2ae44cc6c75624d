import type { FoundProposal } from '#db/queries/proposals.ts'
import { type AnswerBy, dueIn, isPartners } from './answer-by.ts'

export type Awaited = AnswerBy & { kind: 'handIn' | 'answer' | 'report' | 'condition' }

/** What the partner has to do first, and by when. */
export function firstAwaited({ clocks, call, now }: Pick<FoundProposal, 'clocks' | 'call' | 'now'>): Awaited | null {
  const first = clocks.find(isPartners)
  return first ? { ...dueIn(new Date(first.dueAt), now, call.timeZone), kind: kindOf(first.clock) } : null
}

function kindOf(clock: string): Awaited['kind'] {
  const [kind] = clock.split(':')
  if (kind === 'draft' || kind === 'certifying') return 'handIn'
  return kind === 'report' || kind === 'condition' ? kind : 'answer'
}
