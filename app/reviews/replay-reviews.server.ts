import type { AppContext } from '#app/context.server.ts'
import { canonicalJson } from '#app/hash.ts'
import { type EventRow, listEventsOfReviews, listReviewsAfter, type ReviewRow } from '#db/queries/reviews.ts'
import { ReviewInput } from '#workflows/review/edition.ts'
import { replayReview } from '#workflows/review/move.ts'
import { storeReview } from '#workflows/review/stored.ts'

const BATCH = 200

/** Folds every review's log again and compares it with what is stored; ends with 1 when one differs. */
export async function replayReviews(ctx: AppContext, _args: string[], print: (line: string) => void): Promise<number> {
  let [total, equal] = [0, 0]
  for (let after: string | null = null; ; ) {
    const reviews = await listReviewsAfter(ctx.db, after, BATCH)
    if (reviews.length === 0) break
    const events = await listEventsOfReviews(
      ctx.db,
      reviews.map(({ proposalId }) => proposalId),
    )
    for (const review of reviews) {
      const difference = differenceOf(
        review,
        events.filter(({ proposalId }) => proposalId === review.proposalId),
      )
      total += 1
      if (difference) print(`${review.proposalId}: ${difference}`)
      else equal += 1
    }
    after = reviews[reviews.length - 1]!.proposalId
  }
  print(`${total} reviews, ${equal} equal`)
  return equal === total ? 0 : 1
}

function differenceOf(review: ReviewRow, log: EventRow[]): string | undefined {
  if (log.length !== review.revision)
    return `the log has ${log.length} events, the review is at revision ${review.revision}`
  try {
    const { state, tracks, parts, snapshot } = storeReview(
      replayReview(
        ReviewInput.parse(review.input),
        log.map(({ event }) => event),
      ),
    )
    if (state !== review.state) return `the log leads to ${state}, stored is ${review.state}`
    const isSame =
      canonicalJson({ tracks, parts, snapshot }) ===
      canonicalJson({ tracks: review.tracks, parts: review.parts, snapshot: review.snapshot })
    return isSame ? undefined : 'the stored snapshot is not what the log leads to'
  } catch (error) {
    return (error as Error).message
  }
}
