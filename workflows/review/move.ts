import { getNextTransitions, initialTransition, type SnapshotFrom, type StateValue } from 'xstate'
import {
  ends,
  isContested,
  type PartStates,
  type StateName,
  stateNames,
  type Track,
  type TrackStates,
} from './context.ts'
import { ReviewInput } from './edition.ts'
import { effectsIn, type ReviewEffect } from './effects.ts'
import { readRow } from './event-upcasts.ts'
import { type EventType, eventTypes, eventVersion, type Prospect, type ReviewEvent, readEvent } from './events.ts'
import { caseGuards, detailsOf, type GuardDetails, type GuardName, guards, isOfTheCase } from './guards.ts'
import { reviewMachine } from './machine.ts'
import { actsIn, actsInPart, actsInTrack, type Role } from './permissions.ts'
import { type NamedGuard, readGuard } from './read-guard.ts'
import { stepper } from './step.ts'

export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>
export type Moved = { event: ReviewEvent; snapshot: ReviewSnapshot; effects: ReviewEffect[] }

/** A reason why not: its words are `review:guard.<name>`, filled in with `params`. */
export type Blocker = { name: GuardName | 'notInThisState'; params: GuardDetails }

export function startReview(input: ReviewInput): ReviewSnapshot {
  return initialTransition(reviewMachine, ReviewInput.parse(input))[0]
}

const step = stepper(reviewMachine)

export const canMove = (before: ReviewSnapshot, event: ReviewEvent): boolean => before.can(event)

/** What the event leads to, or undefined where the procedure does not accept it. Runs nothing; throws on what is no event. */
export function moveReview(before: ReviewSnapshot, sent: ReviewEvent): Moved | undefined {
  const event = readEvent(sent)
  const [snapshot, actions] = step(before, event)
  return snapshot === before ? undefined : { event, snapshot, effects: effectsIn(actions) }
}

/** Folds a log, in whatever version it was kept. Throws at the first event that the procedure does not accept. */
export function replayReview(input: ReviewInput, log: readonly unknown[]): ReviewSnapshot {
  return log.reduce((snapshot: ReviewSnapshot, _, index) => {
    return readRow(log, index).reduce((before, event) => {
      const moved = moveReview(before, event)
      if (!moved) throw new Error(`Event ${index + 1} of the log is not accepted in ${stateName(before)}`)
      return moved.snapshot
    }, snapshot)
  }, startReview(input))
}

/** Everything that says no to a filled-in event on the way that is nearest to open; empty where it is accepted. */
export function blockersOf(before: ReviewSnapshot, event: ReviewEvent): Blocker[] {
  const seen = { context: before.context, event }
  return blockers(before, event, ({ name, params }) => !guards[name](seen, params as Track))
}

/** What says no before the form is filled in: the guards that read the case, its facts, the person and the moment alone. */
export function obstaclesTo(before: ReviewSnapshot, prospect: Prospect): Blocker[] {
  const seen = { context: before.context, event: prospect }
  return blockers(before, prospect, ({ name, params }) => isOfTheCase(name) && !caseGuards[name](seen, params as Track))
}

function blockers(before: ReviewSnapshot, event: Prospect, blocks: (guard: NamedGuard) => boolean): Blocker[] {
  const ways = getNextTransitions(before).filter(({ eventType }) => eventType === event.type)
  if (ways.length === 0) return [{ name: 'notInThisState', params: {} }]
  const blocked = ways.map(({ guard }) => readGuard(guard).filter(blocks))
  const nearest = blocked.reduce((one, other) => (other.length < one.length ? other : one))
  return nearest.map(({ name }) => ({ name, params: detailsOf(name, { context: before.context, event }) }))
}

/** The events that the present state knows at all, whatever their guards say. */
export function eventsIn(snapshot: ReviewSnapshot): EventType[] {
  const known = new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType))
  return eventTypes.filter((type) => known.has(type))
}

const isState = (name: string): name is StateName => stateNames.some((state) => state === name)

/** The innermost name of the path from the root that is a state of the procedure; groups and leaves are not. */
export function stateName({ value }: ReviewSnapshot): StateName {
  let inner: StateValue | undefined = value
  while (inner !== undefined) {
    const name: string = typeof inner === 'string' ? inner : Object.keys(inner)[0]
    if (isState(name)) return name
    inner = typeof inner === 'string' ? undefined : inner[name]
  }
  throw new Error(`The procedure is in no state: ${JSON.stringify(value)}`)
}

export function trackStates({ value }: ReviewSnapshot): TrackStates | null {
  const open = typeof value === 'object' ? value.open : null
  const examination = typeof open === 'object' && open && 'examination' in open ? open.examination : null
  return typeof examination === 'object' && examination ? examination.tracks : null
}

export function partStates({ value }: ReviewSnapshot): PartStates | null {
  const open = typeof value === 'object' ? value.open : null
  return typeof open === 'object' && open && 'approved' in open ? open.approved : null
}

/** The review as it will go on: where it was left, should it stand still now; otherwise as it is. */
export function asItGoesOn(snapshot: ReviewSnapshot): ReviewSnapshot {
  const { suspension } = snapshot.context
  if (!suspension) return snapshot
  const { since } = suspension
  return step(snapshot, {
    type: 'resume',
    v: eventVersion,
    by: 'clock',
    at: since,
    facts: { closesAt: since, isStopped: false, stoodDays: 0 },
  })[0]
}

export const isEnded = (snapshot: ReviewSnapshot): boolean => ends.some((end) => end === stateName(snapshot))

/** For whom the case waits now. */
export function whoActs(snapshot: ReviewSnapshot): Role[] {
  const answers = isAskedToReconsider(snapshot) ? (['approver'] as const) : []
  return [...new Set([...rolesNow(snapshot), ...answers])]
}

/** Whether a condition is to be reconsidered now. */
const isAskedToReconsider = (snapshot: ReviewSnapshot) =>
  snapshot.context.conditions.some(isContested) && eventsIn(snapshot).includes('keepCondition')

function rolesNow(snapshot: ReviewSnapshot): Role[] {
  const state = stateName(snapshot)
  if (state === 'tracks') return rolesOf(actsInTrack, trackStates(snapshot))
  if (state === 'approved') return rolesOf(actsInPart, partStates(snapshot))
  return [...actsIn[state]]
}

function rolesOf(acts: Record<string, Record<string, readonly Role[]>>, leaves: Record<string, string> | null): Role[] {
  return [...new Set(Object.entries(leaves ?? {}).flatMap(([region, leaf]) => acts[region][leaf]))]
}
