import { keepClocks } from '#app/reviews/keep-clocks.server.ts'
import type { Database } from '#db/client.server.ts'
import { listReviewsWithoutClocks } from '#db/queries/clocks.ts'
import { lockProposal } from '#db/queries/proposals.ts'
import { restoreReview } from '#workflows/review/stored.ts'

const BATCH = 200

/** Gives clocks to reviews that are older than clocks are, as if they had run since the review is where it is. */
export async function startClocks(db: Database) {
  for (let after: string | null = null; ; ) {
    const found: { proposalId: string }[] = await listReviewsWithoutClocks(db, after, BATCH)
    for (const { proposalId } of found) await startOn(db, proposalId)
    if (found.length < BATCH) return
    after = found[found.length - 1].proposalId
  }
}

const startOn = (db: Database, proposalId: string) =>
  db.transaction(async (tx) => {
    const row = await lockProposal(tx, proposalId)
    if (row) await keepClocks(tx, restoreReview(row.review), row, { since: row.review.stateSince })
  })
