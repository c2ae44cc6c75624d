import type { AppContext } from '#app/context.server.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { daysStood } from '#app/reviews/days-stood.ts'
import type { Database } from '#db/client.server.ts'
import { moveDueDays } from '#db/queries/grants.ts'
import { listToResume, listToStop, type ToStop } from '#db/queries/suspensions.ts'
import { stopProposal } from './stop-proposal.server.ts'

const BATCH = 200

/**
 * Stops, in the clock's name, everything that goes on though its country or its fund stands still, and lets go on what
 * nothing holds any more: each through the door by itself, until none is left. Harmless when repeated.
 */
export async function settleSuspensions(ctx: AppContext) {
  await eachOf(ctx, listToStop, (one) => stop(ctx, one))
  await eachOf(ctx, listToResume, (one) => letGoOn(ctx, one.proposalId))
}

type Lists<Row> = (tx: Database, page: { after: string | null; limit: number }) => Promise<Row[]>

/** One that fails is logged, and comes again with the next sweep. */
async function eachOf<Row extends { proposalId: string }>(
  { db, log }: AppContext,
  list: Lists<Row>,
  work: (row: Row) => Promise<unknown>,
) {
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await list(db, { after, limit: BATCH })
    for (const row of rows)
      await work(row).catch((error: Error & { code?: string }) => {
        const { proposalId } = row
        log.error({ proposalId, code: error.code ?? error.name }, 'suspension failed, will be tried again')
      })
    if (rows.length < BATCH) return
    after = rows[rows.length - 1].proposalId
  }
}

const stop = (ctx: AppContext, { proposalId, scope, why, startedBy }: ToStop) =>
  stopProposal(ctx, 'clock', proposalId, {
    scope: scope as 'country' | 'fund',
    why,
    whyBy: startedBy,
    revision: null,
  })

const letGoOn = (ctx: AppContext, proposalId: string) =>
  advanceReview(ctx, 'clock', proposalId, {
    seenRevision: null,
    move: { type: 'resume' },
    also: async (tx, { row }) => {
      await moveDueDays(tx, proposalId, daysStood(row))
    },
  })
