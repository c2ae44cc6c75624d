import type { Database } from '#db/client.server.ts'
import { listEventsOfReviews, listReviewsOlderThan, rewriteReview } from '#db/queries/reviews.ts'
import { ReviewInput } from '#workflows/review/edition.ts'
import { replayReview } from '#workflows/review/move.ts'
import { machineVersion, storeReview } from '#workflows/review/stored.ts'

const BATCH = 200

/**
 * Brings reviews that an older version of the chart stored to the present one, from their logs: a snapshot is only what
 * the log leads to. Harmless when several processes do it at once. Answers how many it rebuilt; throws on a log that the
 * present chart cannot read.
 */
export async function rebuildReviews(db: Database): Promise<number> {
  for (let rebuilt = 0; ; ) {
    const reviews = await listReviewsOlderThan(db, machineVersion, BATCH)
    if (reviews.length === 0) return rebuilt
    const events = await listEventsOfReviews(
      db,
      reviews.map(({ proposalId }) => proposalId),
    )
    for (const review of reviews) {
      const log = events.filter(({ proposalId }) => proposalId === review.proposalId).map(({ event }) => event)
      const snapshot = replayReview(ReviewInput.parse(review.input), log)
      await rewriteReview(db, review, { ...storeReview(snapshot), ownerId: snapshot.context.owner })
    }
    rebuilt += reviews.length
  }
}
