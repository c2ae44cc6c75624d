import { initialTransition } from 'xstate'
import type { StateName } from '#workflows/review/context.ts'
import type { ReviewInput } from '#workflows/review/edition.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { type GuardName, guards } from '#workflows/review/guards.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { stepper } from '#workflows/review/step.ts'

type Machine = typeof reviewMachine

/** A part of the procedure that is walked by itself: where it begins, what may be said in it, where the next goes on. */
export type Slice = {
  name: string
  until: StateName
  input: ReviewInput
  start: readonly ReviewEvent[]
  events: readonly ReviewEvent[]
}

export type Place = { snapshot: ReviewSnapshot; way: { before: Place; event: ReviewEvent } | null }
/** `reached` is where others have come before, by a shorter way, if any have. */
export type Step = { before: Place; event: ReviewEvent; after: ReviewSnapshot; reached: Place }

export const eventsTo = ({ way }: Place): ReviewEvent[] => (way ? [...eventsTo(way.before), way.event] : [])

const asText = (list: readonly unknown[]) => [...new Set(list.map((item) => JSON.stringify(item)))].toSorted()

/**
 * All that a guard or a history may read, and no ids, versions or times of which there is no end: what differs in it is
 * never merged. Where a group was left matters only while the case is outside it.
 */
function whatMatters({ value, context, historyValue }: ReviewSnapshot): string {
  const { edition: _, version, assessments, concurrences, conditions, vettingCase, ...rest } = context
  const told = JSON.stringify(value)
  const left = Object.entries(historyValue)
    .filter(([id]) => !told.includes(`"${id.split('.').at(-2)}"`))
    .map(([id, nodes]) => [id, nodes.map((node) => node.id).toSorted()])
  return JSON.stringify([
    value,
    left.toSorted(),
    asText(assessments.map(({ reviewer, counts, totalHundredths }) => [reviewer, counts, totalHundredths])),
    asText(concurrences),
    conditions.map(({ condition, status, dueOn, contest }) => [condition, status, dueOn, contest?.isAnswered]),
    vettingCase === null,
    version > 0,
    {
      ...rest,
      assigned: rest.assigned.toSorted(),
      deciders: rest.deciders.toSorted(),
      recused: rest.recused.toSorted(),
    },
  ])
}

export type Take = ReturnType<typeof taker>

/** One step of the machine, also from a snapshot of another; a refused event gives back the same snapshot. */
export function taker(machine: Machine) {
  const step = stepper(machine)
  return (before: ReviewSnapshot, event: ReviewEvent): ReviewSnapshot => {
    const here = before.machine === machine ? before : moveTo(machine, before)
    const [after] = step(here, event)
    return after === here ? before : after
  }
}

function moveTo(machine: Machine, { value, context, historyValue }: ReviewSnapshot): ReviewSnapshot {
  const left = Object.entries(historyValue).map(([id, nodes]) => [
    id,
    nodes.map((node) => machine.getStateNodeById(node.id)),
  ])
  return machine.resolveState({ value, context, historyValue: Object.fromEntries(left) })
}

/** Every step that is possible from the start of the slice, each place once, nearest first. */
export function* stepsOf({ input, start, events }: Slice, machine: Machine = reviewMachine): Generator<Step> {
  const take = taker(machine)
  let first: Place = { snapshot: initialTransition(machine, input)[0], way: null }
  for (const event of start) {
    const after = take(first.snapshot, event)
    const reached: Place = { snapshot: after, way: { before: first, event } }
    yield { before: first, event, after, reached }
    first = reached
  }
  const known = new Map([[whatMatters(first.snapshot), first]])
  for (const before of known.values())
    for (const event of events) {
      const after = take(before.snapshot, event)
      if (after === before.snapshot) continue
      const key = whatMatters(after)
      const reached = known.get(key) ?? { snapshot: after, way: { before, event } }
      known.set(key, reached)
      yield { before, event, after, reached }
    }
}

const MANY = 5_000

/** The procedure with one guard forgotten. A step that never ends throws; `hear` is told what every guard says. */
export function watched(forgotten?: GuardName, hear?: (guard: GuardName, says: boolean) => void): Machine {
  let asked = 0
  let event: unknown
  const listening = Object.entries(guards).map(([name, guard]) => [
    name,
    (seen: { event: ReviewEvent }, params: unknown) => {
      asked = seen.event === event ? asked + 1 : 0
      event = seen.event
      if (asked > MANY) throw new Error(`The step of ${seen.event.type} never ends`)
      const says = name === forgotten || (guard as (seen: unknown, params: unknown) => boolean)(seen, params)
      hear?.(name as GuardName, says)
      return says
    },
  ])
  return reviewMachine.provide({ guards: Object.fromEntries(listening) })
}
