/** A stretch of a text that both texts have, or that this one alone has. */
export type Stretch = { text: string; changed: boolean }

/** More comparisons than this are not worth their time: what differs is then shown as one stretch. */
const most = 250_000

/** Two texts, each cut where it differs from the other, word by word. */
export function wordChanges(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start++
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [mine, theirs] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  const stays = staying(mine, theirs)
  const stretches = (words: readonly string[], kept: ReadonlySet<number>) =>
    joined(
      words.map((text, at) => ({ text, changed: at >= start && at < words.length - end && !kept.has(at - start) })),
    )
  return { before: stretches(one, stays.before), after: stretches(other, stays.after) }
}

/** Words with the space after them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

/** The places, in each, of a longest common subsequence. */
function staying(one: readonly string[], other: readonly string[]): { before: Set<number>; after: Set<number> } {
  const kept = { before: new Set<number>(), after: new Set<number>() }
  if (one.length * other.length > most) return kept
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        one[row] === other[column] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  }
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const at = row * width + column
    if (one[row] === other[column]) {
      kept.before.add(row++)
      kept.after.add(column++)
    } else if (lengths[at + width]! >= lengths[at + 1]!) row++
    else column++
  }
  return kept
}

function joined(words: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const { text, changed } of words) {
    const last = all.at(-1)
    if (last?.changed === changed) last.text += text
    else all.push({ text, changed })
  }
  return all
}
