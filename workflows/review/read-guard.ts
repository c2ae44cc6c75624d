import { type GuardName, guards } from './guards.ts'

export type NamedGuard = { name: GuardName; params: unknown }

const isGuardName = (name: unknown): name is GuardName => typeof name === 'string' && Object.hasOwn(guards, name)

/** The names behind a transition's guard. Throws on anything but a name, a name with params, or `and` of these. */
export function readGuard(guard: unknown): NamedGuard[] {
  if (guard === undefined) return []
  if (isGuardName(guard)) return [{ name: guard, params: undefined }]
  if (typeof guard === 'object' && guard !== null && 'type' in guard && isGuardName(guard.type))
    return [{ name: guard.type, params: 'params' in guard ? guard.params : undefined }]
  if (typeof guard === 'function' && guard.name === 'and' && 'guards' in guard && Array.isArray(guard.guards))
    return guard.guards.flatMap(readGuard)
  throw new Error(`The procedure has a guard without a known name: ${String(guard)}`)
}
