import type { GoalCode } from '#app/tags/codes.ts'
import type { PipelineTotal } from '#db/queries/pipeline.ts'
import type { StateName } from '#workflows/review/context.ts'
import { pipelineStates } from './pipeline-filters.ts'
import { goalCodes } from './tag-codes.ts'

type Sum = { proposals: number; cents: number }

export type PipelineTotals = Sum & {
  byState: (Sum & { state: StateName })[]
  byGoal: (Sum & { goal: GoalCode })[]
  /** Money that no goal was given. */
  untagged: Sum
}

const none: Sum = { proposals: 0, cents: 0 }

/** States in the order of the procedure, those that hold nothing left out; every goal. */
export function pipelineTotals(found: readonly PipelineTotal[]): PipelineTotals {
  const sumOf = (part: 'goal' | 'untagged', code: string | null): Sum => {
    const total = found.find((each) => each.part === part && each.code === code)
    return total ? { proposals: total.proposals, cents: total.cents } : none
  }
  const place = (state: StateName) => (pipelineStates as readonly StateName[]).indexOf(state)
  const byState = found
    .filter(({ part }) => part === 'state')
    .map(({ code, proposals, cents }) => ({ state: code as StateName, proposals, cents }))
    .sort((one, other) => place(one.state) - place(other.state))
  return {
    proposals: byState.reduce((sum, { proposals }) => sum + proposals, 0),
    cents: byState.reduce((sum, { cents }) => sum + cents, 0),
    byState,
    byGoal: goalCodes.map((goal) => ({ goal, ...sumOf('goal', goal) })),
    untagged: sumOf('untagged', null),
  }
}
