import type { Database } from '#db/client.server.ts'
import { insertAct, lockAuditHead } from '#db/queries/audit.ts'
import { actHash, CHAIN_START } from './chain.ts'

export type Act = {
  act: string
  /** Null for an act of the clock, of a command or of somebody unknown. */
  byId: string | null
  subject?: string | null
  /** References, never personal data: a row can not be removed. */
  details?: Record<string, unknown>
}

/** Adds an act outside the procedure to the log. Do it last: the log is held until the transaction ends. */
export async function appendAct(tx: Database, { act, byId, subject = null, details = {} }: Act) {
  const head = await lockAuditHead(tx)
  const content = { number: head.number + 1, act, byId, subject, details, at: head.at }
  const previousHash = head.hash ?? CHAIN_START
  await insertAct(tx, { ...content, previousHash, hash: actHash(previousHash, content) })
}
