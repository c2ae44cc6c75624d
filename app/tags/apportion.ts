/**
 * Parts of an amount by weights that total 100, in the weights' order, adding up to it exactly: every weight gets the whole
 * cents of its share, and the cents left over go to the largest remainders, the earlier weight (the lower goal number)
 * first where they are equal.
 */
export function apportion(totalCents: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(totalCents) || totalCents < 0)
    throw new RangeError('an amount is whole cents, not negative')
  if (!weights.every((weight) => Number.isInteger(weight) && weight >= 0)) {
    throw new RangeError('a weight is a whole number, not negative')
  }
  if (weights.reduce((sum, weight) => sum + weight, 0) !== 100) throw new RangeError('weights total 100')

  const shares = weights.map((weight, index) => {
    const hundredths = BigInt(totalCents) * BigInt(weight)
    return { index, cents: Number(hundredths / 100n), remainder: Number(hundredths % 100n) }
  })
  const left = totalCents - shares.reduce((sum, share) => sum + share.cents, 0)
  const largest = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, left)
  for (const share of largest) share.cents += 1
  return shares.map((share) => share.cents)
}
