import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { ends, stages, stateNames } from './context.ts'
import { type EventType, eventTypes } from './events.ts'
import type { GuardName } from './guards.ts'
import { reviewMachine } from './machine.ts'
import { actsIn, actsInPart, actsInTrack, mayMake, type Role } from './permissions.ts'
import { readGuard } from './read-guard.ts'

/** Where a move leads: `label` is a message key; `where`: to the state, back to where the group was left, or nowhere else. */
export type DescribedTarget = { id: string; label: string; where: 'there' | 'whereItWas' | 'stays' }

/** `event` is null where the chart moves by itself; `guards` are all asked, their words `review:condition.<name>`. */
export type DescribedMove = {
  event: EventType | null
  roles: readonly Role[]
  guards: GuardName[]
  /** The same event has another way before this one, which is asked first. */
  isOtherwise: boolean
  target: DescribedTarget
}

export type DescribedState = {
  /** The path inside the chart, such as `open.examination.tracks.technical.collecting`. */
  id: string
  parent: string | null
  name: string
  kind: 'group' | 'parallel' | 'state' | 'end'
  depth: number
  isFirst: boolean
  paragraph: string
  label: string
  description: string
  whoActs: readonly Role[]
  moves: DescribedMove[]
}

/** The whole chart in the order of its paragraphs, read from the machine itself; words are message keys. */
export function describeProcedure(): DescribedState[] {
  return describeInside(reviewMachine.root)
}

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values<AnyStateNode>(node.states)

function describeInside(node: AnyStateNode): DescribedState[] {
  return childrenOf(node)
    .filter(({ type }) => type !== 'history')
    .flatMap((child) => [describeState(child), ...describeInside(child)])
}

function describeState(node: AnyStateNode): DescribedState {
  const { parent, path, key } = node
  if (!parent || !node.description || typeof node.meta?.paragraph !== 'string')
    throw new Error(`A state of the procedure lacks its paragraph or description: ${node.id}`)
  const moves = [...node.transitions.values(), node.always ?? []].flatMap((ways) => ways.map(describeMove))
  return {
    id: path.join('.'),
    parent: path.length > 1 ? parent.path.join('.') : null,
    name: key,
    kind: kindOf(node),
    depth: path.length,
    isFirst: parent.type === 'compound' && parent.config.initial === key,
    paragraph: node.meta.paragraph,
    label: labelOf(node),
    description: node.description,
    whoActs: rolesIn(node),
    moves,
  }
}

function kindOf(node: AnyStateNode): DescribedState['kind'] {
  if (node.type === 'parallel') return 'parallel'
  if (node.type === 'compound') return 'group'
  return ends.some((end) => end === node.key) ? 'end' : 'state'
}

/** Tracks and parts are regions; whoever acts there acts by leaf. */
const regions = {
  track: actsInTrack as Record<string, Record<string, readonly Role[]>>,
  part: actsInPart as Record<string, Record<string, readonly Role[]>>,
}
const isState = (name: string) => stateNames.some((state) => state === name)
const isStage = (name: string) => stages.some((stage) => stage === name)

const regionNamed = (name: string | undefined) =>
  (['track', 'part'] as const).find((kind) => name !== undefined && Object.hasOwn(regions[kind], name))

function labelOf({ key, parent }: AnyStateNode): string {
  const own = regionNamed(key)
  if (own) return `review:${own}.${key}.label`
  const outer = regionNamed(parent?.key)
  if (outer) return `review:${outer}.${parent?.key}.${key}`
  if (isStage(key)) return `review:stage.${key}.label`
  return isState(key) ? `review:state.${key}.office` : `review:group.${key}.label`
}

function rolesIn({ key, parent }: AnyStateNode): readonly Role[] {
  const outer = regionNamed(parent?.key)
  if (outer && parent) return regions[outer][parent.key][key] ?? []
  return Object.hasOwn(actsIn, key) ? actsIn[key as keyof typeof actsIn] : []
}

function describeMove(transition: AnyTransitionDefinition, index: number): DescribedMove {
  const event = eventTypes.find((type) => type === transition.eventType) ?? null
  return {
    event,
    roles: event ? mayMake[event] : [],
    guards: readGuard(transition.guard).map(({ name }) => name),
    isOtherwise: index > 0,
    target: describeTarget(transition),
  }
}

function describeTarget({ source, target: targets }: AnyTransitionDefinition): DescribedTarget {
  const target = targets?.[0] ?? source
  const shown = target.type === 'history' && target.parent ? target.parent : target
  const where = target.type === 'history' ? 'whereItWas' : targets ? 'there' : 'stays'
  return { id: shown.path.join('.'), label: labelOf(shown), where }
}
