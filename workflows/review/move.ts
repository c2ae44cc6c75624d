import { getNextTransitions, initialTransition, type SnapshotFrom, transition } from 'xstate'
import { ends, ReviewInput, type StateName, type Track, type TrackStates } from './context.ts'
import { effectsIn, type ReviewEffect } from './effects.ts'
import { type EventType, eventTypes, type Prospect, type ReviewEvent, readEvent } from './events.ts'
import { caseGuards, detailsOf, type GuardDetails, type GuardName, guards } from './guards.ts'
import { reviewMachine } from './machine.ts'
import { actsIn, actsInTrack, type Role } from './permissions.ts'
import { type NamedGuard, readGuard } from './read-guard.ts'

export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>
export type Moved = { event: ReviewEvent; snapshot: ReviewSnapshot; effects: ReviewEffect[] }

/** A reason why not: its words are `review:guard.<name>`, filled in with `params`. */
export type Blocker = { name: GuardName | 'notInThisState'; params: GuardDetails }

export function startReview(input: ReviewInput): ReviewSnapshot {
  return initialTransition(reviewMachine, ReviewInput.parse(input))[0]
}

/** What has to be done once the draft exists. */
export function effectsAtStart(input: ReviewInput): ReviewEffect[] {
  return effectsIn(initialTransition(reviewMachine, ReviewInput.parse(input))[1])
}

export const canMove = (before: ReviewSnapshot, event: ReviewEvent): boolean => before.can(event)

/** What the event leads to, or undefined where the procedure does not accept it. Runs nothing; throws on what is no event. */
export function moveReview(before: ReviewSnapshot, sent: ReviewEvent): Moved | undefined {
  const event = readEvent(sent)
  if (!before.can(event)) return undefined
  const [snapshot, actions] = transition(reviewMachine, before, event)
  return { event, snapshot, effects: effectsIn(actions) }
}

/** Throws at the first event that the procedure does not accept. */
export function replayReview(input: ReviewInput, events: readonly unknown[]): ReviewSnapshot {
  return events.reduce((before: ReviewSnapshot, stored, index) => {
    const moved = moveReview(before, readEvent(stored))
    if (!moved) throw new Error(`Event ${index + 1} of the log is not accepted in ${stateName(before)}`)
    return moved.snapshot
  }, startReview(input))
}

/** Everything that says no to a filled-in event; empty where it is accepted. */
export function blockersOf(before: ReviewSnapshot, event: ReviewEvent): Blocker[] {
  const seen = { context: before.context, event }
  return blockers(before, event, ({ name, params }) => !guards[name](seen, params as Track))
}

/** What says no before the form is filled in: the guards that read the case, its facts, the person and the moment alone. */
export function obstaclesTo(before: ReviewSnapshot, prospect: Prospect): Blocker[] {
  const seen = { context: before.context, event: prospect }
  return blockers(before, prospect, ({ name, params }) => isOfTheCase(name) && !caseGuards[name](seen, params as Track))
}

const isOfTheCase = (name: GuardName): name is keyof typeof caseGuards => Object.hasOwn(caseGuards, name)

function blockers(before: ReviewSnapshot, event: Prospect, blocks: (guard: NamedGuard) => boolean): Blocker[] {
  const ways = getNextTransitions(before).filter(({ eventType }) => eventType === event.type)
  if (ways.length === 0) return [{ name: 'notInThisState', params: {} }]
  const blocked = ways.map(({ guard }) => readGuard(guard).filter(blocks))
  if (blocked.some((names) => names.length === 0)) return []
  const names = new Set(blocked.flat().map(({ name }) => name))
  return [...names].map((name) => ({ name, params: detailsOf(name, { context: before.context, event }) }))
}

/** The events that the present state knows at all, whatever their guards say. */
export function eventsIn(snapshot: ReviewSnapshot): EventType[] {
  const known = new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType))
  return eventTypes.filter((type) => known.has(type))
}

export function stateName({ value }: ReviewSnapshot): StateName {
  if (typeof value === 'string') return value
  if (typeof value.open === 'string') return value.open
  const { examination } = value.open
  return typeof examination === 'string' ? examination : 'tracks'
}

export function trackStates({ value }: ReviewSnapshot): TrackStates | null {
  if (typeof value === 'string' || typeof value.open === 'string') return null
  const { examination } = value.open
  return typeof examination === 'string' ? null : examination.tracks
}

export const isEnded = (snapshot: ReviewSnapshot): boolean => ends.some((end) => end === stateName(snapshot))

/** For whom the case waits now. */
export function whoActs(snapshot: ReviewSnapshot): Role[] {
  const state = stateName(snapshot)
  if (state !== 'tracks') return [...actsIn[state]]
  const { technical, financial, vetting } = actsInTrack
  const now = trackStates(snapshot)
  return now ? [...new Set([...technical[now.technical], ...financial[now.financial], ...vetting[now.vetting]])] : []
}
