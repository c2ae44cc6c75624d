import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { ends, type Track, tracks } from '#workflows/review/context.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { type GuardName, guards } from '#workflows/review/guards.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import { partStates, type ReviewSnapshot, stateName, trackStates } from '#workflows/review/move.ts'
import { readGuard } from '#workflows/review/read-guard.ts'
import { deadlineOf } from '#workflows/review/rules.ts'
import { eventsTo, type Place, type Step, stepsOf, type Take, taker, watched } from './explore.ts'
import { choices, objections } from './objections.ts'
import { brokenBy } from './properties.ts'
import { closesAt, knowing, sample } from './samples.ts'
import { resubmits, slices } from './slices.ts'

export type Counterexample = { property: string; where: string; events: ReviewEvent[] }
const counterexample = (property: string, { snapshot, ...place }: Place, ...more: ReviewEvent[]): Counterexample => ({
  property,
  where: JSON.stringify(snapshot.value),
  events: [...eventsTo({ snapshot, ...place }), ...more],
})

/** The first counterexample of each property. */
class Findings {
  readonly first = new Map<string, Counterexample>()
  add(found: Counterexample) {
    if (!this.first.has(found.property)) this.first.set(found.property, found)
  }
}

const take = taker(reviewMachine)
const isEnd = (place: Place) => ends.some((end) => end === stateName(place.snapshot))

/** Nobody gives up, and nobody is waited for: an end is reached by doing what the procedure asks for. */
const givesUp = (event: ReviewEvent) =>
  ['withdraw', 'takeBackVerdict', 'rescind', 'refuseAward', 'terminate', 'suspend'].includes(event.type)

function withoutAnEnd(steps: readonly Step[], isGoal: (place: Place) => boolean): Place[] {
  const from = new Map<Place, Place[]>()
  for (const { before, reached, event } of steps)
    if (!givesUp(event)) from.set(reached, [...(from.get(reached) ?? []), before])
  const places = new Set(steps.flatMap(({ before, reached }) => [before, reached]))
  const endsWell = new Set([...places].filter(isGoal))
  for (const place of endsWell) for (const before of from.get(place) ?? []) endsWell.add(before)
  return [...places].filter((place) => !endsWell.has(place))
}

export const subsets: Track[][] = Array.from({ length: 1 << tracks.length }, (_, bits) =>
  tracks.filter((_track, index) => bits & (1 << index)),
)

/** A resubmission that takes the ground from these tracks: another unit, one more country, another language. */
export function takingTheGroundOf(voided: Track[], { context }: ReviewSnapshot): ReviewEvent {
  const { units, countries, helpsSecurityForces, requestedCents } = context
  const named = units.map(({ unit }) => unit)
  return resubmits(
    {
      requestedCents,
      helpsSecurityForces,
      units: voided.includes('vetting') && named.length > 0 ? [named.includes('unit2') ? 'unit' : 'unit2'] : named,
      countries: voided.includes('concurrence') ? [...countries, 'SV'] : countries,
      language:
        voided.includes('translation') && context.language !== 'en' ? anotherThan(context.language) : context.language,
    },
    ...voided.filter((track) => track !== 'translation'),
  )
}

const anotherThan = (language: string) => (language === 'es' ? 'pt' : 'es')

/** The leaf at which a track begins again, where the ground of it is gone. */
export function startOf(track: Track, { context }: ReviewSnapshot, leaf: string): string {
  const { edition, helpsSecurityForces, language } = context
  if (track === 'technical') return leaf === 'assigning' ? 'assigning' : 'collecting'
  if (track === 'financial') return leaf === 'concluded' ? 'queued' : leaf
  if (track === 'vetting') return helpsSecurityForces ? 'listed' : 'notApplicable'
  if (track === 'concurrence') return edition.concurrence ? 'waiting' : 'notNeeded'
  return edition.panelReads?.includes(language) === false ? 'requested' : 'notNeeded'
}

const endOf = (track: Track, { context: { findings } }: ReviewSnapshot) =>
  findings[track] === 'notApplicable' || findings[track] === 'notNeeded' ? findings[track] : 'concluded'

/** What is wrong once the questions are answered; undefined where exactly the voided tracks begin again. */
export function wrongAfterVoiding(
  take: Take,
  before: ReviewSnapshot,
  asked: ReviewSnapshot,
  voided: Track[],
): string | undefined {
  const after = take(asked, takingTheGroundOf(voided, before))
  if (after.context.reopened.length > 0) return 'a track stays reopened'
  const stages = ['intake', 'conceptDecision']
  if (stages.includes(stateName(before)))
    return stateName(after) === stateName(before) ? undefined : 'the case is not back where it was'
  const leaves = trackStates(before)
  const now = trackStates(after)
  for (const track of tracks) {
    const was = leaves?.[track] ?? endOf(track, before)
    const expected = voided.includes(track) ? startOf(track, before, was) : was
    if ((now?.[track] ?? endOf(track, after)) !== expected) return `${track} is not ${expected}`
    if (!voided.includes(track) && before.context.findings[track] !== after.context.findings[track])
      return `the finding on ${track} has changed`
  }
  return undefined
}

function wrongAfterPause(take: Take, { snapshot: before }: Place): string | undefined {
  const paused = take(before, sample('suspend'))
  if (paused === before) return undefined
  const facts = { stoodDays: 10, timeZone: 'America/Tegucigalpa' }
  const after = take(paused, { ...knowing('resume', facts), at: '2027-03-11T12:00:00.000Z' })
  if (JSON.stringify(after.value) !== JSON.stringify(before.value)) return 'it is not where it was'
  const { deadline: _, answersDue, conditions, ...rest } = before.context
  const { deadline: nextDeadline, answersDue: nextAnswersDue, conditions: next, ...restAfter } = after.context
  if (JSON.stringify(rest) !== JSON.stringify(restAfter)) return 'something has changed'
  const isTenDaysLater = (was: string | null, is: string | null) =>
    was === null ? is === null : Date.parse(is ?? '') - Date.parse(was) === 10 * 86_400_000
  const effective = new Date(deadlineOf(before.context, closesAt)).toISOString()
  const areShifted =
    isTenDaysLater(effective, nextDeadline) &&
    isTenDaysLater(answersDue, nextAnswersDue) &&
    conditions.every(({ dueOn, status }, index) => status === 'lifted' || isTenDaysLater(dueOn, next[index].dueOn))
  return areShifted ? undefined : 'the deadlines are not shifted by the time that it stood'
}

const isExamined = ({ snapshot }: Place) =>
  ['intake', 'conceptDecision', 'tracks', 'decision'].includes(stateName(snapshot))

function leavesOf(snapshot: ReviewSnapshot): string[] {
  const inner = Object.entries({ ...trackStates(snapshot), ...partStates(snapshot) })
  return [stateName(snapshot), ...inner.map(([region, leaf]) => `${region} ${leaf}`)]
}

const nodes = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodes)]
const nameOf = ({ source, eventType, target }: AnyTransitionDefinition) =>
  `${source.id} ${eventType} ${target?.map(({ id }) => id).join() ?? ''}`
const transitions = nodes(reviewMachine.root).flatMap((node) => [...node.transitions.values()].flat())
const eventless = nodes(reviewMachine.root).flatMap(({ always }) => always ?? [])

/** The transitions of events that the steps have taken; those without an event follow from what their guards say. */
function takenIn(steps: readonly Step[]): string[] {
  const takenBy = ({ before: { snapshot }, event }: Step) =>
    snapshot.machine.getTransitionData(snapshot as never, event as never)
  return [...new Set(steps.flatMap(takenBy))].map(nameOf)
}

export type Coverage = {
  configurations: number
  steps: number
  states: Set<string>
  saysYes: Set<GuardName>
  saysNo: Set<GuardName>
  transitions: { ofEvents: number; eventless: number; untaken: string[] }
  voidings: number
  pauses: number
}

/** Walks the slices and looks at every configuration and step. */
export function walkProcedure(found: Findings): Coverage {
  const [saysYes, saysNo] = [new Set<GuardName>(), new Set<GuardName>()]
  const machine = watched(undefined, (guard, says) => (says ? saysYes : saysNo).add(guard))
  const take = taker(machine)
  const coverage = { configurations: 0, steps: 0, voidings: 0, pauses: 0 }
  const states = new Set<string>()
  const taken = new Set<string>()
  for (const slice of slices) {
    const steps: Step[] = []
    for (const step of stepsOf(slice, machine)) {
      steps.push(step)
      const broken = brokenBy(step.before.snapshot, step.event, step.after)
      if (broken) found.add(counterexample(broken, step.before, step.event))
    }
    for (const transition of takenIn(steps)) taken.add(transition)
    const isGoal = (place: Place) => isEnd(place) || stateName(place.snapshot) === slice.until
    const places = [...new Set(steps.flatMap(({ before, reached }) => [before, reached]))]
    coverage.configurations += places.length
    coverage.steps += steps.length
    for (const place of places) {
      for (const leaf of leavesOf(place.snapshot)) states.add(leaf)
      const wrong = wrongAfterPause(take, place)
      if (wrong) found.add(counterexample(`a pause changes nothing: ${wrong}`, place, sample('suspend')))
      coverage.pauses += 1
    }
    const examined = [...new Map(places.filter(isExamined).map((place) => [essence(place), place])).values()]
    for (const place of examined) {
      const asked = take(place.snapshot, sample('requestChanges'))
      for (const voided of subsets) {
        const wrong = wrongAfterVoiding(take, place.snapshot, asked, voided)
        if (wrong) found.add(counterexample(`[${voided}] voided: ${wrong}`, place, sample('requestChanges')))
        coverage.voidings += 1
      }
    }
    for (const place of withoutAnEnd(steps, isGoal)) found.add(counterexample('every place reaches an end', place))
  }
  const untaken = transitions.map(nameOf).filter((name) => !taken.has(name))
  return {
    ...coverage,
    states,
    saysYes,
    saysNo,
    transitions: { ofEvents: transitions.length, eventless: eventless.length, untaken },
  }
}

/** What a change may void something by; which reviewers they are that have sent makes no difference. */
function essence({ snapshot: { value, context } }: Place): string {
  const { stage, findings, units, countries, concurrences, vettingCase, translatedBy, requestedCents } = context
  const sent = context.assessments.filter(({ counts }) => counts).map(({ totalHundredths }) => totalHundredths)
  const panel = [context.assigned.length, sent.toSorted(), context.wasDiscussed, context.language, requestedCents]
  const others = [units, countries, concurrences, vettingCase === null, translatedBy === null]
  return JSON.stringify([value, stage, Object.entries(findings).toSorted(), panel, others, context.helpsSecurityForces])
}

/** How it shows that a guard is forgotten: by a property of the procedure, or by a refused answer that is accepted. */
export type Caught = { guard: GuardName; by: string }

/** One step of each part in turn: wherever the guard matters, it shows soon. */
function* inTurn(walks: Generator<Step>[]): Generator<Step> {
  const going = new Set(walks)
  while (going.size > 0)
    for (const walk of going) {
      const { value, done } = walk.next()
      if (done) going.delete(walk)
      else yield value
    }
}

function propertyThatFails(guard: GuardName): string | undefined {
  const machine = watched(guard)
  try {
    for (const { before, event, after } of inTurn(slices.map((slice) => stepsOf(slice, machine)))) {
      const broken = brokenBy(before.snapshot, event, after)
      if (broken) return broken
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return undefined
}

function answerThatIsAccepted(guard: GuardName): string | undefined {
  const takeForgetful = taker(watched(guard))
  const accepted = [...objections, ...choices].find(([, name, reachPlace, event]) => {
    if (name !== guard) return false
    const before = reachPlace()
    const isRefused = take(before, event) === before
    const after = takeForgetful(before, event)
    return isRefused ? after !== before : stateName(after) !== stateName(take(before, event))
  })
  return accepted && `${accepted[0]} is accepted`
}

/** With each guard forgotten in turn something must fail: an answer that is refused, or a property on the walk. */
export function forgetEach(): { caught: Caught[]; unnoticed: GuardName[] } {
  const names = Object.keys(guards) as GuardName[]
  const told = names.map((guard) => ({ guard, by: answerThatIsAccepted(guard) ?? propertyThatFails(guard) }))
  return {
    caught: told.filter((one): one is Caught => one.by !== undefined),
    unnoticed: told.filter(({ by }) => !by).map(({ guard }) => guard),
  }
}

export const newFindings = () => new Findings()
export const guardsInChart = new Set(
  [...transitions, ...eventless].flatMap(({ guard }) => readGuard(guard).map(({ name }) => name)),
)
