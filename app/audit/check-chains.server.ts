import { sha256 } from '#app/hash.ts'
import type { Database } from '#db/client.server.ts'
import { findEmptiedReview, listActs, listChainedEvents, type Place } from '#db/queries/audit.ts'
import { actHash, CHAIN_START, eventHash } from './chain.ts'

export type Fault = 'gap' | 'link' | 'content' | 'head'

/** `acts`, `events` and `reviews` are what was walked up to the first fault, the heads what that ended with. */
export type ChainsChecked = {
  acts: number
  /** The hash of the last act. */
  actsHead: string
  reviews: number
  events: number
  /** A digest of the heads of all reviews. */
  eventsHead: string
  bad: { table: 'audit_log' | 'review_events' | 'reviews'; row: string; fault: Fault } | null
}

type Link = { at: number; previousHash: string; hash: string; computed: string }

function faultOf(previous: { at: number; hash: string }, link: Link): Fault | null {
  if (link.at !== previous.at + 1) return 'gap'
  if (link.previousHash !== previous.hash) return 'link'
  return link.computed === link.hash ? null : 'content'
}

/** Walks the audit log and then every review's chain, a batch at a time, to the first row that is not as it was written. */
export async function checkChains(db: Database, { batch = 1000 } = {}): Promise<ChainsChecked> {
  const { head, bad } = await checkLog(db, batch)
  const log = { acts: head.at, actsHead: head.hash }
  return bad ? { ...log, ...NOTHING_WALKED, bad } : { ...log, ...(await checkReviews(db, batch)) }
}

type Bad = ChainsChecked['bad']

async function checkLog(db: Database, limit: number): Promise<{ head: { at: number; hash: string }; bad: Bad }> {
  let head = { at: 0, hash: CHAIN_START }
  for (;;) {
    const rows = await listActs(db, { after: head.at, limit })
    for (const row of rows) {
      const computed = actHash(row.previousHash, row)
      const fault = faultOf(head, { at: row.number, previousHash: row.previousHash, hash: row.hash, computed })
      if (fault) return { head, bad: { table: 'audit_log', row: `number ${row.number}`, fault } }
      head = { at: row.number, hash: row.hash }
    }
    if (rows.length < limit) return { head, bad: null }
  }
}

type Chain = Place & { hash: string; headRevision: number; headHash: string }

const named = ({ proposalId, revision }: Place) => `proposal ${proposalId} revision ${revision}`

const NOTHING_WALKED = { reviews: 0, events: 0, eventsHead: CHAIN_START }

async function checkReviews(db: Database, limit: number): Promise<Omit<ChainsChecked, 'acts' | 'actsHead'>> {
  const counts = { ...NOTHING_WALKED }
  let chain: Chain | undefined
  for (;;) {
    const rows = await listChainedEvents(db, { after: chain, limit })
    for (const { event, headRevision, headHash } of rows) {
      if (chain?.proposalId !== event.proposalId) {
        if (!isWhole(chain)) return { ...counts, bad: { table: 'reviews', row: named(chain!), fault: 'head' } }
        chain = undefined
        counts.reviews++
        counts.eventsHead = sha256(counts.eventsHead + headHash)
      }
      const previous = { at: chain?.revision ?? 0, hash: chain?.hash ?? CHAIN_START }
      const computed = eventHash(event.previousHash, event)
      const fault = faultOf(previous, { ...event, at: event.revision, computed })
      if (fault) return { ...counts, bad: { table: 'review_events', row: named(event), fault } }
      chain = { proposalId: event.proposalId, revision: event.revision, hash: event.hash, headRevision, headHash }
      counts.events++
    }
    if (rows.length < limit) break
  }
  if (!isWhole(chain)) return { ...counts, bad: { table: 'reviews', row: named(chain!), fault: 'head' } }
  const emptied = await findEmptiedReview(db)
  return { ...counts, bad: emptied ? { table: 'reviews', row: named(emptied), fault: 'head' } : null }
}

const isWhole = (chain: Chain | undefined) =>
  chain === undefined || (chain.headRevision === chain.revision && chain.headHash === chain.hash)
