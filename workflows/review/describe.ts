import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { type EventType, eventTypes } from './events.ts'
import type { GuardName } from './guards.ts'
import { reviewMachine } from './machine.ts'
import { actsIn, actsInTrack, mayMake, type Role } from './permissions.ts'
import { readGuard } from './read-guard.ts'

/** Where a move leads: `label` is a message key; `where`: to the state, back to where the group was left, or nowhere else. */
export type DescribedTarget = { id: string; label: string; where: 'there' | 'whereItWas' | 'stays' }

/** `event` is null where the chart moves by itself; `guards` are all asked, their words `review:condition.<name>`. */
export type DescribedMove = {
  event: EventType | null
  roles: readonly Role[]
  guards: GuardName[]
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
  const moves = [...node.transitions.values(), node.always ?? []].flat().map(describeMove)
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
  return node.parent === reviewMachine.root ? 'end' : 'state'
}

const isTrack = (name: string): name is keyof typeof actsInTrack => Object.hasOwn(actsInTrack, name)
const isState = (name: string): name is keyof typeof actsIn => Object.hasOwn(actsIn, name)

function labelOf({ key, parent, type }: AnyStateNode): string {
  if (isTrack(key)) return `review:track.${key}.label`
  if (parent && isTrack(parent.key)) return `review:track.${parent.key}.${key}`
  return type === 'compound' ? `review:group.${key}.label` : `review:state.${key}.office`
}

function rolesIn({ key, parent }: AnyStateNode): readonly Role[] {
  if (parent && isTrack(parent.key)) {
    const leaves: Record<string, readonly Role[]> = actsInTrack[parent.key]
    return leaves[key] ?? []
  }
  return isState(key) ? actsIn[key] : []
}

function describeMove(transition: AnyTransitionDefinition): DescribedMove {
  const event = eventTypes.find((type) => type === transition.eventType) ?? null
  return {
    event,
    roles: event ? mayMake[event] : [],
    guards: readGuard(transition.guard).map(({ name }) => name),
    target: describeTarget(transition),
  }
}

function describeTarget({ source, target: targets }: AnyTransitionDefinition): DescribedTarget {
  const target = targets?.[0] ?? source
  const shown = target.type === 'history' && target.parent ? target.parent : target
  const where = target.type === 'history' ? 'whereItWas' : targets ? 'there' : 'stays'
  return { id: shown.path.join('.'), label: labelOf(shown), where }
}
