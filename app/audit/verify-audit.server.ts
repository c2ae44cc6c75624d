import { parseArgs } from 'node:util'
import type { AppContext } from '#app/context.server.ts'
import type { Database } from '#db/client.server.ts'
import { findActHash } from '#db/queries/audit.ts'
import { CHAIN_START } from './chain.ts'
import { checkChains, type Fault } from './check-chains.server.ts'

const faults: Record<Fault, string> = {
  gap: 'the row before it is missing',
  link: 'its previous hash is not the hash of the row before it',
  content: 'its content does not give its hash',
  head: "the review's revision and head hash are not those of its last event",
}

type Head = { number: number; hash: string }

/** The command `audit:verify`: 0 when every chain is whole and has the head that was kept outside, else 1 with what is not. */
export async function verifyAudit({ db }: Pick<AppContext, 'db'>, args: string[], print: (line: string) => void) {
  const kept = readHead(args)
  if (kept === 'unreadable') {
    print('audit:verify [--head NUMBER:HASH], a head of audit_log as printed before')
    return 2
  }
  const { acts, actsHead, events, eventsHead, reviews, bad } = await checkChains(db)
  print(`${acts} acts in audit_log; ${events} events of ${reviews} reviews in review_events`)
  if (bad) {
    print(`First bad row: ${bad.table}, ${bad.row}: ${faults[bad.fault]}.`)
    return 1
  }
  print('Every chain is whole.')
  if (kept && !(await isInLog(db, kept))) {
    print(`Act ${kept.number} is not in audit_log with the hash that was kept: the log was cut off or written anew.`)
    return 1
  }
  if (kept) print(`Act ${kept.number} is in audit_log with the hash that was kept.`)
  print(`Heads: audit_log ${acts}:${actsHead} review_events ${events}:${eventsHead}`)
  return 0
}

/** An empty log's head is number 0. */
const isInLog = async (db: Database, { number, hash }: Head) =>
  hash === (number === 0 ? CHAIN_START : await findActHash(db, number))

function readHead(args: string[]): Head | undefined | 'unreadable' {
  try {
    const { head } = parseArgs({ args, options: { head: { type: 'string' } } }).values
    if (head === undefined) return undefined
    const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(head)!
    return { number: Number(number), hash }
  } catch {
    return 'unreadable'
  }
}
