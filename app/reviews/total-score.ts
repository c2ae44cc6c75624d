import type { Criterion } from '#db/schema/calls.ts'
import type { Score } from '#db/schema/reviews.ts'

/** The weighted mean of the scores (1 to 5 each, weights of 100) in hundredths: 425 is 4.25. Throws where a score is missing. */
export function totalHundredths(criteria: readonly Criterion[], scores: readonly Score[]): number {
  return criteria.reduce((sum, { key, weight }) => {
    const given = scores.find(({ criterion }) => criterion === key)
    if (!given) throw new Error(`no score for ${key}`)
    return sum + weight * given.score
  }, 0)
}
