import { initialTransition, transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { outcomes, risks } from '#workflows/review/context.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { procedure } from '#workflows/review/procedure.ts'
import { input, sample } from './samples.ts'

export type Place = { snapshot: ReviewSnapshot; events: ReviewEvent[] }

const steps: ReviewEvent[] = [
  sample('submit'),
  sample('submit', { helpsSecurityForces: false }),
  sample('lapse'),
  sample('withdraw'),
  sample('admit'),
  sample('declareIneligible'),
  sample('requestChanges'),
  sample('resubmit'),
  sample('resubmit', { helpsSecurityForces: false }),
  sample('assignReviewers', { reviewers: ['reviewer1'] }),
  sample('assignReviewers', { reviewers: ['reviewer2'] }),
  sample('unassignReviewer'),
  sample('assess'),
  sample('assess', { by: 'reviewer2' }),
  ...risks.map((risk) => sample('rateFinances', { risk })),
  sample('sendToVetting'),
  ...outcomes.map((outcome) => sample('recordVetting', { outcome })),
  sample('approve'),
  sample('decline'),
]

/** What guards read, beside the value: states that differ in it alone must not be merged. */
function whatMatters({ value, context, historyValue }: ReviewSnapshot): string {
  const { findings, reopened, assigned, assessments, vettingCase, helpsSecurityForces } = context
  const sent = assessments.map(({ reviewer, counts }) => [reviewer, counts])
  const isAway = JSON.stringify(value).includes('changesRequested')
  const back = isAway ? Object.values(historyValue).map((nodes) => nodes.map(({ id }) => id)) : []
  const lists = [assigned.toSorted(), sent.toSorted(), Object.entries(findings).toSorted()]
  return JSON.stringify([value, lists, reopened, vettingCase === null, helpsSecurityForces, back])
}

/** Every configuration that the procedure can be in, each with a shortest way to it. */
export function explore(machine: typeof reviewMachine = reviewMachine): Place[] {
  const paths = getShortestPaths(machine, { input, events: steps, serializeState: whatMatters, limit: 1_000_000 })
  const [start] = initialTransition(machine, input)
  const reach = alongTheWay(start, (before, event) => transition(machine, before, event)[0])
  return paths.map(({ steps: taken }) => {
    const events = taken.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.'))
    return { snapshot: reach(events), events }
  })
}

/** Folds events into a snapshot, each beginning of a way only once. */
export function alongTheWay(
  start: ReviewSnapshot,
  step: (before: ReviewSnapshot, event: ReviewEvent) => ReviewSnapshot,
) {
  const reached = new Map([['[]', start]])
  return function reach(events: ReviewEvent[]): ReviewSnapshot {
    const key = JSON.stringify(events)
    const snapshot = reached.get(key) ?? step(reach(events.slice(0, -1)), events.at(-1)!)
    reached.set(key, snapshot)
    return snapshot
  }
}

type Chart = { on: Record<string, unknown>; states: Record<string, Chart> }

/** The procedure as it becomes when changes may be asked for anywhere in the examination. */
export const widened = procedure.createMachine(
  askingAnywhere(reviewMachine.config as unknown as Chart) as never,
) as unknown as typeof reviewMachine

function askingAnywhere(chart: Chart): Chart {
  const { open } = chart.states
  const { examination } = open.states
  const { requestChanges, ...on } = examination.states.intake.on
  const states = { ...examination.states, intake: { ...examination.states.intake, on } }
  const widenedOpen = {
    ...open,
    states: { ...open.states, examination: { ...examination, on: { requestChanges }, states } },
  }
  return { ...chart, states: { ...chart.states, open: widenedOpen } }
}
