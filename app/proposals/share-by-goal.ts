import { apportion } from '#app/tags/apportion.ts'

/** The tags, each goal of them with its share of the amount, in cents that add up to it. */
export function shareByGoal<Tag extends { kind: string; weight: number | null }>(
  tags: readonly Tag[],
  amountCents: number,
): (Tag & { cents: number | null })[] {
  const goals = tags.filter(({ kind }) => kind === 'goal')
  const weights = goals.map(({ weight }) => weight ?? 0)
  const shares = new Map(apportion(amountCents, weights).map((cents, index) => [goals[index], cents]))
  return tags.map((tag) => ({ ...tag, cents: shares.get(tag) ?? null }))
}
