export type Weights = Record<string, number>

/** What a project serves, in parts of 100 by code; what weighs nothing is left out. */
export type TagWeights = { goals: Weights; areas: Weights }

type Tag = { kind: string; code: string; weight: number | null }

export function weightsIn(tags: readonly Tag[]): TagWeights {
  const of = (kind: string) =>
    Object.fromEntries(tags.flatMap((tag) => (tag.kind === kind && tag.weight ? [[tag.code, tag.weight]] : [])))
  return { goals: of('goal'), areas: of('area') }
}

export function asTags({ goals, areas }: TagWeights) {
  const tags = (kind: 'goal' | 'area', weights: Weights) =>
    Object.entries(weights).flatMap(([code, weight]) => (weight > 0 ? [{ kind, code, weight }] : []))
  return [...tags('goal', goals), ...tags('area', areas)]
}

export const haveSameWeights = (one: TagWeights, other: TagWeights) =>
  areSame(one.goals, other.goals) && areSame(one.areas, other.areas)

const areSame = (one: Weights, other: Weights) =>
  [...Object.keys(one), ...Object.keys(other)].every((code) => (one[code] ?? 0) === (other[code] ?? 0))
