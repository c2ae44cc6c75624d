import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { CHAIN_START, eventHash } from '#app/audit/chain.ts'
import type { AppContext } from '#app/context.server.ts'
import { insertProposal } from '#db/queries/drafts.ts'
import { insertReview } from '#db/queries/reviews.ts'
import { reviewEvents } from '#db/schema/index.ts'
import type { TestApp } from '../../support/app.ts'
import { aCall, anAuthor } from '../../support/builders.ts'

type Fixture = {
  place: string
  input: Record<string, unknown>
  log: ({ type: string; by: string; at: string } & Record<string, unknown>)[]
  stored: { state: string; tracks: Record<string, string> | null; snapshot: Record<string, unknown> }
}

const folder = new URL('../../unit/workflows/fixtures/v1/', import.meta.url)

/** What the first version of the procedure stored of a review at each of its places. */
export const firstVersion: Fixture[] = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

/** Stores a review of each place as the first version did, with its log in a whole chain; answers their ids by place. */
export async function insertFirstVersion(app: AppContext): Promise<Map<string, string>> {
  const author = await anAuthor(app as TestApp)
  const call = await aCall(app as TestApp)
  const ids = new Map<string, string>()
  for (const { place, input, log, stored } of firstVersion) {
    const proposalId = (await insertProposal(app.db, {
      callId: call.id,
      organizationId: author.memberships[0]!.organizationId,
      authorId: author.id,
      startKey: randomUUID(),
      language: 'es',
      taxonomyVersion: call.taxonomyVersion,
      searchText: '',
    }))!
    let head = CHAIN_START
    const rows = log.map((event, index) => {
      const { type, by, at } = event
      const byId = by === 'clock' ? null : by
      const row = { proposalId, revision: index + 1, type, event, byId, at: new Date(at), previousHash: head }
      head = eventHash(head, row)
      return { ...row, hash: head }
    })
    const { state, tracks, snapshot } = stored
    const since = new Date(log.at(-1)?.at ?? '2027-03-01T12:00:00Z')
    const where = { state, tracks, snapshot, machineVersion: 1, stateSince: since }
    await insertReview(app.db, { proposalId, input, ...where, revision: log.length, headHash: head })
    if (rows.length > 0) await app.db.insert(reviewEvents).values(rows)
    ids.set(place, proposalId)
  }
  return ids
}
