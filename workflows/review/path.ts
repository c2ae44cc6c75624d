import { type AnyStateNode, type AnyTransitionDefinition, getInitialMicrosteps, getMicrosteps } from 'xstate'
import { ReviewInput } from './edition.ts'
import { readRow } from './event-upcasts.ts'
import type { EventType, ReviewEvent } from './events.ts'
import { guards } from './guards.ts'
import { reviewMachine } from './machine.ts'
import type { ReviewSnapshot } from './move.ts'
import { readGuard } from './read-guard.ts'

/** `ways` are the moves that were made, named as `describeProcedure` counts them: `open.draft#1`. */
export type Step = { event: EventType; ways: string[] }

/** How a review came to where it stands: its acts in their order, every state it was in, and those it is in. */
export type Path = { steps: Step[]; visited: string[]; active: string[] }

/** Where the call has one stage the chart only passes through it, to the whole proposal. */
const concept = 'open.draft.concept'

/** Follows a log through the chart. Throws at an event that the procedure does not accept. */
export function pathOf(input: ReviewInput, log: readonly unknown[]): Path {
  const { edition } = ReviewInput.parse(input)
  const start = getInitialMicrosteps(reviewMachine, { edition }).map(([snapshot]) => snapshot)
  const isIts = (id: string) => edition.stages === 2 || !id.startsWith(concept)
  const visited = new Set(start.flatMap(statesIn).filter(isIts))
  const steps: Step[] = []
  let now = start.at(-1)!
  for (const index of log.keys()) {
    const ways: string[] = []
    const events = readRow(log, index)
    for (const event of events) {
      if (!now.can(event)) throw new Error(`The log has an act that was not possible: ${event.type}`)
      const chosen = reviewMachine.getTransitionData(now, event)
      const passed = getMicrosteps(reviewMachine, now, event).map(([snapshot]) => snapshot)
      const silent = passed.slice(0, -1).flatMap((snapshot) => silentWays(snapshot, event))
      ways.push(...chosen.map(wayOf), ...silent.filter(isIts))
      for (const id of passed.flatMap(statesIn).filter(isIts)) visited.add(id)
      now = passed.at(-1) ?? now
    }
    steps.push({ event: events[0]!.type, ways })
  }
  return { steps, visited: [...visited], active: statesIn(now) }
}

const nodesIn = (snapshot: ReviewSnapshot): AnyStateNode[] => snapshot._nodes as AnyStateNode[]

const statesIn = (snapshot: ReviewSnapshot): string[] =>
  nodesIn(snapshot).flatMap(({ path }) => (path.length > 0 ? [path.join('.')] : []))

/** What the chart does by itself from here; an inner state goes before the one around it. */
function silentWays(snapshot: ReviewSnapshot, event: ReviewEvent): string[] {
  const seen = { context: snapshot.context, event }
  const holds = ({ guard }: AnyTransitionDefinition) =>
    readGuard(guard).every(({ name, params }) => guards[name](seen, params as never))
  const ready = nodesIn(snapshot).flatMap((node) => node.always?.find(holds) ?? [])
  return ready
    .filter(({ source }) => !ready.some((other) => isInside(other.source, source)))
    .map((transition) => wayOf(transition))
}

const isInside = (node: AnyStateNode, outer: AnyStateNode): boolean =>
  node.parent !== undefined && (node.parent === outer || isInside(node.parent, outer))

function wayOf(transition: AnyTransitionDefinition): string {
  const { source } = transition
  const moves = [...source.transitions.values(), source.always ?? []].flat()
  return `${source.path.join('.')}#${moves.indexOf(transition)}`
}
