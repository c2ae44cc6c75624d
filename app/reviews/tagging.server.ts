import { haveSameWeights, type TagWeights, weightsIn } from '#app/tags/tag-weights.ts'
import type { Database } from '#db/client.server.ts'
import { findTags, type TagAct } from '#db/queries/tags.ts'

/** What the log keeps of an act on the confirmed tags. */
export type TagActDetails = {
  before: { partner: TagWeights; confirmed: TagWeights | null }
  /** Null: the partner's count again. */
  after: TagWeights | null
  note?: { id: string; hash: string }
}

/** The partner's weights, and the office's where it confirmed any: then these count. */
export type Tagging = {
  partner: TagWeights
  confirmed: TagWeights | null
  /** The partner handed in other weights after the confirmation: somebody should look again. */
  partnerChanged: boolean
}

/** What a page showed, as its form carries it: the partner's version, the number of the confirming act or 0. */
export type SeenTags = { version: number; act: number }

/** One statement. */
export async function findTagging(
  tx: Database,
  proposalId: string,
): Promise<{ tagging: Tagging; confirmation: TagAct | null }> {
  const { tags, confirmation } = await findTags(tx, proposalId)
  const of = (source: string) => tags.filter((tag) => tag.source === source)
  const partner = weightsIn(of('partner'))
  const confirmed = of('staff').length > 0 ? weightsIn(of('staff')) : null
  const before = (confirmation?.details as TagActDetails | undefined)?.before.partner
  const partnerChanged = before !== undefined && !haveSameWeights(before, partner)
  return { tagging: { partner, confirmed, partnerChanged }, confirmation }
}
