import type { Database } from '#db/client.server.ts'
import { findEmptiedReview, listActs, listChainedEvents, type Place } from '#db/queries/audit.ts'
import { actHash, CHAIN_START, eventHash } from './chain.ts'

export type Fault = 'gap' | 'link' | 'content' | 'head'

/** `acts`, `events` and `reviews` are what was walked up to the first fault. */
export type ChainsChecked = {
  acts: number
  reviews: number
  events: number
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
  const log = await checkLog(db, batch)
  if (log.bad) return { ...log, reviews: 0, events: 0 }
  return { ...(await checkReviews(db, batch)), acts: log.acts }
}

async function checkLog(db: Database, limit: number): Promise<Pick<ChainsChecked, 'acts' | 'bad'>> {
  let head = { at: 0, hash: CHAIN_START }
  let acts = 0
  for (;;) {
    const rows = await listActs(db, { after: head.at, limit })
    for (const row of rows) {
      const computed = actHash(row.previousHash, row)
      const fault = faultOf(head, { at: row.number, previousHash: row.previousHash, hash: row.hash, computed })
      if (fault) return { acts, bad: { table: 'audit_log', row: `number ${row.number}`, fault } }
      head = { at: row.number, hash: row.hash }
      acts++
    }
    if (rows.length < limit) return { acts, bad: null }
  }
}

type Chain = Place & { hash: string; headRevision: number; headHash: string }

const named = ({ proposalId, revision }: Place) => `proposal ${proposalId} revision ${revision}`

async function checkReviews(db: Database, limit: number): Promise<Omit<ChainsChecked, 'acts'>> {
  const counts = { reviews: 0, events: 0 }
  let chain: Chain | undefined
  for (;;) {
    const rows = await listChainedEvents(db, { after: chain, limit })
    for (const { event, headRevision, headHash } of rows) {
      if (chain?.proposalId !== event.proposalId) {
        if (!isWhole(chain)) return { ...counts, bad: { table: 'reviews', row: named(chain!), fault: 'head' } }
        chain = undefined
        counts.reviews++
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
