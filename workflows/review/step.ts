import { type ActorScope, createActor, type ExecutableActionObject, type SnapshotFrom } from 'xstate'
import type { ReviewEvent } from './events.ts'
import type { reviewMachine } from './machine.ts'

type Machine = typeof reviewMachine
type Snapshot = SnapshotFrom<Machine>

const nothing = () => {}

/**
 * What `transition` of the library does, with one idle actor for all steps: the library makes, and starts anew, one for
 * each step, which takes longer than the step itself. A refused event gives back the very same snapshot.
 */
export function stepper(machine: Machine) {
  const self = createActor(machine, { input: { edition: { quorum: 1, floorCents: 0, ceilingCents: 0, maxMonths: 1 } } })
  const idle = { self, system: self.system, id: '', sessionId: '', logger: nothing, defer: nothing, emit: nothing }
  return (before: Snapshot, event: ReviewEvent): [Snapshot, ExecutableActionObject[]] => {
    const actions: ExecutableActionObject[] = []
    const actionExecutor = (action: ExecutableActionObject) => actions.push(action)
    const scope = { ...idle, stopChild: nothing, actionExecutor } as unknown as ActorScope<never, never>
    return [machine.transition(before, event, scope as never), actions]
  }
}
