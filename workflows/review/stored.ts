import type { AnyStateNode, StateValue } from 'xstate'
import { z } from 'zod'
import { Context, type PartStates, type StateName, type TrackStates } from './context.ts'
import { reviewMachine } from './machine.ts'
import { partStates, type ReviewSnapshot, stateName, trackStates } from './move.ts'

/** The chart's shape in code. Raised with it: reviews of the version before are rebuilt from their logs. */
export const machineVersion = 2

export type StoredReview = {
  state: StateName
  tracks: TrackStates | null
  parts: PartStates | null
  snapshot: Record<string, unknown>
  machineVersion: number
}

const Value: z.ZodType<StateValue> = z.lazy(() => z.union([z.string(), z.record(z.string(), Value)]))

const Persisted = z.object({
  status: z.enum(['active', 'done']),
  value: Value,
  historyValue: z.record(z.string(), z.array(z.object({ id: z.string() }))),
  context: Context,
  children: z.object({}),
})

/** Plain JSON, the same for the same review however it came to be: the order in which states were entered is not kept. */
export function storeReview(snapshot: ReviewSnapshot): StoredReview {
  const persisted = Persisted.parse(reviewMachine.getPersistedSnapshot(snapshot))
  for (const left of Object.values(persisted.historyValue)) left.sort((one, other) => (one.id < other.id ? -1 : 1))
  return {
    state: stateName(snapshot),
    tracks: trackStates(snapshot),
    parts: partStates(snapshot),
    snapshot: persisted,
    machineVersion,
  }
}

/**
 * Throws on an unknown version, and on a snapshot with a state or a context that the chart does not have. The context is
 * put in afterwards: the library would search all of it for actors, which takes a third of the whole step.
 */
export function restoreReview(stored: Pick<StoredReview, 'snapshot' | 'machineVersion'>): ReviewSnapshot {
  if (stored.machineVersion !== machineVersion)
    throw new Error(`The procedure cannot read version ${stored.machineVersion} of a review`)
  const persisted = Persisted.parse(stored.snapshot)
  for (const { id } of Object.values(persisted.historyValue).flat()) reviewMachine.getStateNodeById(id)
  const value = inOrderOfTheChart(reviewMachine.root, persisted.value)
  const restored = reviewMachine.restoreSnapshot({ ...persisted, value, context: {} } as never, undefined as never)
  return Object.assign(restored, { context: persisted.context })
}

/** PostgreSQL's jsonb reorders keys; a state that is missing, unknown or not a leaf would otherwise pass in silence. */
function inOrderOfTheChart(node: AnyStateNode, value: StateValue): StateValue {
  const inner = typeof value === 'string' ? { [value]: undefined } : value
  const keys = Object.keys(node.states).filter((key) => Object.hasOwn(inner, key))
  const expected =
    node.type === 'parallel' ? Object.values(node.states).filter(({ type }) => type !== 'history').length : 1
  if (keys.length !== expected || keys.length !== Object.keys(inner).length)
    throw new Error(`The procedure has no state ${node.id}: ${JSON.stringify(value)}`)
  const isLeaf = (key: string) => Object.keys(node.states[key].states).length === 0
  if (typeof value === 'string' && isLeaf(value) && node.states[value].type !== 'history') return value
  return Object.fromEntries(keys.map((key) => [key, inOrderOfTheChart(node.states[key], inner[key] ?? '')]))
}
